import type { Milliseconds } from '../../time';
import type { EventId, EventKind, TraceEvent } from '../../trace/events/event';
import { whoseEvent } from '../../trace/recorder';
import { type NodeId, type Origin, originOf, type Trace } from '../../trace/trace';
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
 * The group in which each kind of event is marked. `undefined`: it is drawn as a link, or it is
 * heard of only through the state that it causes.
 */
const GROUP_OF_KIND: Readonly<Record<EventKind, TrackGroupName | undefined>> = {
  'api-called': 'signaling',
  'api-settled': 'signaling',
  'negotiation-needed': 'signaling',
  'description-applied': 'signaling',
  'message-sent': undefined,
  'message-received': undefined,
  'message-dropped': undefined,
  'transport-opened': 'ice',
  'transport-closed': 'ice',
  'gathering-started': 'ice',
  'candidate-gathered': 'ice',
  'gathering-ended': 'ice',
  'candidate-error': 'ice',
  'remote-candidate-added': 'ice',
  'pair-formed': 'ice',
  'check-sent': 'ice',
  'check-received': 'ice',
  'check-answered': 'ice',
  'check-failed': 'ice',
  'pair-reported': undefined,
  'pair-nominated': 'ice',
  'pair-selected': 'ice',
  'pair-removed': 'ice',
  'consent-lost': 'ice',
  'ice-gave-up': 'ice',
  'dtls-started': 'dtls',
  'dtls-negotiated': 'dtls',
  'certificate-seen': 'dtls',
  'dtls-finished': 'dtls',
  'dtls-alert': 'dtls',
  'dtls-error': 'dtls',
  'sctp-established': 'media',
  'sctp-ended': 'media',
  'channel-created': 'media',
  'channel-opened': 'media',
  'channel-closed': 'media',
  'channel-error': 'media',
  'channel-message': 'media',
  'stream-opened': 'media',
  'stream-flowing': 'media',
  'stream-silent': 'media',
  'stream-ended': 'media',
  'track-received': 'media',
  'packet-sent': undefined,
  'packet-received': undefined,
  'packet-dropped': undefined,
  intervention: 'connection',
  'page-visibility': 'connection',
  'state-reported': undefined,
};

/** All marks in the order of arrival. */
export function marksOf(trace: Trace): readonly Mark[] {
  const marks: Mark[] = [];
  for (const event of trace.events) {
    const group = GROUP_OF_KIND[event.kind];
    if (group === undefined || isCalmSettling(event)) continue;
    marks.push({
      id: event.id,
      kind: event.kind,
      node: whoseEvent(event),
      group,
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
    case 'packet-dropped':
    case 'message-dropped':
    case 'check-failed':
      return event.reason;
    case 'intervention':
      return event.intervention;
    default:
      return '';
  }
}
