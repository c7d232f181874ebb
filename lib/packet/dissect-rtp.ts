import type { ByteRange } from '@/lib/bytes/byte-range';
import { dissectRtpExtension } from './dissect-rtp-extension';
import type { MediaContext } from './media-context';
import { bytesWithin, hexNumber, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/*
 *  V2 P X CC | M PT | sequence number | timestamp | SSRC | CSRC × CC | extension     RFC 3550 §5.1
 *  payload … | padding …           in clear
 *  encrypted payload … | tag       SRTP (RFC 3711 §3.1): the header stays as it is
 */

const HEADER = 12;

/** An RTP or SRTP packet of twelve bytes or more. */
export function dissectRtp(
  bytes: Uint8Array,
  range: ByteRange,
  { protection, tagLength }: MediaContext,
): PacketField {
  const { start, end } = range;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = bytes[start] ?? 0;
  const sources = first & 0x0f;
  const payloadType = (bytes[start + 1] ?? 0) & 0x7f;
  const sequence = view.getUint16(start + 2);
  const fields = headerFields(bytes, view, start);
  let at = start + HEADER;
  let problem: PacketProblem | undefined;
  for (let source = 0; source < sources; source += 1, at += 4) {
    if (at + 4 > end) {
      problem = { kind: 'cut-off', wanted: 4 * (sources - source), had: end - at };
      break;
    }
    const csrc = hexNumber(view.getUint32(at), 8);
    fields.push(packetField('rtp-csrc', { start: at, end: at + 4 }, { csrc }, csrc));
  }
  if (problem === undefined && (first & 0x10) !== 0) {
    const extension = dissectRtpExtension(bytes, { start: at, end });
    problem = extension.problem;
    if (extension.field) fields.push(extension.field);
    at = extension.field?.end ?? at;
  }
  if (problem === undefined) {
    const rest = { start: at, end };
    const isPadded = (first & 0x20) !== 0;
    if (protection === 'srtp') pushProtected(fields, rest, tagLength);
    else problem = pushClear(fields, bytes, rest, isPadded, protection);
  }
  const value = { payloadType, sequence, protection };
  const text = `${payloadType}, ${sequence}`;
  return packetField('rtp-packet', range, value, text, { fields, problem });
}

function headerFields(bytes: Uint8Array, view: DataView, start: number): PacketField[] {
  const first = bytes[start] ?? 0;
  const second = bytes[start + 1] ?? 0;
  const flags = {
    version: first >> 6,
    padding: (first & 0x20) !== 0,
    extension: (first & 0x10) !== 0,
    sources: first & 0x0f,
  };
  const type = { marker: second > 0x7f, payloadType: second & 0x7f };
  const sequence = view.getUint16(start + 2);
  const timestamp = view.getUint32(start + 4);
  const ssrc = hexNumber(view.getUint32(start + 8), 8);
  return [
    packetField('rtp-flags', bytesWithin(start, 0, 1), flags, hexNumber(first, 2)),
    packetField('rtp-payload-type', bytesWithin(start, 1, 2), type, `${type.payloadType}`),
    packetField('rtp-sequence', bytesWithin(start, 2, 4), { sequence }, `${sequence}`),
    packetField('rtp-timestamp', bytesWithin(start, 4, 8), { timestamp }, `${timestamp}`),
    packetField('rtp-ssrc', bytesWithin(start, 8, HEADER), { ssrc }, ssrc),
  ];
}

/** Padding is encrypted with the payload, so only the tag can be told from it. */
function pushProtected(
  fields: PacketField[],
  { start, end }: ByteRange,
  tagLength: number | undefined,
): void {
  const tag = tagLength !== undefined && tagLength <= end - start ? tagLength : 0;
  const length = end - tag - start;
  if (length > 0) {
    const range = { start, end: end - tag };
    fields.push(
      packetField(
        'rtp-payload',
        range,
        { length, protection: 'srtp', holdsTag: tag === 0 },
        `${length} B`,
      ),
    );
  }
  if (tag > 0) {
    const range = { start: end - tag, end };
    fields.push(packetField('srtp-tag', range, { length: tag }, `${tag} B`));
  }
}

/** The last byte of padding says how long it is (RFC 3550 §5.1). */
function pushClear(
  fields: PacketField[],
  bytes: Uint8Array,
  { start, end }: ByteRange,
  isPadded: boolean,
  protection: 'clear' | 'unknown',
): PacketProblem | undefined {
  const said = isPadded ? (bytes[end - 1] ?? 0) : 0;
  const fits = said > 0 && said <= end - start;
  // Of ciphertext the last byte says nothing: it counts only if zeros stand before it.
  const isPadding = fits && (protection === 'clear' || isZero(bytes, end - said, end - 1));
  const padding = isPadding ? said : 0;
  const length = end - padding - start;
  if (length > 0) {
    const range = { start, end: end - padding };
    fields.push(
      packetField('rtp-payload', range, { length, protection, holdsTag: false }, `${length} B`),
    );
  }
  if (padding > 0) {
    const range = { start: end - padding, end };
    fields.push(packetField('rtp-padding', range, { length: padding }, `${padding} B`));
  }
  return isPadded && !fits && protection === 'clear'
    ? { kind: 'impossible-padding', said, had: end - start }
    : undefined;
}

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== 0) return false;
  return true;
}
