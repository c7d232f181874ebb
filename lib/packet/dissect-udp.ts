import type { ByteRange } from '@/lib/bytes/byte-range';
import { bytesWithin, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';
import { judgeTransportChecksum } from './transport-checksum';

/*
 *  | source port                   | destination port              |
 *  | length (header and data)      | checksum                      |      RFC 768
 */

const HEADER = 8;

/** A header of UDP or TCP, the ports it names, and where its data lie. */
export interface TransportHeader {
  readonly field: PacketField;
  /** Undefined where the header is broken. */
  readonly ports: { readonly source: number; readonly destination: number } | undefined;
  readonly data: ByteRange | undefined;
}

/**
 * The UDP header at the start of a range. `pseudoSum` is that of the IP header around it, undefined
 * where the datagram is not whole or the header is not known.
 */
export function dissectUdp(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  pseudoSum: number | undefined,
  isIPv4: boolean,
): TransportHeader {
  const had = end - start;
  if (had < HEADER) {
    const problem = { kind: 'cut-off', wanted: HEADER, had } as const;
    const value = { source: 0, destination: 0 };
    const field = packetField('udp-header', { start, end }, value, '', { problem });
    return { field, ports: undefined, data: undefined };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = view.getUint16(start);
  const destination = view.getUint16(start + 2);
  const length = view.getUint16(start + 4);
  const found = view.getUint16(start + 6);
  // Zero of a datagram longer than 65,535 bytes (RFC 2675 §4).
  const said = length === 0 ? had : length;
  const isSound = said >= HEADER && said <= had;
  const { problem, ...checksum } = judgeTransportChecksum(
    bytes,
    { start, end: start + Math.min(Math.max(said, HEADER), had) },
    found,
    isSound ? pseudoSum : undefined,
    isIPv4,
  );
  const fields = [
    packetField('udp-source-port', bytesWithin(start, 0, 2), { port: source }, `${source}`),
    packetField(
      'udp-destination-port',
      bytesWithin(start, 2, 4),
      { port: destination },
      `${destination}`,
    ),
    packetField('udp-length', bytesWithin(start, 4, 6), { length }, `${length}`, {
      problem: lengthProblem(said, had),
    }),
    packetField('udp-checksum', bytesWithin(start, 6, 8), checksum, checksum.checksum, { problem }),
  ];
  const ports = { source, destination };
  const text = `${source} → ${destination}`;
  const field = packetField('udp-header', bytesWithin(start, 0, HEADER), ports, text, { fields });
  const dataEnd = said < HEADER ? end : start + Math.min(said, had);
  return { field, ports, data: { start: start + HEADER, end: dataEnd } };
}

function lengthProblem(said: number, had: number): PacketProblem | undefined {
  if (said < HEADER) return { kind: 'length-too-small', said, least: HEADER };
  return said > had ? { kind: 'cut-off', wanted: said, had } : undefined;
}
