import { expect, test } from 'vitest';
import { selectSecureTransports } from '@/lib/selectors/security';
import { endOf } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { calledWith, eventsIn } from './call-runs';

test('one transport carries every section that the descriptions bundle', () => {
  const run = calledWith();
  for (const peer of ['a', 'b']) {
    const [applied] = eventsIn(run, 'description-applied').filter((one) => one.peer === peer);
    expect(applied?.sdp).toContain('a=group:BUNDLE 0 1 2\r\n');
    const history = replay(run.trace);
    const transports = selectSecureTransports(run.trace, history, endOf(run.trace), peer);
    expect(transports.map(({ mids }) => mids)).toEqual([['0', '1', '2']]);
  }
});

test('without media it is that of data alone', () => {
  const opened = eventsIn(calledWith({ secure: undefined }), 'transport-opened');
  expect(opened.map(({ mids }) => mids)).toEqual([['0'], ['0']]);
});
