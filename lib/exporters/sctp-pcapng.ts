import { joined } from '../bytes/joined';
import type { Milliseconds } from '../time';
import type { NodeId, TraceHeader } from '../trace/trace';
import { captureNanoseconds, sectionComment } from './capture-moment';
import { interfaceBlock, LINK_TYPE_SCTP, packetBlock, sectionHeaderBlock } from './pcapng-blocks';

/** A packet of SCTP that was taken out of its DTLS record. */
export interface ClearSctpPacket {
  /** The name of the datagram that carried it. */
  readonly packet: string;
  readonly peer: NodeId;
  readonly at: Milliseconds;
  /** From the common header on (RFC 9260 §3.1). */
  readonly bytes: Uint8Array;
  readonly summary: string;
  readonly epoch: number;
  readonly sequenceNumber: number;
  readonly drop: { readonly node: NodeId; readonly reason: string } | undefined;
}

/**
 * SCTP alone as a pcapng file of link type 248: what tools show that cannot look for it within DTLS.
 * Each packet is there once, as its sender wrote it, an interface for each peer.
 */
export function writeSctpPcapng(
  header: TraceHeader,
  packets: readonly ClearSctpPacket[],
): Uint8Array<ArrayBuffer> {
  const peers = header.nodes.filter(({ kind }) => kind === 'peer').map(({ id }) => id);
  const comment = `${sectionComment(header)} SCTP as it was before DTLS encrypted it.`;
  return joined([
    sectionHeaderBlock({ application: header.producer, comment }),
    ...peers.map((name) =>
      interfaceBlock({ name, description: `sent by peer ${name}`, linkType: LINK_TYPE_SCTP }),
    ),
    ...packets.map((packet) =>
      packetBlock({
        interfaceId: peers.indexOf(packet.peer),
        nanoseconds: captureNanoseconds(packet.at),
        bytes: packet.bytes,
        direction: 'outbound',
        comment: storyOf(packet),
      }),
    ),
  ]);
}

function storyOf({ packet, peer, summary, epoch, sequenceNumber, drop }: ClearSctpPacket): string {
  const record = `DTLS record of epoch ${epoch}, sequence number ${sequenceNumber}`;
  const sent = `${packet}: SCTP ${summary}. It leaves peer ${peer} within a ${record}.`;
  return drop === undefined ? sent : `${sent}\nDropped at ${drop.node}: ${drop.reason}.`;
}
