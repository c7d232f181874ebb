import { carriedBy } from '../packet/carried';
import type { PacketField } from '../packet/packet-field';
import { isHeader } from '../packet/summary';

/**
 * The innermost protocol of a packet, abbreviated as in Wireshark's column. `transport` is what the
 * IP header names, undefined where there is none.
 */
export function protocolOf(fields: readonly PacketField[], transport: string | undefined): string {
  const message = fields.find((field) => !isHeader(field));
  const named = message && messageProtocol(carriedBy(message));
  if (named !== undefined) return named;
  if (transport !== undefined) return transport;
  const header = fields.findLast(isHeader);
  return header === undefined ? '' : headerProtocol(header);
}

/** Undefined where the header says more than the bytes. */
function messageProtocol(field: PacketField): string | undefined {
  switch (field.name) {
    case 'stun-message':
      return field.value.method === 'Binding' || field.value.method === undefined ? 'STUN' : 'TURN';
    case 'channel-data':
      return 'TURN';
    case 'dtls-datagram':
      return 'DTLS';
    case 'sctp-packet':
      return 'SCTP';
    case 'rtp-packet':
      return field.value.protection === 'srtp' ? 'SRTP' : 'RTP';
    case 'rtcp-compound':
      return 'RTCP';
    case 'srtcp-packet':
      return 'SRTCP';
    case 'payload':
      return { dtls: 'DTLS', rtcp: 'RTCP', zrtp: 'ZRTP' }[field.value.family as string];
    default:
      return undefined;
  }
}

function headerProtocol(header: PacketField): string {
  switch (header.name) {
    case 'ethernet-header':
      return header.value.carries ?? 'Ethernet';
    case 'loopback-header':
    case 'cooked-header':
      return header.value.carries ?? '';
    case 'ipv4-header':
      return 'IPv4';
    case 'ipv6-header':
      return 'IPv6';
    default:
      return '';
  }
}
