import { expect, test } from 'vitest';
import { specifiedEvent } from '@/lib/selectors/specified-event';
import type { TraceEvent } from '@/lib/trace/events/event';
import { chromiumTrace } from '@/tests/fixtures/live-trace';
import { SAMPLE_EVENTS } from '@/tests/fixtures/sample-events';

test.each([
  [SAMPLE_EVENTS['candidate-error'], 'icecandidateerror'],
  [SAMPLE_EVENTS['candidate-gathered'], 'icecandidate'],
  [SAMPLE_EVENTS['page-visibility'], 'visibilitychange'],
  [{ ...SAMPLE_EVENTS['channel-created'], by: 'remote' } as const, 'datachannel'],
  [{ ...SAMPLE_EVENTS['channel-created'], by: 'local' } as const, undefined],
  [SAMPLE_EVENTS['api-called'], undefined],
])('$0.kind is fired as $1', (event: TraceEvent, name) => {
  expect(specifiedEvent(event)).toBe(name);
});

test('a state is reported by the event of its attribute', () => {
  const reported = chromiumTrace().events.flatMap((event) =>
    event.kind === 'state-reported' ? [`${event.subject}: ${specifiedEvent(event)}`] : [],
  );
  expect(reported).toEqual(
    expect.arrayContaining([
      'signalingState: signalingstatechange',
      'connectionState: connectionstatechange',
      'iceTransport.state: statechange',
    ]),
  );
});
