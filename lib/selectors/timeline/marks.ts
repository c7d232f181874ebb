import type { Milliseconds } from '../../time';
import type { EventId, EventKind, TraceEvent } from '../../trace/events/event';
import { whoseEvent } from '../../trace/recorder';
import { type NodeId, type Origin, originOf, type Trace } from '../../trace/trace';
import { phaseOf } from '../event-phase';
import type { TrackGroupName } from './tone';

/** A moment of a peer that is no state and no message: an API call, a candidate, an alert. */
export interface Mark {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly node: NodeId;
  readonly group: TrackGroupName;
  readonly at: Milliseconds;
  readonly since?: Milliseconds | undefined;
  readonly origin: Origin;
  /** What the mark is about, in the trace's own words: a method, a candidate, a reason. */
  readonly detail: string;
  readonly failed: boolean;
}

/**
 * What is drawn as a link, is heard of only through the state that it causes, or is told elsewhere
 * (tables of NATs and servers in the topology, priorities in the check list).
 */
const UNMARKED: ReadonlySet<EventKind> = new Set([
  'message-sent',
  'message-received',
  'message-dropped',
  'packet-sent',
  'packet-received',
  'packet-dropped',
  'mapping-changed',
  'held-flow-changed',
  'allocation-changed',
  'not-paired',
  'pair-moved',
  'pair-reprioritized',
  'pair-reported',
  'state-reported',
]);

/** All marks in the order of arrival. */
export function marksOf(trace: Trace): readonly Mark[] {
  const marks: Mark[] = [];
  for (const event of trace.events) {
    if (UNMARKED.has(event.kind) || isCalmSettling(event)) continue;
    marks.push({
      id: event.id,
      kind: event.kind,
      node: whoseEvent(event),
      // What belongs to no phase happens to the whole: an intervention, a page gone to sleep.
      group: phaseOf(event) ?? 'connection',
      at: event.at,
      since: event.since,
      origin: originOf(trace.header, event),
      detail: eventDetail(event),
      failed: isFailure(event),
    });
  }
  return marks;
}

/** A call that ended well is marked once, where it was made. */
function isCalmSettling(event: TraceEvent): boolean {
  return event.kind === 'api-settled' && event.outcome.kind === 'resolved';
}

function isFailure(event: TraceEvent): boolean {
  switch (event.kind) {
    case 'api-settled':
      return event.outcome.kind === 'rejected';
    case 'candidate-error':
    case 'check-failed':
    case 'consent-lost':
    case 'ice-gave-up':
    case 'dtls-error':
    case 'channel-error':
      return true;
    case 'dtls-alert':
      return event.level === 'fatal';
    case 'fingerprint-checked':
      return !event.matches;
    case 'overheard':
    case 'message-altered':
      return true;
    default:
      return false;
  }
}

/** The words that the event itself brings, for a line of text; empty where it brings none. */
export function eventDetail(event: TraceEvent): string {
  switch (event.kind) {
    case 'api-called':
      return `${event.method}(${event.detail ?? ''})`;
    case 'api-settled':
      return event.outcome.kind === 'rejected'
        ? `${event.method}: ${event.outcome.name}`
        : event.method;
    case 'description-applied':
      return `${event.side} ${event.type}`;
    case 'message-sent':
      return event.content.kind === 'description' ? event.content.type : event.content.kind;
    case 'state-reported':
      return `${event.subject} ${event.state}`;
    case 'pair-moved':
    case 'pair-reported':
      return `${event.pair} ${event.state}`;
    case 'candidate-gathered':
    case 'remote-candidate-added':
      return event.candidate;
    case 'candidate-error':
      return `${event.errorCode} ${event.errorText}`;
    case 'dtls-alert':
      return event.description;
    case 'dtls-error':
      return event.errorDetail;
    case 'dtls-flight-sent':
      return event.messages.join(', ');
    case 'dtls-negotiated':
      return [event.version, event.cipher].filter((part) => part !== undefined).join(' ');
    case 'channel-created':
      return event.label;
    case 'stream-opened':
      return `${event.media} ${event.ssrc}`;
    case 'track-received':
      return event.media;
    case 'transport-closed':
      return event.reason;
    case 'packet-sent':
      return event.label ?? '';
    case 'pair-reprioritized':
      return `${event.pair} ${event.priority}`;
    case 'role-taken':
      return event.role;
    case 'mapping-changed':
    case 'held-flow-changed':
      return event.change;
    case 'allocation-changed':
      return `${event.subject.kind} ${event.change}`;
    case 'not-paired':
    case 'packet-ignored':
    case 'packet-dropped':
    case 'message-dropped':
    case 'check-failed':
      return event.reason;
    case 'intervention':
      return event.intervention;
    case 'datagram-discarded':
      return event.because;
    case 'overheard':
      return event.text ?? event.what;
    default:
      return '';
  }
}
