import { CONTENT_TYPES, contentTypeName } from '../dtls/record/content-type';
import type { InnerPlaintextLayout } from '../dtls/record/inner-plaintext';
import { DTLS_1_2, DTLS_1_3 } from '../dtls/record/protocol-version';
import { dissectDtlsContent } from '../packet/dissect-dtls-content';
import { dissectSctp } from '../packet/dissect-sctp';
import { type PacketField, type PacketTree, packetField } from '../packet/packet-field';
import { decodePacket } from '../sctp/decode-packet';
import { COMMON_HEADER_LENGTH, WEBRTC_PORT } from '../sctp/packet';

/** The plaintext of a record of DTLS 1.2, which is its content. */
export function plaintextTree12(bytes: Uint8Array, contentType: number): PacketTree {
  const whole = { start: 0, end: bytes.length };
  return { bytes, fields: contentFields(bytes, whole, contentType, DTLS_1_2) };
}

/** The plaintext of a record of DTLS 1.3: content, type and zeros (RFC 9147 §4). */
export function plaintextTree13(bytes: Uint8Array, layout: InnerPlaintextLayout): PacketTree {
  const byte = bytes[layout.contentType.start] ?? 0;
  const type = contentTypeName(byte);
  const text = type ?? `${byte}`;
  const kind = packetField('dtls-content-type', layout.contentType, { byte, type }, text);
  return { bytes, fields: [...contentFields(bytes, layout.content, byte, DTLS_1_3), kind] };
}

function contentFields(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  contentType: number,
  version: number,
): readonly PacketField[] {
  const content = bytes.subarray(range.start, range.end);
  if (content.length === 0) return [];
  if (contentType === CONTENT_TYPES.application_data && looksLikeSctp(content)) {
    return [dissectSctp(bytes, range)];
  }
  return dissectDtlsContent(bytes, range, contentType, version);
}

/** DTLS of WebRTC carries nothing else (RFC 8261), but other captures do, and nothing says what. */
function looksLikeSctp(content: Uint8Array): boolean {
  const { ok, layout } = decodePacket(content.slice());
  if (ok && layout.chunks[0]?.name !== undefined) return true;
  return content.length >= COMMON_HEADER_LENGTH && PORTS.every((byte, at) => content[at] === byte);
}

/** A packet that is broken, or without a known chunk, is told by the ports of WebRTC. */
const PORTS = [0, 2].flatMap(() => [WEBRTC_PORT >> 8, WEBRTC_PORT & 0xff]);
