import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexNumber, type PacketField, packetField } from './packet-field';
import { rtcpHead } from './rtcp-head';

/*
 *  | RTCP head | SSRC of sender | encrypted … | E, index (31 bits) | tag (10) |   RFC 3711 §3.4
 *  | RTCP head | SSRC of sender | encrypted … and tag (16) | E, index (31 bits) |  RFC 7714 §9.2
 */

/** What stays in clear: the first head and the sender. */
const CLEAR = 8;
const WORD = 4;
const HMAC_TAG = 10;
const AEAD_TAG = 16;

/** Where the index of an SRTCP packet stands, and on which side of it the tag. */
export interface SrtcpTrailer {
  readonly index: ByteRange;
  readonly tag: ByteRange;
}

/**
 * The trailer, recognised by the index: it counts from zero, so the form that gives the lower one is
 * right. Undefined where neither form fits.
 */
export function srtcpTrailer(
  bytes: Uint8Array,
  { start, end }: ByteRange,
): SrtcpTrailer | undefined {
  const forms = [
    { index: at(end - HMAC_TAG - WORD, WORD), tag: at(end - HMAC_TAG, HMAC_TAG) },
    { index: at(end - WORD, WORD), tag: at(end - WORD - AEAD_TAG, AEAD_TAG) },
  ].filter(({ index, tag }) => Math.min(index.start, tag.start) >= start + CLEAR);
  return forms
    .filter(({ index }) => indexAt(bytes, index) < LIKELY)
    .toSorted((left, right) => indexAt(bytes, left.index) - indexAt(bytes, right.index))[0];
}

/** A call of days at twenty packets a second; of random bits one in two hundred is lower. */
const LIKELY = 2 ** 24;

/** An SRTCP packet, as far as it can be read without its key. */
export function dissectSrtcp(
  bytes: Uint8Array,
  range: ByteRange,
  { index, tag }: SrtcpTrailer,
): PacketField {
  const { start } = range;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = rtcpHead(bytes, start);
  const ssrc = hexNumber(view.getUint32(start + 4), 8);
  const encrypted = ((bytes[index.start] ?? 0) & 0x80) !== 0;
  const number = indexAt(bytes, index);
  const body = { start: start + CLEAR, end: Math.min(index.start, tag.start) };
  const length = body.end - body.start;
  const trailer = [
    packetField('srtcp-index', index, { encrypted, index: number }, `${number}`),
    packetField('srtp-tag', tag, { length: tag.end - tag.start }, `${tag.end - tag.start} B`),
  ].toSorted((left, right) => left.start - right.start);
  const value = { type: head.name, ssrc, encrypted, index: number };
  return packetField('srtcp-packet', range, value, `${head.name}, ${number}`, {
    fields: [
      ...head.fields,
      packetField('rtcp-sender-ssrc', at(start + 4, 4), { ssrc }, ssrc),
      ...(length > 0 ? [packetField('srtcp-encrypted', body, { length }, `${length} B`)] : []),
      ...trailer,
    ],
  });
}

function at(start: number, length: number): ByteRange {
  return { start, end: start + length };
}

/** Without the E flag. */
function indexAt(bytes: Uint8Array, { start }: ByteRange): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(start) & 0x7fff_ffff;
}
