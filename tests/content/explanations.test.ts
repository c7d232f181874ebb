import { describe, expect, it } from 'vitest';
import { explanations as english } from '@/content/en/explanations';
import { explanations as korean } from '@/content/ko/explanations';
import { withParticle } from '@/content/ko/particle';
import { explainEvent } from '@/lib/selectors/inspect-explain';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { REFERENCE_IDS } from '@/lib/selectors/inspect-reference';
import { stateMeaning } from '@/lib/selectors/inspect-states';
import { type EventWords, happened, meaning } from '@/lib/selectors/inspect-values';
import { milliseconds } from '@/lib/time';
import { type TraceEvent, TraceEventSchema } from '@/lib/trace/events/event';
import { CheckCause, UnpairedReason } from '@/lib/trace/events/ice';
import { MACHINES, type MachineName } from '@/lib/trace/history';
import {
  CHANNEL_STATES,
  CONNECTION_STATES,
  DTLS_STATES,
  GATHERING_STATES,
  ICE_CONNECTION_STATES,
  ICE_STATES,
  PAIR_STATES,
  SCTP_STATES,
  SIGNALING_STATES,
  STREAM_STATES,
} from '@/lib/trace/states';
import type { Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { LIVE_TRACE_NAMES, liveTrace } from '@/tests/fixtures/live-trace';
import { SAMPLE_EVENTS } from '@/tests/fixtures/sample-events';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';

const LANGUAGES = { en: english, ko: korean } as const;
const SAMPLES: readonly TraceEvent[] = Object.values(SAMPLE_EVENTS);

function traceOf(events: readonly TraceEvent[]): Trace {
  return {
    header: {
      id: 't',
      title: 'sample',
      source: 'live',
      producer: 'test',
      nodes: [
        { kind: 'peer', id: 'A', side: 'A', observed: true },
        { kind: 'peer', id: 'B', side: 'B', observed: true },
        { kind: 'signaling', id: 'signaling' },
        { kind: 'nat', id: 'nat', label: 'NAT of A' },
      ],
    },
    events,
    samples: [],
  };
}

function tell(words: EventWords, trace: Trace): readonly string[] {
  const index = indexTrace(trace);
  return trace.events.flatMap((event) => {
    const explained = explainEvent(index, event);
    return [happened(words, explained), meaning(words, explained)];
  });
}

const ENDPOINT = { address: '192.0.2.44', port: 4444 };

const MAPPING_CHANGES = [
  'created',
  'refreshed',
  'remote-added',
  'remote-answered',
  'remote-expired',
  'expired',
] as const;

const LEAK = /undefined|NaN|\[object|null\b|\s{2}|\.\.$|:\s*\.$|“”/;

describe.each(Object.entries(LANGUAGES))('explanations in %s', (_, words) => {
  it('has a sample of every kind of event, each valid', () => {
    const kinds = TraceEventSchema.options.flatMap((option) =>
      'entries' in option ? [option.entries.kind.literal] : ['state-reported'],
    );
    expect(Object.keys(SAMPLE_EVENTS).toSorted()).toEqual([...new Set(kinds)].toSorted());
  });

  it.each(SAMPLES.map((event) => [event.kind, event] as const))('tells %s', (kind, event) => {
    expect(words.events[kind].name).not.toBe('');
    for (const text of tell(words.events, traceOf([event]))) {
      expect(text.length).toBeGreaterThan(5);
      expect(text).not.toMatch(LEAK);
    }
    for (const text of tell(words.events, traceOf(SAMPLES))) expect(text).not.toMatch(LEAK);
  });

  it.each(SAMPLES.filter((event) => 'peer' in event))('names the peer of $kind', (event) => {
    const other = { ...event, peer: 'B' } as TraceEvent;
    const [said] = tell(words.events, traceOf([event]));
    const [saidOfB] = tell(words.events, traceOf([other]));
    expect(said).not.toBe(saidOfB);
  });

  it.each([
    ['candidate-gathered', { candidate: 'candidate:1 1 udp 2113937151 f3.local 5 typ host' }],
    ['candidate-error', { errorCode: 401, errorText: 'Unauthorized' }],
    ['check-failed', { reason: 'address' }],
    ['dtls-negotiated', { version: 'FEFD' }],
    ['dtls-error', { errorDetail: 'dtls-failure', message: 'x' }],
    ['dtls-alert', { description: 'close_notify', level: 'warning' }],
    ['pair-reported', { state: 'failed' }],
    ['description-applied', { type: 'answer', side: 'remote' }],
    ['api-settled', { outcome: { kind: 'rejected', name: 'OperationError', message: 'm' } }],
    ['page-visibility', { visible: true }],
    ['state-reported', { state: 'disconnected' }],
    ['message-sent', { content: { kind: 'end-of-candidates' } }],
    ['transport-closed', { reason: 'stopped' }],
    ['certificate-seen', { owner: 'local' }],
    ['pair-moved', { state: 'failed' }],
    ['not-paired', { reason: 'mdns-over-relay' }],
    ['role-taken', { role: 'controlled' }],
    ['role-taken', { because: 'conflict' }],
    ['mapping-changed', { change: 'expired', cause: 'restarted' }],
    ['held-flow-changed', { change: 'released' }],
    ['allocation-changed', { change: 'expired' }],
    ['allocation-changed', { subject: { kind: 'channel', channel: 0x4000, peer: ENDPOINT } }],
  ] as const)('says something else about %s when its values change', (kind, change) => {
    const event = SAMPLE_EVENTS[kind];
    const changed = { ...event, ...change } as TraceEvent;
    const [before, meantBefore] = tell(words.events, traceOf([event]));
    const [after, meantAfter] = tell(words.events, traceOf([changed]));
    expect(after).not.toBe(before);
    expect(meantAfter).not.toBe(meantBefore);
  });

  it.each([
    ['check-failed', { detail: '401' }],
    ['pair-moved', { because: 'its turn has come' }],
    ['pair-reprioritized', { priority: '7' }],
    ['packet-ignored', { reason: 'no such transaction' }],
    ['packet-sent', { next: 'signaling' }],
    ['packet-sent', { mapping: 2 }],
    ['packet-sent', { copyOf: undefined }],
    ['mapping-changed', { remote: ENDPOINT }],
    ['held-flow-changed', { remote: ENDPOINT }],
    ['allocation-changed', { relayed: ENDPOINT }],
  ] as const)('tells the own values of %s: %j', (kind, change) => {
    const event = SAMPLE_EVENTS[kind];
    const [before] = tell(words.events, traceOf([event]));
    const [after] = tell(words.events, traceOf([{ ...event, ...change } as TraceEvent]));
    expect(after).not.toBe(before);
  });

  it('explains each cause of a check, each reason not to pair, each change of a table', () => {
    const meanings = (kind: keyof typeof SAMPLE_EVENTS, changes: readonly object[]) =>
      changes.map((change) => {
        const event = { ...SAMPLE_EVENTS[kind], ...change } as TraceEvent;
        return tell(words.events, traceOf([event]))[1];
      });
    for (const texts of [
      meanings(
        'check-sent',
        CheckCause.options.map((cause) => ({ cause })),
      ),
      meanings(
        'not-paired',
        UnpairedReason.options.map((reason) => ({ reason })),
      ),
      meanings(
        'mapping-changed',
        MAPPING_CHANGES.map((change) => ({ change })),
      ),
    ]) {
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('tells a packet that a NAT passes on, and how long consent was lost', () => {
    const sent = SAMPLE_EVENTS['packet-sent'];
    const onwards = { ...sent, id: 'nat/packet-sent/1', node: 'nat', copyOf: undefined };
    const lost = SAMPLE_EVENTS['consent-lost'];
    const renewed = { ...SAMPLE_EVENTS['consent-renewed'], at: milliseconds(6083.4) };
    const told = tell(words.events, traceOf([sent, onwards, lost, renewed]));
    expect(told[2]).toContain('NAT of A');
    expect(told[3]).not.toBe(told[1]);
    expect(told[6]).toContain('6.00 s');
    const [routine] = tell(words.events, traceOf([renewed]));
    expect(routine).not.toBe(told[6]);
  });

  it('names the priority that a pair had before', () => {
    const events = [SAMPLE_EVENTS['pair-formed'], SAMPLE_EVENTS['pair-reprioritized']];
    const [, , said] = tell(words.events, traceOf(events));
    expect(said).toContain('251665052483682302');
    expect(said).toContain('251665052483682303');
  });

  it('tells every event of the recorded and hand-written traces without a gap', () => {
    const traces = [seamTrace(), oneSidedTrace(), ...LIVE_TRACE_NAMES.map(liveTrace)];
    for (const trace of traces) {
      for (const text of tell(words.events, trace)) expect(text).not.toMatch(/undefined|NaN|\[obj/);
    }
  });

  it('explains every state of every machine, each differently within a region', () => {
    for (const machine of MACHINES) {
      for (const [region, states] of Object.entries(STATES[machine])) {
        const texts = states.map((state) => stateMeaning(words.states, machine, region, state));
        for (const text of texts) expect(text?.length).toBeGreaterThan(4);
        expect(new Set(texts).size).toBe(states.length);
      }
    }
  });

  it('explains every state that the machines really reach', () => {
    for (const trace of [seamTrace(), ...LIVE_TRACE_NAMES.map(liveTrace)]) {
      for (const { key, initial, transitions } of replay(trace).instances) {
        const reached = [
          ...Object.entries(initial),
          ...transitions.map(({ region, to }) => [region, to] as const),
        ];
        for (const [region, state] of reached) {
          const text = stateMeaning(words.states, key.machine, region, state);
          expect(text, `${key.machine} ${region} ${state}`).toBeDefined();
        }
      }
    }
  });

  it('titles every reference', () => {
    for (const id of REFERENCE_IDS) expect(words.references[id]).toBeTruthy();
  });
});

describe('Korean particles', () => {
  it.each([
    ['A', '이/가', 'A가'],
    ['L', '이/가', 'L이'],
    ['서버', '을/를', '서버를'],
    ['패킷', '을/를', '패킷을'],
    ['"0"', '이/가', '"0"이'],
    ['1', '으로/로', '1로'],
    ['failed', '으로/로', 'failed로'],
    ['3', '으로/로', '3으로'],
  ] as const)('%s %s', (word, particle, expected) => {
    expect(withParticle(word, particle)).toBe(expected);
  });
});

const STATES: Readonly<Record<MachineName, Readonly<Record<string, readonly string[]>>>> = {
  signaling: { state: SIGNALING_STATES },
  gathering: { state: GATHERING_STATES },
  pair: {
    check: PAIR_STATES,
    nomination: ['not-nominated', 'nominated'],
    use: ['not-selected', 'selected'],
    presence: ['present', 'removed'],
  },
  ice: { state: ICE_STATES },
  dtls: { state: DTLS_STATES },
  sctp: { state: SCTP_STATES },
  channel: { state: CHANNEL_STATES },
  stream: { state: STREAM_STATES },
  iceConnection: { state: ICE_CONNECTION_STATES },
  connection: { state: CONNECTION_STATES },
};
