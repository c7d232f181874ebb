import { timeText } from '../time-text';
import type { EventOf } from '../trace/events/event';
import { summariseCandidate, summarisePairEnd } from './inspect-candidate';
import { clause } from './inspect-clause';
import { countBefore, earlierOfKind } from './inspect-course';
import { formatEndpoint } from './inspect-endpoint';
import { pairKey, type TraceIndex, thingOf } from './inspect-index';
import { generation, peer, type Readers, transport } from './inspect-reader';

/** Transports, gathering, candidates, pairs and their checks. */
export const iceReaders = {
  'transport-opened': (index, event) => ({ ...transport(index, event), mids: event.mids }),
  'transport-closed': (index, event) => ({
    ...transport(index, event),
    reason: event.reason,
    into: event.into,
  }),
  'gathering-started': generation,
  'candidate-gathered': candidate,
  'gathering-ended': (index, event) => ({
    ...generation(index, event),
    ...gatheringResult(index, event),
  }),
  'candidate-error': (index, event) => ({
    ...peer(index, event),
    url: event.url,
    errorCode: event.errorCode,
    errorText: clause(event.errorText),
    address: event.address && formatEndpoint(event.address, event.port),
  }),
  'remote-candidate-added': candidate,
  'pair-formed': (index, event) => ({ ...pair(index, event), priority: event.priority }),
  'check-sent': (index, event) => ({
    ...pair(index, event),
    useCandidate: event.useCandidate,
    count: earlierOfKind(index, event) + 1,
    cause: event.cause,
  }),
  'check-received': (index, event) => ({
    ...pair(index, event),
    useCandidate: event.useCandidate,
  }),
  'check-answered': (index, event) => ({
    ...pair(index, event),
    roundTrip: roundTrip(index, event),
  }),
  'check-failed': (index, event) => ({
    ...pair(index, event),
    reason: event.reason,
    detail: event.detail,
  }),
  'pair-moved': (index, event) => ({
    ...pair(index, event),
    state: event.state,
    because: clause(event.because),
  }),
  'pair-reprioritized': (index, event) => ({
    ...pair(index, event),
    priority: event.priority,
    before: priorityBefore(index, event),
  }),
  'not-paired': (index, event) => ({
    ...generation(index, event),
    pair: {
      id: event.id,
      local: summarisePairEnd(event.local),
      remote: summarisePairEnd(event.remote),
    },
    reason: event.reason,
  }),
  'role-taken': (index, event) => ({
    ...transport(index, event),
    role: event.role,
    because: event.because,
  }),
  'packet-ignored': (index, event) => {
    const sent = event.packet === undefined ? undefined : index.packetsSent.get(event.packet);
    return {
      ...peer(index, event),
      label: sent?.label,
      from: sent && formatEndpoint(sent.from.address, sent.from.port),
      reason: clause(event.reason),
    };
  },
  'pair-reported': (index, event) => ({ ...pair(index, event), state: event.state }),
  'pair-nominated': (index, event) => ({
    ...pair(index, event),
    others: earlierOnTransport(index, event),
  }),
  'pair-selected': (index, event) => ({
    ...pair(index, event),
    earlier: earlierOnTransport(index, event),
  }),
  'pair-removed': (index, event) => ({ ...pair(index, event), reason: event.reason }),
  'consent-lost': generation,
  'consent-renewed': (index, event) => ({
    ...generation(index, event),
    away: timeWithoutConsent(index, event),
  }),
  'ice-gave-up': (index, event) => ({
    ...generation(index, event),
    pairs: countBefore(
      index,
      event,
      (other) =>
        other.kind === 'pair-formed' &&
        other.peer === event.peer &&
        other.transport === event.transport &&
        other.generation === event.generation,
    ),
  }),
} satisfies Partial<Readers>;

function pair(index: TraceIndex, event: Parameters<typeof pairKey>[0]) {
  const known = index.pairs.get(pairKey(event)) ?? { id: event.pair };
  return { ...generation(index, event), pair: known };
}

function candidate(
  index: TraceIndex,
  event: EventOf<'candidate-gathered' | 'remote-candidate-added'>,
) {
  return {
    ...generation(index, event),
    candidate: summariseCandidate(event.candidate),
    url: event.url === '' ? undefined : event.url,
    relayProtocol: event.relayProtocol,
  };
}

function gatheringResult(index: TraceIndex, event: EventOf<'gathering-ended'>) {
  const course = (index.things.get(thingOf(event)) ?? []).filter(
    (other) =>
      'generation' in other && other.generation === event.generation && other.at <= event.at,
  );
  const found = course
    .filter((other) => other.kind === 'candidate-gathered')
    .map((other) => summariseCandidate(other.candidate))
    .filter((summary) => summary !== undefined);
  const started = course.find((other) => other.kind === 'gathering-started');
  return {
    count: found.length,
    types: [...new Set(found.map(({ type }) => type))].join(', '),
    took: started && timeText(event.at - started.at),
  };
}

function roundTrip(index: TraceIndex, event: EventOf<'check-answered'>): string | undefined {
  const sent = (index.things.get(thingOf(event)) ?? []).find(
    (other) => other.kind === 'check-sent' && other.transaction === event.transaction,
  );
  return sent && timeText(event.at - sent.at);
}

/** The priority that a pair had until this event. */
function priorityBefore(
  index: TraceIndex,
  event: EventOf<'pair-reprioritized'>,
): string | undefined {
  const course = index.things.get(thingOf(event)) ?? [];
  const before = course
    .slice(0, course.indexOf(event))
    .findLast((other) => 'priority' in other && other.priority !== undefined);
  return before && 'priority' in before ? before.priority : undefined;
}

/** Counted from the last loss of this generation. */
function timeWithoutConsent(
  index: TraceIndex,
  event: EventOf<'consent-renewed'>,
): string | undefined {
  const lost = (index.things.get(thingOf(event)) ?? []).findLast(
    (other) =>
      other.kind === 'consent-lost' &&
      other.generation === event.generation &&
      other.at <= event.at,
  );
  return lost && timeText(event.at - lost.at);
}

/** How many other pairs of the same generation met with the same kind of event before. */
function earlierOnTransport(
  index: TraceIndex,
  event: EventOf<'pair-nominated' | 'pair-selected'>,
): number {
  return countBefore(
    index,
    event,
    (other) =>
      other.kind === event.kind &&
      other.peer === event.peer &&
      other.transport === event.transport &&
      other.generation === event.generation &&
      other.pair !== event.pair,
  );
}
