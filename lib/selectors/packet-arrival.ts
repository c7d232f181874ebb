import { carriedBy } from '../packet/carried';
import { type DatagramClass, demultiplex } from '../srtp/first-byte';
import type { NodeId, Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';
import { packetTree } from './packet-tree';

/** To what a datagram goes where it arrives, by its first byte (RFC 7983 §7). */
export interface PacketArrival {
  /** The peer at which it arrived. */
  readonly peer: NodeId;
  readonly class: DatagramClass;
  readonly firstByte: number;
  /** Of RTP and RTCP the second byte decides (RFC 5761 §4). */
  readonly secondByte: number | undefined;
  /** What a relay put around a datagram, which is sorted again once it is out. */
  readonly inner: Omit<PacketArrival, 'peer' | 'inner'> | undefined;
}

/** Undefined for what did not arrive at a peer, came over TCP, or was not kept. */
export function packetArrival(trace: Trace, packet: string): PacketArrival | undefined {
  const { packetsSent, packetsEnded } = indexTrace(trace);
  const sent = packetsSent.get(packet);
  const ended = packetsEnded.get(packet);
  const tree = packetTree(trace, packet);
  const [top] = tree?.fields ?? [];
  if (sent?.protocol !== 'udp' || ended?.kind !== 'packet-received' || !tree || !top) {
    return undefined;
  }
  const isPeer = trace.header.nodes.some(({ kind, id }) => kind === 'peer' && id === ended.node);
  if (!isPeer) return undefined;
  const carried = carriedBy(top);
  const inner = tree.bytes.subarray(carried.start, carried.end);
  const sender = trace.header.nodes.find(({ id }) => id === sent.node);
  const isFromTurn = sender?.kind === 'server' && sender.role === 'turn';
  return {
    peer: ended.node,
    ...sorted(tree.bytes, isFromTurn),
    inner: carried === top ? undefined : sorted(inner, false),
  };
}

function sorted(bytes: Uint8Array, isFromTurn: boolean) {
  const { class: kind, decisions } = demultiplex(bytes, isFromTurn);
  const secondByte = decisions[1]?.value;
  return { class: kind, firstByte: bytes[0] ?? 0, secondByte };
}
