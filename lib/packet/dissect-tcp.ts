import type { ByteRange } from '@/lib/bytes/byte-range';
import type { TransportHeader } from './dissect-udp';
import { packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';
import { judgeTransportChecksum } from './transport-checksum';

/*
 *  | source port                   | destination port              |
 *  | sequence number                                               |
 *  | acknowledgment number                                         |
 *  | data offset | reserved, flags | window                        |
 *  | checksum                      | urgent pointer                |
 *  | options, to a multiple of four bytes …                        |      RFC 9293 §3.1
 */

const HEADER = 20;

/** From the lowest bit; AE is the bit that was NS. */
const FLAGS = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR', 'AE'] as const;

/** The TCP header at the start of a range; `pseudoSum` as for UDP. */
export function dissectTcp(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  pseudoSum: number | undefined,
): TransportHeader {
  const had = end - start;
  const length = 4 * ((bytes[start + 12] ?? 0) >> 4);
  if (had < HEADER || length < HEADER || length > had) {
    return broken(
      { start, end },
      had >= HEADER && length < HEADER
        ? { kind: 'length-too-small', said: length, least: HEADER }
        : { kind: 'cut-off', wanted: Math.max(length, HEADER), had },
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = view.getUint16(start);
  const destination = view.getUint16(start + 2);
  const sequence = view.getUint32(start + 4);
  const acknowledgment = view.getUint32(start + 8);
  const bits = view.getUint16(start + 12) & 0x1ff;
  const flags = flagsText(bits);
  const window = view.getUint16(start + 14);
  const urgent = view.getUint16(start + 18);
  const { problem, ...checksum } = judgeTransportChecksum(
    bytes,
    { start, end },
    view.getUint16(start + 16),
    pseudoSum,
    false,
  );
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const counts = (bits & 0x10) !== 0;
  const fields = [
    packetField('tcp-source-port', part(0, 2), { port: source }, `${source}`),
    packetField('tcp-destination-port', part(2, 4), { port: destination }, `${destination}`),
    packetField('tcp-sequence', part(4, 8), { sequence }, `${sequence}`),
    packetField('tcp-acknowledgment', part(8, 12), { acknowledgment, counts }, `${acknowledgment}`),
    packetField('tcp-flags', part(12, 14), { flags, length }, flags),
    packetField('tcp-window', part(14, 16), { window }, `${window}`),
    packetField('tcp-checksum', part(16, 18), checksum, checksum.checksum, { problem }),
    packetField('tcp-urgent', part(18, 20), { pointer: urgent }, `${urgent}`),
  ];
  if (length > HEADER) {
    const kinds = optionNames(bytes, start + HEADER, start + length);
    const options = { length: length - HEADER, kinds };
    fields.push(packetField('tcp-options', part(HEADER, length), options, kinds));
  }
  const ports = { source, destination };
  const text = `${source} → ${destination} ${flags}`;
  return {
    field: packetField('tcp-header', part(0, length), { ...ports, flags }, text, { fields }),
    ports,
    data: { start: start + length, end },
  };
}

function broken(range: ByteRange, problem: PacketProblem): TransportHeader {
  const value = { source: 0, destination: 0, flags: '' };
  const field = packetField('tcp-header', range, value, '', { problem });
  return { field, ports: undefined, data: undefined };
}

function flagsText(bits: number): string {
  return FLAGS.filter((_, index) => (bits & (1 << index)) !== 0).join(', ');
}

const OPTIONS: Readonly<Record<number, string>> = {
  0: 'end',
  1: 'no operation',
  2: 'maximum segment size',
  3: 'window scale',
  4: 'SACK permitted',
  5: 'SACK',
  8: 'timestamps',
};

/** The names of the options, in order; what does not fit ends them. */
function optionNames(bytes: Uint8Array, start: number, end: number): string {
  const names: string[] = [];
  for (let at = start; at < end; ) {
    const kind = bytes[at] ?? 0;
    const name = OPTIONS[kind] ?? `${kind}`;
    if (!names.includes(name)) names.push(name);
    if (kind === 0) break;
    at += kind === 1 ? 1 : Math.max(2, bytes[at + 1] ?? 0);
  }
  return names.join(', ');
}
