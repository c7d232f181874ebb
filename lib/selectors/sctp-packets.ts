import { everyField } from '../packet/packet-field';
import type { Milliseconds } from '../time';
import type { NodeId, Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';
import { openedParts } from './packet-opened';

/** A packet of SCTP as its sender wrote it, before DTLS took it in. */
export interface SctpPacket {
  /** The name of the datagram that carries it. */
  readonly packet: string;
  readonly peer: NodeId;
  readonly at: Milliseconds;
  readonly bytes: Uint8Array;
  /** Its chunks, as in `DATA, SACK`. */
  readonly summary: string;
  /** Of the record around it. */
  readonly epoch: number;
  readonly sequenceNumber: number;
  /** Where and why the datagram ended before it arrived. */
  readonly drop: { readonly node: NodeId; readonly reason: string } | undefined;
}

/**
 * Every SCTP packet that a peer of a trace sent, in order, opened with the secrets of the trace; what
 * a relay sends on is not told twice. None without secrets.
 */
export function sctpPackets(trace: Trace): readonly SctpPacket[] {
  const peers = new Set(
    trace.header.nodes.filter(({ kind }) => kind === 'peer').map(({ id }) => id),
  );
  const { packetsSent, packetsEnded } = indexTrace(trace);
  return [...packetsSent.values()].flatMap(({ packet, node, at, copyOf }) => {
    if (!peers.has(node) || copyOf !== undefined) return [];
    const ended = packetsEnded.get(packet);
    const drop =
      ended?.kind === 'packet-dropped' ? { node: ended.node, reason: ended.reason } : undefined;
    return openedParts(trace, packet).flatMap(({ tree, place }) => {
      const sctp = tree.fields.find(({ name }) => name === 'sctp-packet');
      if (sctp === undefined || place.of !== 'dtls-record') return [];
      const bytes = tree.bytes.slice(sctp.start, sctp.end);
      const chunks = [...everyField([sctp])].filter(({ name }) => name === 'sctp-chunk');
      const summary = chunks.map(({ text }) => text).join(', ');
      const { epoch, sequenceNumber } = place;
      return [{ packet, peer: node, at, bytes, summary, epoch, sequenceNumber, drop }];
    });
  });
}
