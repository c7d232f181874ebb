import type { ByteRange } from '@/lib/bytes/byte-range';
import { foldedSum, wordSum } from './internet-checksum';
import { brokenIpPacket, type IpPacket } from './ip-packet';
import { ipProtocolName } from './ip-protocol';
import { bytesWithin, hexNumber, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/*
 *  | 4 | header length | class of traffic | total length           |
 *  | identification                   | 0 DF MF | fragment offset  |
 *  | time to live  | protocol         | header checksum            |
 *  | source address                                                |
 *  | destination address                                           |
 *  | options, to a multiple of four bytes …                        |      RFC 791 §3.1
 */

const HEADER = 20;

/** The IPv4 header at the start of a range. */
export function dissectIpv4(bytes: Uint8Array, { start, end }: ByteRange): IpPacket {
  const had = end - start;
  const first = bytes[start] ?? 0;
  const length = 4 * (first & 0x0f);
  if (had < HEADER || length < HEADER || had < length) {
    return brokenIpPacket(
      'ipv4-header',
      { start, end },
      had < HEADER || length >= HEADER
        ? { kind: 'cut-off', wanted: Math.max(HEADER, length), had }
        : { kind: 'length-too-small', said: length, least: HEADER },
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const totalLength = view.getUint16(start + 2);
  const identification = view.getUint16(start + 4);
  const fragment = view.getUint16(start + 6);
  const offset = 8 * (fragment & 0x1fff);
  const more = (fragment & 0x2000) !== 0;
  const protocol = bytes[start + 9] ?? 0;
  const source = dotted(bytes, start + 12);
  const destination = dotted(bytes, start + 16);
  const carries = ipProtocolName(protocol);
  // Segmentation left to the network card: the length was not known yet.
  const said = totalLength === 0 ? had : totalLength;
  const problem: PacketProblem | undefined =
    said < length ? { kind: 'length-too-small', said, least: length } : undefined;
  const type = bytes[start + 1] ?? 0;
  const hops = bytes[start + 8] ?? 0;
  const fields: PacketField[] = [
    packetField(
      'ipv4-version',
      bytesWithin(start, 0, 1),
      { version: first >> 4, length },
      `${first >> 4}, ${length} B`,
    ),
    packetField(
      'ip-traffic-class',
      bytesWithin(start, 1, 2),
      { dscp: type >> 2, ecn: type & 3 },
      `${type}`,
    ),
    packetField(
      'ipv4-total-length',
      bytesWithin(start, 2, 4),
      { length: totalLength },
      `${totalLength}`,
    ),
    packetField(
      'ip-identification',
      bytesWithin(start, 4, 6),
      { identification },
      `${identification}`,
    ),
    packetField(
      'ip-fragment',
      bytesWithin(start, 6, 8),
      { mayNotFragment: (fragment & 0x4000) !== 0, more, offset },
      fragmentText(fragment, offset),
    ),
    packetField('ip-hop-limit', bytesWithin(start, 8, 9), { hops }, `${hops}`),
    packetField(
      'ip-protocol',
      bytesWithin(start, 9, 10),
      { protocol, carries },
      carries ?? `${protocol}`,
    ),
    checksumField(bytes, start, length, view.getUint16(start + 10)),
    packetField('ip-source', bytesWithin(start, 12, 16), { address: source }, source),
    packetField(
      'ip-destination',
      bytesWithin(start, 16, 20),
      { address: destination },
      destination,
    ),
  ];
  if (length > HEADER) fields.push(...optionFields(bytes, start + HEADER, start + length));
  const header = packetField(
    'ipv4-header',
    bytesWithin(start, 0, length),
    { source, destination, carries },
    `${source} → ${destination}`,
    { fields, problem },
  );
  const isFragment = more || offset > 0;
  const isWhole = said <= had && !isFragment;
  return {
    fields: [header],
    source,
    destination,
    protocol,
    payload: problem ? undefined : { start: start + length, end: start + Math.min(said, had) },
    isWhole,
    pseudoSum: isWhole ? wordSum(bytes, start + 12, start + 20) + protocol : undefined,
    fragment: isFragment ? { identification, offset, more } : undefined,
  };
}

function dotted(bytes: Uint8Array, at: number): string {
  return `${bytes[at]}.${bytes[at + 1]}.${bytes[at + 2]}.${bytes[at + 3]}`;
}

function fragmentText(fragment: number, offset: number): string {
  const flags = `${fragment & 0x4000 ? 'DF' : ''}${fragment & 0x2000 ? 'MF' : ''}`;
  return offset === 0 ? flags : `${flags} ${offset}`.trim();
}

/** Zero is what a card that fills it in finds there. */
function checksumField(
  bytes: Uint8Array,
  start: number,
  length: number,
  found: number,
): PacketField {
  const range = { start: start + 10, end: start + 12 };
  const checksum = hexNumber(found, 4);
  const sum = foldedSum(wordSum(bytes, start, start + length));
  if (sum === 0xffff) {
    return packetField('ipv4-checksum', range, { checksum, verdict: 'right' }, checksum);
  }
  if (found === 0) {
    return packetField('ipv4-checksum', range, { checksum, verdict: 'partial' }, checksum);
  }
  const expected = hexNumber(0xffff - foldedSum(sum + 0xffff - found), 4);
  const problem = { kind: 'checksum-wrong', expected } as const;
  return packetField('ipv4-checksum', range, { checksum, verdict: 'wrong' }, checksum, { problem });
}

const END_OF_OPTIONS = 0;
const NO_OPERATION = 1;

function optionFields(bytes: Uint8Array, start: number, end: number): readonly PacketField[] {
  const fields: PacketField[] = [];
  for (let at = start; at < end; ) {
    const kind = bytes[at] ?? 0;
    const isSingle = kind === END_OF_OPTIONS || kind === NO_OPERATION;
    const said = isSingle ? 1 : (bytes[at + 1] ?? 0);
    const fits = said >= 1 && at + said <= end && (isSingle || said >= 2);
    const length = kind === END_OF_OPTIONS || !fits ? end - at : said;
    const problem = fits ? undefined : ({ kind: 'cut-off', wanted: said, had: end - at } as const);
    const range = { start: at, end: at + length };
    fields.push(packetField('ipv4-option', range, { kind, length }, `${kind}`, { problem }));
    at += length;
  }
  return fields;
}
