import { timeText } from '../time-text';
import type { EventOf } from '../trace/events/event';
import { summariseCandidate } from './inspect-candidate';
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
  }),
  'check-received': (index, event) => ({
    ...pair(index, event),
    useCandidate: event.useCandidate,
  }),
  'check-answered': (index, event) => ({
    ...pair(index, event),
    roundTrip: roundTrip(index, event),
  }),
  'check-failed': (index, event) => ({ ...pair(index, event), reason: event.reason }),
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
