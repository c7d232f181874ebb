import { joined } from '@/lib/bytes/joined';
import { authenticationTag, counterMode, sameTag, unseal } from './cipher';
import { initializationVector } from './initialization-vector';
import { CLEAR_LENGTH, INDEX_LENGTH, srtcpRanges, ssrcOf } from './protect-rtcp';
import type { OpenedPacket, OpeningFailure, SrtcpSteps } from './protection-steps';
import type { PacketKeys } from './session-keys';

/** SSRC and index of an SRTCP packet, which both stand in clear; undefined where it is too short. */
export function readSrtcpIndex(
  keys: PacketKeys,
  bytes: Uint8Array,
): { readonly ssrc: number; readonly index: bigint; readonly isEncrypted: boolean } | undefined {
  const length = bytes.length - INDEX_LENGTH - keys.profile.tagLength.rtcp;
  if (length < CLEAR_LENGTH) return undefined;
  const { indexRange } = srtcpRanges(keys, CLEAR_LENGTH, length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const field = view.getUint32(indexRange.start);
  const isEncrypted = field > 0x7fff_ffff;
  return { ssrc: ssrcOf(bytes), index: BigInt(field & 0x7fff_ffff), isEncrypted };
}

/**
 * The RTCP inside an SRTCP packet. It looks at this packet alone: whether it is a replay is for the
 * session to say. Never throws.
 */
export function openRtcp(
  keys: PacketKeys,
  bytes: Uint8Array,
): OpenedPacket<SrtcpSteps> | OpeningFailure<SrtcpSteps> {
  const place = readSrtcpIndex(keys, bytes);
  if (place === undefined) return { ok: false, problem: 'too-short' };
  const length = bytes.length - INDEX_LENGTH - keys.profile.tagLength.rtcp;
  const clearLength = place.isEncrypted ? CLEAR_LENGTH : length;
  const vector = initializationVector(keys, place.ssrc, place.index);
  const parts = { ...place, vector, ...srtcpRanges(keys, clearLength, length) };
  return keys.profile.cipher === 'AES-GCM'
    ? openGcm(keys, bytes, parts)
    : openCounterMode(keys, bytes, parts);
}

type Parts = Omit<SrtcpSteps, 'authentication' | 'tag'>;

function openGcm(
  keys: PacketKeys,
  bytes: Uint8Array,
  parts: Parts,
): OpenedPacket<SrtcpSteps> | OpeningFailure<SrtcpSteps> {
  const { clearRange, tagRange, indexRange } = parts;
  const clear = bytes.subarray(0, clearRange.end);
  const associatedData = joined([clear, bytes.subarray(indexRange.start)]);
  const authentication = { kind: 'AEAD', associatedData } as const;
  const sealed = bytes.subarray(clearRange.end, tagRange.end);
  const rest = unseal(keys, parts.vector, associatedData, sealed);
  if (rest === undefined) {
    const steps = { ...parts, authentication, tag: undefined };
    return { ok: false, problem: 'authentication-failed', steps };
  }
  const tag = bytes.slice(tagRange.start, tagRange.end);
  return { ok: true, bytes: joined([clear, rest]), steps: { ...parts, authentication, tag } };
}

function openCounterMode(
  keys: PacketKeys,
  bytes: Uint8Array,
  parts: Parts,
): OpenedPacket<SrtcpSteps> | OpeningFailure<SrtcpSteps> {
  const { clearRange, encryptedRange, tagRange } = parts;
  const message = bytes.slice(0, tagRange.start);
  const tag = authenticationTag(keys, message, keys.profile.tagLength.rtcp);
  const steps = { ...parts, authentication: { kind: 'HMAC-SHA1', message } as const, tag };
  if (!sameTag(tag, bytes.subarray(tagRange.start))) {
    return { ok: false, problem: 'authentication-failed', steps };
  }
  const encrypted = bytes.subarray(encryptedRange.start, encryptedRange.end);
  const rest = counterMode(keys, parts.vector, encrypted);
  return { ok: true, bytes: joined([bytes.subarray(0, clearRange.end), rest]), steps };
}
