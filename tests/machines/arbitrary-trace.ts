import fc from 'fast-check';
import { milliseconds } from '../../lib/time';
import type { NewEvent } from '../../lib/trace/events/event';
import { createRecorder } from '../../lib/trace/recorder';
import {
  CHANNEL_STATES,
  CONNECTION_STATES,
  DTLS_STATES,
  ICE_CONNECTION_STATES,
  ICE_GATHERING_STATES,
  ICE_STATES,
  PAIR_STATES,
  SCTP_STATES,
  SIGNALING_STATES,
} from '../../lib/trace/states';
import type { Trace, TraceHeader } from '../../lib/trace/trace';

/** A and B are observed, C is not, and D is in no header at all. */
export const HEADER: TraceHeader = {
  id: 'arbitrary',
  title: 'Arbitrary events',
  source: 'simulated',
  producer: 'test',
  nodes: [
    { kind: 'peer', id: 'A', side: 'A', observed: true, agent: 'rfc8445' },
    { kind: 'peer', id: 'B', side: 'B', observed: true, agent: 'chromium' },
    { kind: 'peer', id: 'C', side: 'unknown', observed: false },
  ],
};

const peer = fc.constantFrom('A', 'B', 'C', 'D');
const transport = fc.constantFrom('0', '1');
const generation = fc.constantFrom(0, 1, 2);
const end = fc.constant({ type: 'host', protocol: 'udp' } as const);
const place = { peer, transport };
const generationPlace = { ...place, generation };
const pairPlace = { ...generationPlace, pair: fc.constantFrom('p1', 'p2', 'p3') };
const check = { ...pairPlace, transaction: fc.constant('t'), useCandidate: fc.boolean() };
const channel = { peer, channel: fc.constantFrom('c1', 'c2') };
const stream = { ...place, stream: fc.constantFrom('s1', 's2') };

function kind<K extends NewEvent['kind']>(name: K) {
  return { kind: fc.constant(name) };
}

function report<S extends string, State extends string>(subject: S, states: readonly State[]) {
  return {
    ...kind('state-reported'),
    subject: fc.constant(subject),
    state: fc.constantFrom(...states),
  };
}

const reports: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({ ...report('signalingState', SIGNALING_STATES), peer }),
  fc.record({ ...report('iceGatheringState', ICE_GATHERING_STATES), peer }),
  fc.record({ ...report('iceConnectionState', ICE_CONNECTION_STATES), peer }),
  fc.record({ ...report('connectionState', CONNECTION_STATES), peer }),
  fc.record({ ...report('iceTransport.gatheringState', ICE_GATHERING_STATES), ...place }),
  fc.record({ ...report('iceTransport.state', ICE_STATES), ...place }),
  fc.record({ ...report('dtlsTransport.state', DTLS_STATES), ...place }),
  fc.record({ ...report('sctpTransport.state', SCTP_STATES), ...place }),
  fc.record({ ...report('dataChannel.readyState', CHANNEL_STATES), ...channel }),
);

const iceFacts: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({ ...kind('transport-opened'), ...place, mids: fc.constant<string[]>(['0']) }),
  fc.record({
    ...kind('transport-closed'),
    ...place,
    reason: fc.constantFrom('bundled', 'stopped', 'closed'),
  }),
  fc.record({ ...kind('gathering-started'), ...generationPlace }),
  fc.record({ ...kind('candidate-gathered'), ...generationPlace, candidate: fc.string() }),
  fc.record({ ...kind('gathering-ended'), ...generationPlace }),
  fc.record({ ...kind('remote-candidate-added'), ...generationPlace, candidate: fc.string() }),
  fc.record({ ...kind('consent-lost'), ...generationPlace }),
  fc.record({ ...kind('consent-renewed'), ...generationPlace }),
  fc.record({
    ...kind('role-taken'),
    ...place,
    role: fc.constantFrom('controlling', 'controlled'),
    because: fc.constantFrom('initial', 'conflict'),
  }),
  fc.record({ ...kind('ice-gave-up'), ...generationPlace }),
);

const pairFacts: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({ ...kind('pair-formed'), ...pairPlace, local: end, remote: end }),
  fc.record({ ...kind('check-sent'), ...check }),
  fc.record({ ...kind('check-received'), ...check }),
  fc.record({ ...kind('check-answered'), ...pairPlace, transaction: fc.constant('t') }),
  fc.record({
    ...kind('check-failed'),
    ...pairPlace,
    transaction: fc.constant('t'),
    reason: fc.constantFrom('timeout', 'unreachable'),
  }),
  fc.record({
    ...kind('pair-moved'),
    ...pairPlace,
    state: fc.constantFrom(...PAIR_STATES),
    because: fc.string(),
  }),
  fc.record({ ...kind('pair-reprioritized'), ...pairPlace, priority: fc.constant('1') }),
  fc.record({ ...kind('pair-reported'), ...pairPlace, state: fc.constantFrom(...PAIR_STATES) }),
  fc.record({ ...kind('pair-nominated'), ...pairPlace }),
  fc.record({ ...kind('pair-selected'), ...pairPlace }),
  fc.record({
    ...kind('pair-removed'),
    ...pairPlace,
    reason: fc.constantFrom('pruned', 'vanished'),
  }),
);

const secureFacts: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({ ...kind('dtls-started'), ...place }),
  fc.record({ ...kind('dtls-negotiated'), ...place }),
  fc.record({ ...kind('dtls-finished'), ...place }),
  fc.record({
    ...kind('dtls-flight-sent'),
    ...place,
    flight: fc.constant(1),
    attempt: fc.constantFrom(1, 2),
    messages: fc.array(fc.constantFrom('ClientHello', 'Finished')),
    datagrams: fc.constant(1),
  }),
  fc.record({
    ...kind('dtls-alert'),
    ...place,
    direction: fc.constantFrom('sent', 'received'),
    level: fc.constantFrom('warning', 'fatal'),
    description: fc.constantFrom('close_notify', 'bad_certificate'),
  }),
  fc.record({ ...kind('sctp-established'), ...place }),
  fc.record({ ...kind('sctp-ended'), ...place }),
  fc.record({ ...kind('channel-opened'), ...channel }),
  fc.record({ ...kind('channel-closed'), ...channel }),
  fc.record({ ...kind('stream-flowing'), ...stream }),
  fc.record({ ...kind('stream-silent'), ...stream }),
  fc.record({ ...kind('stream-ended'), ...stream }),
);

const sessionFacts: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({
    ...kind('description-applied'),
    peer,
    side: fc.constantFrom('local', 'remote'),
    type: fc.constantFrom('offer', 'pranswer', 'answer', 'rollback'),
    sdp: fc.string(),
  }),
  fc.record({ ...kind('page-visibility'), visible: fc.boolean() }),
  fc.record({
    ...kind('api-called'),
    peer,
    call: fc.constant('x'),
    // close() ends all, so it comes seldom.
    method: fc.constantFrom(...Array.from({ length: 9 }, () => 'createOffer'), 'close'),
  }),
);

const newEvent = fc.oneof(
  { arbitrary: reports, weight: 2 },
  { arbitrary: iceFacts, weight: 2 },
  { arbitrary: pairFacts, weight: 3 },
  { arbitrary: secureFacts, weight: 2 },
  { arbitrary: sessionFacts, weight: 1 },
);

const timed = fc.record({ event: newEvent, step: fc.nat(20), bounded: fc.boolean() });

/** Any events in any order, sensible or not, with times that never run backwards. */
export const arbitraryTrace: fc.Arbitrary<Trace> = fc
  .array(timed, { maxLength: 120 })
  .map((items) => {
    let now = milliseconds(0);
    const recorder = createRecorder(HEADER, { now: () => now });
    for (const { event, step, bounded } of items) {
      const since = now;
      now = milliseconds(now + step);
      recorder.record(bounded ? { ...event, since } : event);
    }
    return recorder.trace();
  });
