import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexText } from '@/lib/bytes/hex';
import { hexNumber, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/*
 *  | profile                         | length in words of four      |      RFC 3550 §5.3.1
 *
 *  0xBEDE          | id 4 bits, length − 1 4 bits | data … |               RFC 8285 §4.2
 *  0x1000 – 0x100F | id | length | data … |                               RFC 8285 §4.3
 */

const ONE_BYTE_HEADERS = 0xbede;
const TWO_BYTE_HEADERS = 0x1000;
const PADDING = 0;
/** Ends one-byte elements: what follows must not be read. */
const STOP = 15;

/** The header extension at the start of a range; undefined where nothing of it fits. */
export function dissectRtpExtension(
  bytes: Uint8Array,
  { start, end }: ByteRange,
): { readonly field: PacketField | undefined; readonly problem: PacketProblem | undefined } {
  const had = end - start;
  if (had < 4) return { field: undefined, problem: { kind: 'cut-off', wanted: 4, had } };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = view.getUint16(start);
  const words = view.getUint16(start + 2);
  const length = 4 * words;
  if (4 + length > had) {
    return { field: undefined, problem: { kind: 'cut-off', wanted: 4 + length, had } };
  }
  const profile = hexNumber(number, 4);
  const body = { start: start + 4, end: start + 4 + length };
  const fields = [
    packetField('rtp-extension-profile', { start, end: start + 2 }, { profile }, profile),
    packetField(
      'rtp-extension-length',
      { start: start + 2, end: start + 4 },
      { words, length },
      `${words}`,
    ),
    ...elements(bytes, body, number),
  ];
  const range = { start, end: body.end };
  const value = { profile, length };
  const field = packetField('rtp-extension', range, value, `${profile}, ${length} B`, { fields });
  return { field, problem: undefined };
}

function elements(bytes: Uint8Array, body: ByteRange, profile: number): readonly PacketField[] {
  if (profile === ONE_BYTE_HEADERS) return readElements(bytes, body, 1);
  if ((profile & 0xfff0) === TWO_BYTE_HEADERS) return readElements(bytes, body, 2);
  const length = body.end - body.start;
  if (length === 0) return [];
  const data = hexText(bytes.subarray(body.start, body.end));
  return [packetField('rtp-extension-data', body, { data, length }, data)];
}

function readElements(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  headerLength: 1 | 2,
): readonly PacketField[] {
  const fields: PacketField[] = [];
  for (let at = start; at < end; ) {
    const first = bytes[at] ?? 0;
    const id = headerLength === 1 ? first >> 4 : first;
    const isStop = headerLength === 1 && id === STOP;
    if (id === PADDING || isStop) {
      const until = isStop ? end : afterPadding(bytes, at, end);
      const range = { start: at, end: until };
      const length = until - at;
      fields.push(packetField('rtp-extension-padding', range, { length }, `${length} B`));
      at = until;
      continue;
    }
    const field = readElement(bytes, at, end, id, headerLength);
    fields.push(field);
    at = field.end;
  }
  return fields;
}

function afterPadding(bytes: Uint8Array, start: number, end: number): number {
  let at = start + 1;
  while (at < end && bytes[at] === PADDING) at += 1;
  return at;
}

function readElement(
  bytes: Uint8Array,
  start: number,
  end: number,
  id: number,
  headerLength: 1 | 2,
): PacketField {
  const length = headerLength === 1 ? ((bytes[start] ?? 0) & 0x0f) + 1 : (bytes[start + 1] ?? 0);
  const dataStart = start + headerLength;
  const dataEnd = dataStart + length;
  if (dataEnd > end) {
    const problem = { kind: 'cut-off', wanted: headerLength + length, had: end - start } as const;
    return packetField('rtp-extension-element', { start, end }, { id, length }, `${id}`, {
      problem,
    });
  }
  const data = hexText(bytes.subarray(dataStart, dataEnd));
  const range = { start, end: dataEnd };
  const inner = { start: dataStart, end: dataEnd };
  const fields =
    length === 0 ? [] : [packetField('rtp-extension-data', inner, { data, length }, data)];
  return packetField('rtp-extension-element', range, { id, length }, `${id}: ${data}`, { fields });
}
