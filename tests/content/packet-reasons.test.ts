import { describe, expect, it } from 'vitest';
import { explanations as english } from '@/content/en/explanations';
import { packetReasons as englishReasons } from '@/content/en/packet-reasons';
import { explanations as korean } from '@/content/ko/explanations';
import { packetReasons as koreanReasons } from '@/content/ko/packet-reasons';
import { explainEvent } from '@/lib/selectors/inspect-explain';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { happened } from '@/lib/selectors/inspect-values';
import type { TraceEvent } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { SAMPLE_EVENTS } from '@/tests/fixtures/sample-events';

const ENDS = {
  from: { address: '192.0.2.7', port: 7000 },
  to: { address: '203.0.113.5', port: 54321 },
};
const SENT = {
  ...SAMPLE_EVENTS['packet-sent'],
  packet: 'p1',
  copyOf: undefined,
  ...ENDS,
} as TraceEvent;

function dropped(change: object): readonly TraceEvent[] {
  return [SENT, { ...SAMPLE_EVENTS['packet-dropped'], ...change } as TraceEvent];
}

function tell(words: typeof english.events, events: readonly TraceEvent[]): readonly string[] {
  const header = { id: 't', title: 't', source: 'simulation', producer: 'test', nodes: [] };
  const trace = { header, events, samples: [] } as unknown as Trace;
  const index = indexTrace(trace);
  return events.map((event) => happened(words, explainEvent(index, event)));
}

describe('the reason of a dropped packet', () => {
  it('is told by its code, with values, where it was dropped and where it was sent', () => {
    const events = dropped({ code: 'no-mapping', reason: 'in the words of the source' });
    for (const said of tell(english.events, events)) {
      expect(said).toContain(': no mapping for 203.0.113.5:54321.');
    }
    for (const said of tell(korean.events, events)) {
      expect(said).toContain(': 203.0.113.5:54321에 대한 매핑이 없음.');
    }
  });

  it.each([{ code: undefined }, { code: 'never-heard-of' }, { code: 'constructor' }])(
    'is verbatim without a known code: $code',
    ({ code }) => {
      const events = dropped({ code, reason: 'a shark bit the cable.' });
      for (const { events: words } of [english, korean]) {
        for (const said of tell(words, events)) expect(said).toContain(': a shark bit the cable.');
      }
    },
  );
});

describe('the reason of an ignored packet', () => {
  it.each([
    ['an answer to no check that waits for one', '응답을 기다리는 검사가 없음'],
    ['not a check', 'STUN이지만 검사로 읽을 수 없음'],
    ['candidate signaled before', '이미 받은 후보'],
    ['a check, refused with 401', '검사를 오류 401로 거부함'],
    ['check refused with 487', '검사를 오류 487로 거부함'],
    [
      'error 401 without the right MESSAGE-INTEGRITY',
      '오류 응답 401의 MESSAGE-INTEGRITY가 맞지 않음',
    ],
    ['answer without right integrity (401)', '오류 응답 401의 MESSAGE-INTEGRITY가 맞지 않음'],
    ['answered, but no pair: 192.0.2.7:7000', '응답은 했지만 192.0.2.7:7000과 이룰 쌍이 없음'],
    ['answer for L1:R2, which was removed', '이미 없어진 쌍 L1:R2에 대한 응답'],
    ['the name a-b.local did not resolve', 'a-b.local 이름을 풀지 못함'],
    ['a candidate for tcp', 'tcp 후보는 쓰지 않음'],
    ['candidate of component 2', 'component 2의 후보는 쓰지 않음'],
  ])('%s', (reason, expected) => {
    expect(koreanReasons.ignored(reason)).toBe(expected);
    expect(englishReasons.ignored(reason)).toBe(reason);
    const event = { ...SAMPLE_EVENTS['packet-ignored'], reason } as TraceEvent;
    expect(tell(korean.events, [event])[0]).toContain(`: ${expected}.`);
  });

  it.each(['something else', 'toString', 'xx check refused with 401'])(
    'is verbatim where it is not known: %s',
    (reason) => expect(koreanReasons.ignored(reason)).toBe(reason),
  );
});
