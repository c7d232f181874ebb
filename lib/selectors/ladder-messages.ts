import type { EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { sameEndpoint } from '../transport-address';
import { characterOf } from './ladder-kind';
import type { LadderDrop, LadderHop, LadderMessage } from './ladder-message';
import { treeOfSent } from './packet-tree';

/** Every packet and signaling message of a trace, in the order in which they began. */
export function ladderMessages(trace: Trace): readonly LadderMessage[] {
  const packets = new Map<string, Draft>();
  const signaling = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const begin = (drawn: Map<string, Draft>, draft: Draft) => {
    drawn.set(draft.message.id, draft);
    drafts.push(draft);
  };
  const checks = new Set<string>();
  for (const event of trace.events) {
    switch (event.kind) {
      case 'packet-sent': {
        const known = packets.get(event.packet);
        if (known) passOn(known, event);
        else begin(packets, begunPacket(trace, event, checks));
        break;
      }
      case 'packet-received':
        arrive(packets.get(event.packet), event.node, event);
        break;
      case 'packet-dropped':
        drop(packets.get(event.packet), event, event.code);
        break;
      case 'message-sent':
        begin(signaling, begunMessage(event));
        break;
      case 'message-received':
        arrive(signaling.get(event.message), event.peer, event);
        break;
      case 'message-dropped':
        drop(signaling.get(event.message), event, undefined);
        break;
      default:
    }
  }
  return drafts.map(({ message, hops, end, dropped }) => ({
    ...message,
    hops,
    end,
    drop: dropped,
  }));
}

interface Draft {
  readonly message: Omit<LadderMessage, 'hops' | 'end' | 'drop'>;
  readonly hops: LadderHop[];
  end: LadderMessage['end'];
  dropped: LadderDrop | undefined;
}

function begunPacket(trace: Trace, sent: EventOf<'packet-sent'>, checks: Set<string>): Draft {
  const { packet: id, protocol, id: event, at, copyOf } = sent;
  const message = {
    ...characterOf(sent, treeOfSent(trace, sent), checks),
    id,
    protocol,
    event,
    at,
    copyOf,
    content: undefined,
  };
  return { message, hops: [hopOf(sent, undefined)], end: at, dropped: undefined };
}

function begunMessage(sent: EventOf<'message-sent'>): Draft {
  const { message: id, id: event, at, peer, to, content } = sent;
  const message = {
    id,
    kind: 'signaling',
    protocol: 'signaling',
    event,
    at,
    copyOf: undefined,
    summary: '',
    content,
  } as const;
  const hop = {
    event,
    from: peer,
    to,
    at,
    arrivedAt: undefined,
    addresses: undefined,
    changed: { source: false, destination: false },
    mapping: undefined,
  };
  return { message, hops: [hop], end: at, dropped: undefined };
}

function hopOf(sent: EventOf<'packet-sent'>, before: LadderHop | undefined): LadderHop {
  const { id, node, next, at, from: source, to: destination, mapping } = sent;
  const earlier = before?.addresses;
  const changed = {
    source: earlier !== undefined && !sameEndpoint(earlier.source, source),
    destination: earlier !== undefined && !sameEndpoint(earlier.destination, destination),
  };
  const addresses = { source, destination };
  return { event: id, from: node, to: next, at, arrivedAt: undefined, addresses, changed, mapping };
}

function passOn(draft: Draft, sent: EventOf<'packet-sent'>): void {
  draft.hops.push(hopOf(sent, draft.hops.at(-1)));
  draft.end = sent.at;
}

function arrive(draft: Draft | undefined, node: NodeId, { at }: TraceEvent): void {
  const last = draft?.hops.at(-1);
  if (draft === undefined || last === undefined) return;
  draft.hops[draft.hops.length - 1] = { ...last, to: node, arrivedAt: at };
  draft.end = at;
}

function drop(
  draft: Draft | undefined,
  { id: event, node, at, reason }: EventOf<'packet-dropped' | 'message-dropped'>,
  code: string | undefined,
): void {
  if (draft === undefined) return;
  draft.dropped = { event, node, at, reason, code };
  draft.end = at;
}
