import { joined } from '@/lib/bytes/joined';
import { authenticationTag, counterMode, seal } from './cipher';
import { initializationVector } from './initialization-vector';
import type { ProtectedPacket, SrtcpSteps } from './protection-steps';
import type { PacketKeys } from './session-keys';

/*
 *  AES-CM     header 4, SSRC 4 | rest, encrypted | E, index 4 | tag over all before it
 *  AES-GCM    header 4, SSRC 4 | rest, encrypted | tag | E, index 4      tag over all of it
 *             in clear                                  RFC 3711 §3.4, RFC 7714 §9
 */

/** What stays in clear: the first header, and the SSRC of the sender. */
export const CLEAR_LENGTH = 8;

/** E and index. */
export const INDEX_LENGTH = 4;

/**
 * A compound of RTCP packets under this index of 31 bits, which must never be used twice. Without
 * `isEncrypted` it is authenticated only.
 */
export function protectRtcp(
  keys: PacketKeys,
  packet: Uint8Array,
  index: bigint,
  isEncrypted = true,
): ProtectedPacket<SrtcpSteps> | { readonly ok: false; readonly problem: 'malformed' } {
  if (packet.length < CLEAR_LENGTH) return { ok: false, problem: 'malformed' };
  const ssrc = ssrcOf(packet);
  const vector = initializationVector(keys, ssrc, index);
  const indexField = indexFieldOf(index, isEncrypted);
  const clear = packet.slice(0, isEncrypted ? CLEAR_LENGTH : packet.length);
  const rest = packet.subarray(clear.length);
  const ranges = srtcpRanges(keys, clear.length, packet.length);
  const parts = { ssrc, index, isEncrypted, vector, ...ranges };
  if (keys.profile.cipher === 'AES-GCM') {
    const associatedData = joined([clear, indexField]);
    const sealed = seal(keys, vector, associatedData, rest);
    const authentication = { kind: 'AEAD', associatedData } as const;
    const steps = { ...parts, authentication, tag: sealed.slice(rest.length) };
    return { ok: true, bytes: joined([clear, sealed, indexField]), steps };
  }
  const message = joined([clear, counterMode(keys, vector, rest), indexField]);
  const tag = authenticationTag(keys, message, keys.profile.tagLength.rtcp);
  const authentication = { kind: 'HMAC-SHA1', message } as const;
  return { ok: true, bytes: joined([message, tag]), steps: { ...parts, authentication, tag } };
}

/** Of the sender of the first packet, which chooses keys and vector. */
export function ssrcOf(packet: Uint8Array): number {
  return new DataView(packet.buffer, packet.byteOffset, packet.byteLength).getUint32(4);
}

function indexFieldOf(index: bigint, isEncrypted: boolean): Uint8Array {
  const field = new Uint8Array(INDEX_LENGTH);
  new DataView(field.buffer).setUint32(0, Number(index) + (isEncrypted ? 0x8000_0000 : 0));
  return field;
}

/** `length` is that of the RTCP itself. With AES-GCM the tag stands before the index. */
export function srtcpRanges({ profile }: PacketKeys, clearLength: number, length: number) {
  const tagLength = profile.tagLength.rtcp;
  const isGcm = profile.cipher === 'AES-GCM';
  const indexStart = isGcm ? length + tagLength : length;
  const tagStart = isGcm ? length : length + INDEX_LENGTH;
  return {
    clearRange: { start: 0, end: clearLength },
    encryptedRange: { start: clearLength, end: length },
    tagRange: { start: tagStart, end: tagStart + tagLength },
    indexRange: { start: indexStart, end: indexStart + INDEX_LENGTH },
  };
}
