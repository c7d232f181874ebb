import type { ByteRange } from '@/lib/bytes/byte-range';
import { wordSum } from './internet-checksum';
import { brokenIpPacket, type IpPacket } from './ip-packet';
import { ipProtocolName } from './ip-protocol';
import { type ExtensionChain, readExtensionHeaders } from './ipv6-extensions';
import { ipv6Text } from './ipv6-text';
import { bytesWithin, hexNumber, type PacketField, packetField } from './packet-field';

/*
 *  | 6 | class of traffic | flow label                              |
 *  | payload length                | next header | hop limit        |
 *  | source address, 16 bytes                                       |
 *  | destination address, 16 bytes                                  |
 *  | extension headers …                                            |     RFC 8200 §3, §4
 */

const HEADER = 40;

/** The IPv6 header at the start of a range, with its extension headers. */
export function dissectIpv6(bytes: Uint8Array, range: ByteRange): IpPacket {
  const { start, end } = range;
  const had = end - start;
  if (had < HEADER) {
    return brokenIpPacket('ipv6-header', range, { kind: 'cut-off', wanted: HEADER, had });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = view.getUint32(start);
  const said = view.getUint16(start + 4);
  const next = bytes[start + 6] ?? 0;
  const hops = bytes[start + 7] ?? 0;
  const source = ipv6Text(bytes, view, start + 8);
  const destination = ipv6Text(bytes, view, start + 24);
  const flow = hexNumber(first & 0xfffff, 5);
  const trafficClass = (first >>> 20) & 0xff;
  const flowValue = { dscp: trafficClass >> 2, ecn: trafficClass & 3, flow };
  const carries = ipProtocolName(next);
  const fields: readonly PacketField[] = [
    packetField('ipv6-flow', bytesWithin(start, 0, 4), flowValue, flow),
    packetField('ipv6-payload-length', bytesWithin(start, 4, 6), { length: said }, `${said}`),
    packetField(
      'ip-protocol',
      bytesWithin(start, 6, 7),
      { protocol: next, carries },
      carries ?? `${next}`,
    ),
    packetField('ip-hop-limit', bytesWithin(start, 7, 8), { hops }, `${hops}`),
    packetField('ip-source', bytesWithin(start, 8, 24), { address: source }, source),
    packetField(
      'ip-destination',
      bytesWithin(start, 24, HEADER),
      { address: destination },
      destination,
    ),
  ];
  // Zero of a jumbogram, or of segmentation left to the network card.
  const length = said === 0 ? had - HEADER : said;
  const ipEnd = Math.min(start + HEADER + length, end);
  const chain = readExtensionHeaders(bytes, next, start + HEADER, ipEnd);
  const ends = { source, destination, carries: ipProtocolName(chain.protocol) };
  const header = packetField(
    'ipv6-header',
    bytesWithin(start, 0, HEADER),
    ends,
    `${source} → ${destination}`,
    {
      fields,
    },
  );
  return {
    fields: [header, ...chain.fields],
    source,
    destination,
    protocol: chain.protocol,
    payload: chain.isBroken ? undefined : { start: chain.end, end: ipEnd },
    ...completeness(bytes, start, chain, length <= had - HEADER),
    fragment: chain.fragment,
  };
}

/** A routing header that is not used up makes another address the one that was summed up. */
function completeness(bytes: Uint8Array, start: number, chain: ExtensionChain, fits: boolean) {
  const isWhole = fits && chain.fragment === undefined;
  const pseudoSum =
    isWhole && !chain.isRouted
      ? wordSum(bytes, start + 8, start + HEADER) + chain.protocol
      : undefined;
  return { isWhole, pseudoSum };
}
