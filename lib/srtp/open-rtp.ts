import { joined } from '@/lib/bytes/joined';
import { authenticationTag, counterMode, sameTag, unseal } from './cipher';
import { initializationVector } from './initialization-vector';
import { packetIndex } from './packet-index';
import { authenticatedMessage, rangesOf } from './protect-rtp';
import type { OpenedPacket, OpeningFailure, SrtpSteps } from './protection-steps';
import { type DecodedRtpHeader, decodeRtpHeader } from './rtp/decode-rtp';
import type { PacketKeys } from './session-keys';

/**
 * The RTP packet inside an SRTP packet, if the roll-over counter was guessed right. It looks at
 * this packet alone: whether it is a replay is for the session to say. Never throws.
 */
export function openRtp(
  keys: PacketKeys,
  bytes: Uint8Array,
  rolloverCounter: number,
): OpenedPacket<SrtpSteps> | OpeningFailure<SrtpSteps> {
  const decoded = decodeRtpHeader(bytes);
  if (!decoded.ok) return { ok: false, problem: 'malformed' };
  if (bytes.length < decoded.length + keys.profile.tagLength.rtp) {
    return { ok: false, problem: 'too-short' };
  }
  const open = keys.profile.cipher === 'AES-GCM' ? openGcm : openCounterMode;
  return open(keys, bytes, decoded, rolloverCounter);
}

function partsOf(
  keys: PacketKeys,
  bytes: Uint8Array,
  { header, length }: DecodedRtpHeader,
  rolloverCounter: number,
) {
  const { ssrc, sequenceNumber } = header;
  const place = packetIndex(rolloverCounter, sequenceNumber);
  const vector = initializationVector(keys, ssrc, place.index);
  const end = bytes.length - keys.profile.tagLength.rtp;
  return { ssrc, ...place, vector, ...rangesOf(keys, length, end) };
}

function openGcm(
  keys: PacketKeys,
  bytes: Uint8Array,
  decoded: DecodedRtpHeader,
  rolloverCounter: number,
): OpenedPacket<SrtpSteps> | OpeningFailure<SrtpSteps> {
  const header = bytes.slice(0, decoded.length);
  const parts = partsOf(keys, bytes, decoded, rolloverCounter);
  const authentication = { kind: 'AEAD', associatedData: header } as const;
  const payload = unseal(keys, parts.vector, header, bytes.subarray(decoded.length));
  if (payload === undefined) {
    const steps = { ...parts, authentication, tag: undefined };
    return { ok: false, problem: 'authentication-failed', steps };
  }
  const tag = bytes.slice(parts.tagRange.start);
  return { ok: true, bytes: joined([header, payload]), steps: { ...parts, authentication, tag } };
}

/** The tag comes first: nothing is decrypted that was not authenticated (RFC 3711 §3.3). */
function openCounterMode(
  keys: PacketKeys,
  bytes: Uint8Array,
  decoded: DecodedRtpHeader,
  rolloverCounter: number,
): OpenedPacket<SrtpSteps> | OpeningFailure<SrtpSteps> {
  const parts = partsOf(keys, bytes, decoded, rolloverCounter);
  const { encryptedRange, tagRange } = parts;
  const message = authenticatedMessage(bytes.subarray(0, tagRange.start), rolloverCounter);
  const tag = authenticationTag(keys, message, keys.profile.tagLength.rtp);
  const steps = { ...parts, authentication: { kind: 'HMAC-SHA1', message } as const, tag };
  if (!sameTag(tag, bytes.subarray(tagRange.start))) {
    return { ok: false, problem: 'authentication-failed', steps };
  }
  const encrypted = bytes.subarray(encryptedRange.start, encryptedRange.end);
  const payload = counterMode(keys, parts.vector, encrypted);
  return { ok: true, bytes: joined([bytes.subarray(0, decoded.length), payload]), steps };
}
