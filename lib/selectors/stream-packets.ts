import { carriedBy } from '../packet/carried';
import { partNamed } from '../packet/packet-field';
import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { indexTrace, type TraceIndex } from './inspect-index';
import { treeOfSent } from './packet-tree';

/** A packet of a stream at one of its ends: when it left the sender, or came to the receiver. */
export interface StreamPacket {
  readonly packet: string;
  /** The event of its sending. */
  readonly event: EventId;
  readonly at: Milliseconds;
  readonly sequenceNumber: number;
  /** Why the receiver threw it away: `replayed`, `authentication-failed` … */
  readonly refused: string | undefined;
  /** It was read out of a segment of TCP: others may have begun in one and ended in the next. */
  readonly isPiece: boolean;
}

const found = new WeakMap<readonly TraceEvent[], ReadonlyMap<string, readonly StreamPacket[]>>();

/**
 * The packets with this SSRC that a peer sent or received, in their order; read out of the packets,
 * whose headers SRTP leaves in clear. Empty for a call without packets. What came before the
 * receiver had keys is not among them: nobody looked at it.
 */
export function streamPackets(
  trace: Trace,
  peer: NodeId,
  { direction, ssrc }: { readonly direction: 'sent' | 'received'; readonly ssrc: number },
): readonly StreamPacket[] {
  const known = found.get(trace.events) ?? build(trace);
  found.set(trace.events, known);
  return known.get(keyOf(peer, direction, ssrc)) ?? [];
}

function build(trace: Trace): ReadonlyMap<string, readonly StreamPacket[]> {
  const index = indexTrace(trace);
  const packets = new Map<string, Placed[]>();
  const add = (key: string, packet: Placed) => {
    const list = packets.get(key);
    if (list) list.push(packet);
    else packets.set(key, [packet]);
  };
  index.packetsSent.forEach((sent, packet) => {
    const place = placeOf(trace, sent);
    if (place === undefined) return;
    const { ssrc, sequenceNumber } = place;
    const isPiece = sent.segment !== undefined;
    const of = { packet, event: sent.id, sequenceNumber, isPiece };
    const left = { ...of, at: sent.at, refused: undefined, order: orderIn(index, sent) };
    add(keyOf(sent.node, 'sent', ssrc), left);
    const ended = index.packetsEnded.get(packet);
    if (ended?.kind !== 'packet-received') return;
    const refused = refusalOf(index, packet, ended.node);
    const came = { ...of, at: ended.at, refused, order: orderIn(index, ended) };
    add(keyOf(ended.node, 'received', ssrc), came);
  });
  const openings = openingsOf(trace);
  return new Map(
    [...packets].map(([key, list]) => {
      list.sort((one, other) => one.order - other.order);
      return [key, list.slice(firstTaken(list, openings.get(key)))];
    }),
  );
}

/** `order`: of the event, because several may share a moment. */
type Placed = StreamPacket & { readonly order: number };

function orderIn({ positions }: TraceIndex, { id }: TraceEvent): number {
  return positions.get(id) ?? 0;
}

function refusalOf({ effects }: TraceIndex, packet: string, peer: NodeId): string | undefined {
  const discarded = effects
    .get(packet)
    ?.find((one) => one.kind === 'datagram-discarded' && one.peer === peer);
  return discarded?.kind === 'datagram-discarded' ? discarded.because : undefined;
}

/** Where each received stream was opened, which its first packet does that could be read. */
function openingsOf({ events }: Trace): ReadonlyMap<string, number> {
  return new Map(
    events.flatMap((event, order) =>
      event.kind === 'stream-opened' && event.direction === 'received'
        ? [[keyOf(event.peer, 'received', event.ssrc), order] as const]
        : [],
    ),
  );
}

function firstTaken(list: readonly Placed[], opening: number | undefined): number {
  if (opening === undefined) return 0;
  return Math.max(
    0,
    list.findLastIndex(({ order }) => order < opening),
  );
}

function keyOf(node: NodeId, direction: 'sent' | 'received', ssrc: number): string {
  return `${node} ${direction} ${ssrc}`;
}

function placeOf(
  trace: Trace,
  sent: EventOf<'packet-sent'>,
): { readonly ssrc: number; readonly sequenceNumber: number } | undefined {
  const top = treeOfSent(trace, sent)?.fields[0];
  const packet = top && carriedBy(top);
  if (packet?.name !== 'rtp-packet') return undefined;
  const ssrc = partNamed(packet, 'rtp-ssrc')?.value.ssrc;
  const sequence = partNamed(packet, 'rtp-sequence')?.value.sequence;
  if (ssrc === undefined || sequence === undefined) return undefined;
  return { ssrc: Number(ssrc), sequenceNumber: sequence };
}
