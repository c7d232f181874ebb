import type { ByteRange } from '../bytes/byte-range';
import { dissectIpv4 } from '../packet/dissect-ipv4';
import { dissectIpv6 } from '../packet/dissect-ipv6';
import { dissectPayload } from '../packet/dissect-payload';
import { dissectSctp } from '../packet/dissect-sctp';
import type { IpPacket } from '../packet/ip-packet';
import { ipProtocolName } from '../packet/ip-protocol';
import { type PacketField, type PacketTree, packetField } from '../packet/packet-field';
import { summaryOf } from '../packet/summary';
import type { CapturedPacket } from './capture';
import { Conversations } from './conversations';
import { Fragments } from './fragments';
import { HandshakeFragments } from './handshake-fragments';
import { dissectLinkLayer } from './link-layer';
import { protocolOf } from './protocol-of';
import { type CaptureEnd, dissectTransport } from './transport-layer';

/** A captured packet taken apart, from its link layer down to what it carries. */
export interface DissectedPacket {
  readonly packet: CapturedPacket;
  readonly tree: PacketTree;
  /**
   * What this packet's fragment completed: a datagram without its IP header, or a message of a
   * handshake.
   */
  readonly reassembled: PacketTree | undefined;
  /** Undefined where no IP header could be read. */
  readonly source: CaptureEnd | undefined;
  readonly destination: CaptureEnd | undefined;
  /** The innermost protocol that was recognised, by its usual abbreviation. */
  readonly protocol: string;
  /** One line, the same in every language. */
  readonly summary: string;
}

/**
 * Takes apart the packets of one capture, in their order: it remembers fragments, and which paths
 * carry DTLS, so that their media are known to be SRTP. Never throws.
 */
export class CaptureDissector {
  private readonly fragments = new Fragments();
  private readonly handshakes = new HandshakeFragments();
  private readonly conversations = new Conversations();

  dissect(packet: CapturedPacket): DissectedPacket {
    const { bytes, linkType } = packet;
    const link = dissectLinkLayer(bytes, linkType);
    const fields: PacketField[] = [...link.fields];
    const { start, end } = link.rest;
    if (start >= end || link.next !== 'ip') {
      if (start < end) {
        const isSctp = link.next === 'sctp';
        fields.push(isSctp ? dissectSctp(bytes, link.rest) : dissectPayload(link.rest));
      }
      return this.told(packet, fields, undefined);
    }
    const version = (bytes[start] ?? 0) >> 4;
    if (version !== 4 && version !== 6) {
      const value = { length: end - start, family: 'other' } as const;
      const problem = { kind: 'wrong-version', found: version } as const;
      fields.push(packetField('payload', link.rest, value, `${end - start} B`, { problem }));
      return this.told(packet, fields, undefined);
    }
    const ip = version === 4 ? dissectIpv4(bytes, link.rest) : dissectIpv6(bytes, link.rest);
    fields.push(...ip.fields);
    const inner = this.dissectPayloadOf(ip, bytes, version === 4, fields);
    if (ip.payload && ip.payload.end < end) fields.push(trailer({ start: ip.payload.end, end }));
    return this.told(packet, fields, ip, inner);
  }

  /** Bytes of fragments that wait for the rest of their packets: bounded. */
  get fragmentBytesHeld(): number {
    return this.fragments.bytesHeld;
  }

  /** Adds what IP carries to the fields; a fragment may complete a datagram of its own. */
  private dissectPayloadOf(
    ip: IpPacket,
    bytes: Uint8Array,
    isIPv4: boolean,
    fields: PacketField[],
  ): Inner {
    const { payload, fragment, source, destination, protocol, pseudoSum } = ip;
    if (payload === undefined) return {};
    if (fragment === undefined) {
      const context = { source, destination, protocol, pseudoSum, isIPv4 };
      const ends = dissectTransport(bytes, payload, context, this.conversations, fields);
      const last = fields.at(-1);
      if (ends === undefined || last === undefined) return { ends };
      const flow = `${source} ${ends.source} ${destination} ${ends.destination}`;
      return { ends, message: this.handshakes.add(flow, bytes, last) };
    }
    if (payload.end > payload.start) fields.push(dissectPayload(payload, 'fragment'));
    const flow = `${source} ${destination} ${protocol}`;
    const data = bytes.subarray(payload.start, payload.end);
    const whole = this.fragments.add(flow, fragment, data);
    if (whole === undefined) return {};
    const parts: PacketField[] = [];
    // The addresses stand in another packet's bytes, so the checksum is not computed again.
    const context = { source, destination, protocol, pseudoSum: undefined, isIPv4 };
    const range = { start: 0, end: whole.length };
    const ends = dissectTransport(whole, range, context, this.conversations, parts);
    return { ends, datagram: { bytes: whole, fields: parts } };
  }

  private told(
    packet: CapturedPacket,
    fields: readonly PacketField[],
    ip: IpPacket | undefined,
    { ends, datagram, message }: Inner = {},
  ): DissectedPacket {
    const tree = { bytes: packet.bytes, fields };
    const source = endOf(ip?.source, ends?.source);
    const destination = endOf(ip?.destination, ends?.destination);
    const isIp = ip !== undefined && ip.payload !== undefined;
    const known = isIp ? ipProtocolName(ip.protocol) : undefined;
    const shown = datagram ?? tree;
    const reassembled = datagram ?? message;
    const protocol = protocolOf(shown.fields, known);
    return { packet, tree, reassembled, source, destination, protocol, summary: summaryOf(shown) };
  }
}

interface Inner {
  readonly ends?: { readonly source: number; readonly destination: number } | undefined;
  readonly datagram?: PacketTree;
  readonly message?: PacketTree | undefined;
}

function endOf(address: string | undefined, port: number | undefined): CaptureEnd | undefined {
  return address === undefined || address === '' ? undefined : { address, port };
}

/** What a link adds behind a short packet. */
function trailer(range: ByteRange): PacketField {
  const length = range.end - range.start;
  return packetField('link-trailer', range, { length }, `${length} B`);
}
