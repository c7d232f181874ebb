import { carriedBy } from '../packet/carried';
import { partNamed } from '../packet/packet-field';
import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';
import { treeOfSent } from './packet-tree';

/** A packet of a stream at one of its ends: when it left the sender, or came to the receiver. */
export interface StreamPacket {
  readonly packet: string;
  /** The event of its sending. */
  readonly event: EventId;
  readonly at: Milliseconds;
}

const found = new WeakMap<readonly TraceEvent[], ReadonlyMap<string, readonly StreamPacket[]>>();

/**
 * The packets with this SSRC that a peer sent or received, in their order; read out of the packets,
 * whose headers SRTP leaves in clear. Empty for a call without packets.
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
  const { packetsSent, packetsEnded } = indexTrace(trace);
  const packets = new Map<string, StreamPacket[]>();
  const add = (key: string, packet: StreamPacket) => {
    const list = packets.get(key);
    if (list) list.push(packet);
    else packets.set(key, [packet]);
  };
  packetsSent.forEach((sent, packet) => {
    const ssrc = sourceOf(trace, sent);
    if (ssrc === undefined) return;
    const ended = packetsEnded.get(packet);
    add(keyOf(sent.node, 'sent', ssrc), { packet, event: sent.id, at: sent.at });
    if (ended?.kind !== 'packet-received') return;
    add(keyOf(ended.node, 'received', ssrc), { packet, event: sent.id, at: ended.at });
  });
  packets.forEach((list) => {
    list.sort((left, right) => left.at - right.at);
  });
  return packets;
}

function keyOf(node: NodeId, direction: 'sent' | 'received', ssrc: number): string {
  return `${node} ${direction} ${ssrc}`;
}

function sourceOf(trace: Trace, sent: EventOf<'packet-sent'>): number | undefined {
  const top = treeOfSent(trace, sent)?.fields[0];
  const packet = top && carriedBy(top);
  if (packet?.name !== 'rtp-packet') return undefined;
  const ssrc = partNamed(packet, 'rtp-ssrc')?.value.ssrc;
  return ssrc === undefined ? undefined : Number(ssrc);
}
