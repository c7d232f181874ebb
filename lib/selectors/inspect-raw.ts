import type { TraceEvent } from '../trace/events/event';
import type { StatsEntry } from '../trace/samples';
import type { Trace } from '../trace/trace';

/** Something as it was recorded, unread. */
export interface RawValue {
  readonly kind: 'sdp' | 'candidate' | 'error' | 'text' | 'statistics' | 'event';
  readonly text: string;
}

/** What the trace holds about an event: its own texts, the statistics beside it, the event itself. */
export function rawValues(trace: Trace, event: TraceEvent): readonly RawValue[] {
  const entry = statisticsOf(trace, event);
  return [
    ...ownTexts(event),
    ...(entry ? [{ kind: 'statistics' as const, text: asJson(entry) }] : []),
    { kind: 'event', text: asJson(event) },
  ];
}

function ownTexts(event: TraceEvent): readonly RawValue[] {
  switch (event.kind) {
    case 'description-applied':
      return event.sdp === '' ? [] : [{ kind: 'sdp', text: event.sdp }];
    case 'candidate-gathered':
    case 'remote-candidate-added':
      return event.candidate === '' ? [] : [{ kind: 'candidate', text: event.candidate }];
    case 'message-sent':
      return contentText(event.content);
    case 'api-settled':
      return outcomeText(event.outcome);
    case 'dtls-error':
      return [{ kind: 'error', text: `${event.errorDetail}: ${event.message}` }];
    case 'candidate-error':
      return [{ kind: 'error', text: `${event.errorCode} ${event.errorText}`.trim() }];
    case 'channel-message':
      return event.text === undefined ? [] : [{ kind: 'text', text: event.text }];
    default:
      return [];
  }
}

function contentText(content: Extract<TraceEvent, { kind: 'message-sent' }>['content']) {
  switch (content.kind) {
    case 'description':
      return [{ kind: 'sdp' as const, text: content.sdp }];
    case 'candidate':
      return [{ kind: 'candidate' as const, text: content.candidate }];
    case 'other':
      return [{ kind: 'text' as const, text: content.text }];
    case 'end-of-candidates':
      return [];
  }
}

function outcomeText(outcome: Extract<TraceEvent, { kind: 'api-settled' }>['outcome']) {
  if (outcome.kind === 'rejected') {
    return [{ kind: 'error' as const, text: `${outcome.name}: ${outcome.message}` }];
  }
  if (outcome.value === undefined || outcome.value === '') return [];
  const kind = outcome.value.startsWith('v=0') ? ('sdp' as const) : ('text' as const);
  return [{ kind, text: outcome.value }];
}

/** The statistics entry about the pair, stream or channel, from the last sample up to the event. */
function statisticsOf(trace: Trace, event: TraceEvent): StatsEntry | undefined {
  const id = statisticsId(event);
  if (id === undefined || !('peer' in event)) return undefined;
  const sample = trace.samples.findLast(
    ({ peer, at, stats }) =>
      peer === event.peer && at <= event.at && stats.some((entry) => entry.id === id),
  );
  return sample?.stats.find((entry) => entry.id === id);
}

function statisticsId(event: TraceEvent): string | undefined {
  if ('pair' in event) return event.pair;
  if ('stream' in event) return event.stream;
  return 'channel' in event ? event.channel : undefined;
}

function asJson(value: object): string {
  return JSON.stringify(value, undefined, 2);
}
