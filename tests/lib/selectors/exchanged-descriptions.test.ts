import { expect, test } from 'vitest';
import { descriptionOf, exchangedDescriptions } from '@/lib/selectors/exchanged-descriptions';
import { milliseconds } from '@/lib/time';
import type { NewEvent, TraceEvent } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { LIVE_TRACE_NAMES, liveTrace } from '../../fixtures/live-trace';

const HEADER = {
  id: 'made-by-hand',
  title: '',
  source: 'live',
  producer: '',
  nodes: [
    { kind: 'peer', id: 'A', side: 'A', observed: true },
    { kind: 'peer', id: 'B', side: 'B', observed: true },
  ],
} as const;

const EXCHANGE = { offer: 'the offer', answer: 'the answer' };

test.each(LIVE_TRACE_NAMES)('%s: every description has its other one', (name) => {
  const trace = liveTrace(name);
  const exchanged = exchangedDescriptions(trace);
  expect(exchanged.length).toBeGreaterThanOrEqual(2);
  for (const { event, pair } of exchanged) {
    expect(pair?.[event.type === 'offer' ? 'offer' : 'answer']).toBe(event.sdp);
    expect(pair?.offer).not.toBe(pair?.answer);
  }
  expect(exchanged.map(({ event, by }) => `${by} ${event.type}`)).toEqual(
    exchanged.map((_, index) => (index % 2 === 0 ? 'A offer' : 'B answer')),
  );
});

test.each(LIVE_TRACE_NAMES)('%s: an offer goes with the answer of its own exchange', (name) => {
  const trace = liveTrace(name);
  const local = trace.events.flatMap((event) =>
    event.kind === 'description-applied' && event.side === 'local' ? [event] : [],
  );
  const answers = local.filter(({ type }) => type === 'answer');
  local
    .filter(({ type }) => type === 'offer')
    .forEach((event, index) => {
      expect(descriptionOf(trace, event)?.pair?.answer).toBe(answers[index]?.sdp);
    });
});

test('created, sent, received and applied: the same exchange', () => {
  const trace = traceOf(
    created('A', 'createOffer', EXCHANGE.offer),
    applied('A', 'local', 'offer', EXCHANGE.offer),
    sent('A', 'm1', 'offer', EXCHANGE.offer),
    { kind: 'message-received', peer: 'B', message: 'm1' },
    applied('B', 'remote', 'offer', EXCHANGE.offer),
    created('B', 'createAnswer', EXCHANGE.answer),
    applied('B', 'local', 'answer', EXCHANGE.answer),
    sent('B', 'm2', 'answer', EXCHANGE.answer),
    { kind: 'message-dropped', node: 'signaling', message: 'm2', reason: 'lost' },
    applied('A', 'remote', 'answer', EXCHANGE.answer),
  );
  expect(trace.events.map((event) => descriptionOf(trace, event)?.pair)).toEqual(
    trace.events.map(() => EXCHANGE),
  );
  expect(exchangedDescriptions(trace).map(({ event, by }) => [event.id, by])).toEqual([
    ['e1', 'A'],
    ['e6', 'B'],
  ]);
});

test('a text altered before it was applied goes with the exchange that came of it', () => {
  const trace = traceOf(
    applied('A', 'local', 'offer', 'former offer'),
    applied('A', 'remote', 'answer', 'former answer'),
    created('A', 'createOffer', 'as created'),
    applied('A', 'local', 'offer', 'as altered'),
    applied('A', 'remote', 'answer', 'its answer'),
  );
  expect(at(trace, 2)?.pair).toEqual({ offer: 'as created', answer: 'its answer' });
  expect(at(trace, 0)?.pair).toEqual({ offer: 'former offer', answer: 'former answer' });
});

test('without an answer there is a description and no pair', () => {
  const trace = traceOf(
    applied('A', 'local', 'offer', 'rolled back'),
    applied('A', 'local', 'rollback', ''),
    applied('A', 'local', 'offer', 'open'),
  );
  expect(at(trace, 0)).toEqual({ sdp: 'rolled back' });
  expect(at(trace, 1)).toBeUndefined();
  expect(at(trace, 2)).toEqual({ sdp: 'open' });
  expect(exchangedDescriptions(trace).map(({ event }) => event.sdp)).toEqual([
    'rolled back',
    'open',
  ]);
});

test('a provisional answer counts until a final one comes', () => {
  const trace = traceOf(
    applied('A', 'local', 'offer', 'offer'),
    applied('A', 'remote', 'pranswer', 'provisional'),
    applied('A', 'remote', 'answer', 'final'),
  );
  expect(at(trace, 0)?.pair).toEqual({ offer: 'offer', answer: 'final' });
  expect(at(trace, 1)?.pair).toEqual({ offer: 'offer', answer: 'provisional' });
});

test('other events are about no description', () => {
  const trace = traceOf(
    { kind: 'negotiation-needed', peer: 'A' },
    created('A', 'getStats', 'v=0'),
    { kind: 'message-received', peer: 'A', message: 'never sent' },
  );
  expect(trace.events.map((event) => descriptionOf(trace, event))).toEqual(
    trace.events.map(() => undefined),
  );
});

function at(trace: Trace, index: number) {
  const event = trace.events[index];
  return event && descriptionOf(trace, event);
}

function traceOf(...events: readonly NewEvent[]): Trace {
  return {
    header: HEADER,
    events: events.map(
      (event, index): TraceEvent => ({ ...event, id: `e${index}`, at: milliseconds(index) }),
    ),
    samples: [],
  };
}

function applied(
  peer: string,
  side: 'local' | 'remote',
  type: 'offer' | 'pranswer' | 'answer' | 'rollback',
  sdp: string,
): NewEvent {
  return { kind: 'description-applied', peer, side, type, sdp };
}

function created(peer: string, method: string, value: string): NewEvent {
  const outcome = { kind: 'resolved', value } as const;
  return { kind: 'api-settled', peer, call: method, method, outcome };
}

function sent(peer: string, message: string, type: 'offer' | 'answer', sdp: string): NewEvent {
  const content = { kind: 'description', type, sdp } as const;
  return { kind: 'message-sent', peer, to: 'B', message, content };
}
