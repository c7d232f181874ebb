import type { EventOf, TraceEvent } from '../../lib/trace/events/event';
import { whoseEvent } from '../../lib/trace/recorder';

/** An event in one short line, arrows and drops drawn. */
export function tellEvent(event: TraceEvent): string {
  switch (event.kind) {
    case 'message-sent':
      return `${event.peer} ──${event.message} ${tellContent(event)}──► ${event.to}`;
    case 'message-received':
      return `${event.peer} ◄──${event.message}──`;
    case 'message-dropped':
      return `${event.node} ──${event.message}──✕ ${event.reason}`;
    case 'packet-sent': {
      const path = `${endpoint(event.from)} → ${endpoint(event.to)}`;
      return `${event.node} ══${event.packet}══► ${path}${event.label ? ` ${event.label}` : ''}`;
    }
    case 'packet-received':
      return `${event.node} ◄══${event.packet}══`;
    case 'packet-dropped':
      return `${event.node} ══${event.packet}══✕ ${event.reason}`;
    case 'state-reported':
      return `${event.peer} reports ${tellReport(event)}`;
    case 'description-applied':
      return `${event.peer} applies ${event.side} ${event.type}`;
    case 'api-called':
      return `${event.peer} calls ${event.method}()`;
    case 'api-settled':
      return `${event.peer} ${event.call} ${event.outcome.kind}`;
    case 'mapping-changed':
      return `${event.node} mapping ${event.row.id} ${event.change}: ${endpoint(event.row.internal)} ⇄ ${endpoint(event.row.external)}`;
    case 'held-flow-changed':
      return `${event.node} flow ${event.change}: ${endpoint(event.remote)} → ${endpoint(event.external)}`;
    case 'allocation-changed':
      return `${event.node} ${event.subject.kind} ${event.change}: ${endpoint(event.relayed)}`;
    case 'page-visibility':
      return event.visible ? 'page visible' : 'page hidden';
    default:
      return tellPlaced(event);
  }
}

type Drawn =
  | 'message-sent'
  | 'message-received'
  | 'message-dropped'
  | 'packet-sent'
  | 'packet-received'
  | 'packet-dropped'
  | 'state-reported'
  | 'description-applied'
  | 'api-called'
  | 'api-settled'
  | 'mapping-changed'
  | 'held-flow-changed'
  | 'allocation-changed'
  | 'page-visibility';

function tellPlaced(event: Exclude<TraceEvent, { kind: Drawn }>): string {
  const place = [
    'transport' in event ? event.transport : undefined,
    'generation' in event ? event.generation : undefined,
    'pair' in event ? event.pair : undefined,
    'channel' in event ? event.channel : undefined,
    'stream' in event ? event.stream : undefined,
  ].filter((part) => part !== undefined);
  const detail = 'state' in event ? ` ${event.state}` : 'reason' in event ? ` ${event.reason}` : '';
  const where = place.length > 0 ? ` ${place.join('/')}` : '';
  const node = whoseEvent(event);
  return `${node === 'page' ? '' : node} ${event.kind}${where}${detail}`;
}

function tellContent({ content }: EventOf<'message-sent'>): string {
  return content.kind === 'description' ? content.type : content.kind;
}

function tellReport(event: EventOf<'state-reported'>): string {
  if ('channel' in event) return `${event.subject} ${event.channel} ${event.state}`;
  if ('transport' in event) return `${event.subject} ${event.transport} ${event.state}`;
  return `${event.subject} ${event.state}`;
}

function endpoint({ address, port }: { readonly address: string; readonly port: number }): string {
  return `${address}:${port}`;
}
