import type { EventId, TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { explainEvent } from './inspect-explain';
import { indexTrace, packetThing, type TraceIndex, thingOf } from './inspect-index';
import type { Explained } from './inspect-values';

/** Another event that belongs to the same story. */
export interface RelatedEvent {
  readonly event: TraceEvent;
  readonly explained: Explained;
}

/** Where an event stands in the course of its thing (a pair, a stream, a state, a call …). */
export interface Course {
  /** From 1. */
  readonly position: number;
  readonly count: number;
  readonly previous?: EventId | undefined;
  readonly next?: EventId | undefined;
}

/** More than this is not a hint any more. */
const MOST_RELATED = 8;

/**
 * The other end of a call, a message or a packet; the check behind an answer; the same candidate
 * or description elsewhere. In their order, without the event itself, eight at most.
 */
export function relatedEvents(trace: Trace, event: TraceEvent): readonly RelatedEvent[] {
  const index = indexTrace(trace);
  const found = [...ownCounterparts(index, event), ...sameContent(trace, event)];
  return [...new Set(found)]
    .filter((other) => other !== event)
    .toSorted((left, right) => positionOf(index, left) - positionOf(index, right))
    .slice(0, MOST_RELATED)
    .map((other) => ({ event: other, explained: explainEvent(index, other) }));
}

/** The neighbours of an event within the course of its thing. */
export function courseOf(trace: Trace, event: TraceEvent): Course {
  const course = indexTrace(trace).things.get(thingOf(event)) ?? [event];
  const place = course.indexOf(event);
  return {
    position: place + 1,
    count: course.length,
    previous: course[place - 1]?.id,
    next: course[place + 1]?.id,
  };
}

function positionOf(index: TraceIndex, event: TraceEvent): number {
  return index.positions.get(event.id) ?? 0;
}

function ownCounterparts(index: TraceIndex, event: TraceEvent): readonly TraceEvent[] {
  const course = index.things.get(thingOf(event)) ?? [];
  switch (event.kind) {
    case 'api-called':
    case 'api-settled':
      return course.filter((other) => 'peer' in other && other.peer === event.peer);
    case 'message-sent':
    case 'message-received':
    case 'message-dropped':
      return course;
    case 'packet-sent':
    case 'packet-received':
    case 'packet-dropped':
    case 'packet-ignored':
      return [...course, ...(index.effects.get(event.packet ?? '') ?? [])];
    case 'mapping-changed':
    case 'held-flow-changed':
    case 'allocation-changed':
      return journeyOf(index, event.packet);
    case 'check-sent':
    case 'check-answered':
    case 'check-failed':
      return [
        ...course.filter(
          (other) => 'transaction' in other && other.transaction === event.transaction,
        ),
        ...endsOfJourney(index, 'packet' in event ? event.packet : undefined),
      ];
    case 'check-received':
      return endsOfJourney(index, event.packet);
    case 'consent-renewed':
      return course.filter((other) => other.kind === 'consent-lost' && other.at <= event.at);
    case 'pair-moved':
    case 'pair-reprioritized':
    case 'pair-selected':
    case 'pair-nominated':
    case 'pair-removed':
      return course.filter((other) => other.kind === 'pair-formed');
    case 'stream-flowing':
    case 'stream-silent':
    case 'stream-ended':
      return course.filter((other) => other.kind === 'stream-opened');
    default:
      return [];
  }
}

/** All steps of a packet; none for an event that no packet caused. */
function journeyOf(index: TraceIndex, packet: string | undefined): readonly TraceEvent[] {
  return packet === undefined ? [] : (index.things.get(packetThing(packet)) ?? []);
}

/** A packet's beginning and end: the steps between them would leave no room for the answer. */
function endsOfJourney(index: TraceIndex, packet: string | undefined): readonly TraceEvent[] {
  const journey = journeyOf(index, packet);
  return [...journey.slice(0, 1), ...journey.slice(-1)];
}

/** Where the same text turns up: gathered here, sent, added there. */
function sameContent(trace: Trace, event: TraceEvent): readonly TraceEvent[] {
  const text = contentOf(event);
  return text === undefined ? [] : trace.events.filter((other) => contentOf(other) === text);
}

function contentOf(event: TraceEvent): string | undefined {
  switch (event.kind) {
    case 'candidate-gathered':
    case 'remote-candidate-added':
      return event.candidate || undefined;
    case 'description-applied':
      return event.sdp || undefined;
    case 'message-sent':
      if (event.content.kind === 'candidate') return event.content.candidate || undefined;
      return event.content.kind === 'description' ? event.content.sdp || undefined : undefined;
    default:
      return undefined;
  }
}
