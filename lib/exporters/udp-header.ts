import { parseBase64 } from '../bytes/base64';
import { hexText } from '../bytes/hex';
import { dissectIpv4 } from '../packet/dissect-ipv4';
import { dissectIpv6 } from '../packet/dissect-ipv6';
import { dissectUdp } from '../packet/dissect-udp';
import { movedField } from '../packet/moved-field';
import { type PacketField, partNamed } from '../packet/packet-field';
import type { EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import { encodeIpPacket } from './ip-packet';

/** The header of a datagram on one stretch of its way (RFC 768). */
export interface UdpHeader {
  /** From where it was sent on, to where; undefined where no node has the address. */
  readonly from: NodeId;
  readonly to: NodeId | undefined;
  /** What the checksum takes in besides the datagram: addresses of IP. */
  readonly addresses: { readonly source: string; readonly destination: string };
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** Header and data, in bytes. */
  readonly length: number;
  /** The eight bytes, four hex digits for each field. */
  readonly hex: readonly [string, string, string, string];
  /** The header as it stands at the start of the datagram. */
  readonly field: PacketField;
}

const HEADER = 8;
/** Only bytes count, so any does. */
const HOP_LIMIT = 64;

/**
 * The headers of a datagram, one for each stretch on which it differs from the one before: a NAT
 * writes it anew, and the checksum with it. A trace keeps what UDP carries, so the header is encoded
 * again from what is known; nothing for TCP, for bytes that were not kept, for addresses that are names.
 */
export function udpHeaders(events: readonly TraceEvent[], packet: string): readonly UdpHeader[] {
  const hops = events.filter(
    (event): event is EventOf<'packet-sent'> =>
      event.kind === 'packet-sent' && event.packet === packet,
  );
  const [first] = hops;
  const payload = first?.bytes === undefined ? undefined : parseBase64(first.bytes);
  if (first?.protocol !== 'udp' || payload === undefined) return [];
  const headers = hops.flatMap((hop) => headerOf(hop, payload) ?? []);
  return headers.filter((header, index) => {
    const before = headers[index - 1];
    return before === undefined || header.hex.join('') !== before.hex.join('');
  });
}

function headerOf(
  { node, next, from, to }: EventOf<'packet-sent'>,
  payload: Uint8Array,
): UdpHeader | undefined {
  const packet = { protocol: 'udp', from, to, payload, segment: undefined } as const;
  const bytes = encodeIpPacket({ ...packet, hopLimit: HOP_LIMIT });
  if (bytes === undefined) return undefined;
  const isIPv4 = !from.address.includes(':');
  const ip = (isIPv4 ? dissectIpv4 : dissectIpv6)(bytes, { start: 0, end: bytes.length });
  if (ip.payload === undefined) return undefined;
  const { start } = ip.payload;
  const { field, ports } = dissectUdp(bytes, ip.payload, ip.pseudoSum, isIPv4);
  const length = partNamed(field, 'udp-length')?.value.length;
  if (ports === undefined || length === undefined) return undefined;
  const digits = hexText(bytes.subarray(start, start + HEADER));
  const part = (index: number) => digits.slice(4 * index, 4 * index + 4);
  return {
    from: node,
    to: next,
    addresses: { source: from.address, destination: to.address },
    sourcePort: ports.source,
    destinationPort: ports.destination,
    length,
    hex: [part(0), part(1), part(2), part(3)],
    field: movedField(field, -start),
  };
}
