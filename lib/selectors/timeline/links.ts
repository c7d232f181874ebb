import type { Milliseconds } from '../../time';
import type { EventId, EventOf, TraceEvent } from '../../trace/events/event';
import { type NodeId, type Origin, originOf, type Trace } from '../../trace/trace';

export type LinkKind = 'description' | 'candidate' | 'message' | 'packet';

/** How a message or a packet ended: it came, it went no further, or nobody knows. */
export type LinkEnd =
  | {
      readonly kind: 'received';
      readonly at: Milliseconds;
      readonly node: NodeId;
      readonly event: EventId;
    }
  | {
      readonly kind: 'dropped';
      readonly at: Milliseconds;
      readonly node: NodeId;
      readonly event: EventId;
      readonly reason: string;
    }
  | { readonly kind: 'unknown' };

/** Something that travelled between two nodes, or one hop of it. */
export interface Link {
  readonly id: EventId;
  readonly kind: LinkKind;
  /** `offer`, `answer`, a packet's own short name; empty where there is none. */
  readonly label: string;
  readonly from: NodeId;
  /** Where it was to go; undefined for a packet whose sending does not tell. */
  readonly to: NodeId | undefined;
  readonly at: Milliseconds;
  readonly since?: Milliseconds | undefined;
  readonly end: LinkEnd;
  readonly origin: Origin;
}

/** Messages and packets in the order of their sending; a packet that is passed on gives a link a hop. */
export function linksOf(trace: Trace): readonly Link[] {
  const links: Link[] = [];
  const open = new Map<string, number>();
  for (const event of trace.events) {
    switch (event.kind) {
      case 'message-sent':
        open.set(`m|${event.message}`, links.length);
        links.push(messageLink(trace, event));
        break;
      case 'packet-sent':
        open.set(`p|${event.packet}`, links.length);
        links.push(packetLink(trace, event));
        break;
      case 'message-received':
        endLink(links, open, `m|${event.message}`, arrival(event, event.peer));
        break;
      case 'packet-received':
        endLink(links, open, `p|${event.packet}`, arrival(event, event.node));
        break;
      case 'message-dropped':
        endLink(links, open, `m|${event.message}`, loss(event));
        break;
      case 'packet-dropped':
        endLink(links, open, `p|${event.packet}`, loss(event));
        break;
      default:
    }
  }
  return links;
}

function messageLink(trace: Trace, event: EventOf<'message-sent'>): Link {
  const { content } = event;
  return {
    id: event.id,
    kind: linkKind(content.kind),
    label: content.kind === 'description' ? content.type : '',
    from: event.peer,
    to: event.to,
    at: event.at,
    since: event.since,
    end: { kind: 'unknown' },
    origin: originOf(trace.header, event),
  };
}

function linkKind(content: EventOf<'message-sent'>['content']['kind']): LinkKind {
  switch (content) {
    case 'description':
      return 'description';
    case 'candidate':
    case 'end-of-candidates':
      return 'candidate';
    case 'other':
      return 'message';
  }
}

function packetLink(trace: Trace, event: EventOf<'packet-sent'>): Link {
  return {
    id: event.id,
    kind: 'packet',
    label: event.label ?? '',
    from: event.node,
    to: event.next,
    at: event.at,
    since: event.since,
    end: { kind: 'unknown' },
    origin: originOf(trace.header, event),
  };
}

function arrival({ id, at }: TraceEvent, node: NodeId): LinkEnd {
  return { kind: 'received', at, node, event: id };
}

function loss(event: EventOf<'message-dropped'> | EventOf<'packet-dropped'>): LinkEnd {
  const { id, at, node, reason } = event;
  return { kind: 'dropped', at, node, event: id, reason };
}

function endLink(links: Link[], open: Map<string, number>, key: string, end: LinkEnd): void {
  const index = open.get(key);
  const link = index === undefined ? undefined : links[index];
  if (index === undefined || !link) return;
  links[index] = { ...link, end };
  open.delete(key);
}

/** When nothing more is known of it: its arrival, its loss, or else its sending. */
export function linkEndsAt(link: Link): Milliseconds {
  return link.end.kind === 'unknown' ? link.at : link.end.at;
}
