import { joined } from '@/lib/bytes/joined';
import { authenticationTag, counterMode, seal } from './cipher';
import { initializationVector } from './initialization-vector';
import { packetIndex } from './packet-index';
import type { ProtectedPacket, SrtpSteps } from './protection-steps';
import { decodeRtpHeader } from './rtp/decode-rtp';
import type { PacketKeys } from './session-keys';

/*
 *  AES-CM     header | payload, encrypted | tag over all before it and the roll-over counter
 *  AES-GCM    header | payload, encrypted | tag over header and payload
 *             in clear                                  RFC 3711 §3.1, RFC 7714 §8
 */

/**
 * An RTP packet with the index that this roll-over counter gives it. The same index must never be
 * used for another packet; that is for the caller to see to.
 */
export function protectRtp(
  keys: PacketKeys,
  packet: Uint8Array,
  rolloverCounter: number,
): ProtectedPacket<SrtpSteps> | { readonly ok: false; readonly problem: 'malformed' } {
  const decoded = decodeRtpHeader(packet);
  if (!decoded.ok) return { ok: false, problem: 'malformed' };
  const { ssrc, sequenceNumber } = decoded.header;
  const place = packetIndex(rolloverCounter, sequenceNumber);
  const vector = initializationVector(keys, ssrc, place.index);
  const header = packet.slice(0, decoded.length);
  const payload = packet.subarray(decoded.length);
  const parts = { ssrc, ...place, vector, ...rangesOf(keys, header.length, packet.length) };
  if (keys.profile.cipher === 'AES-GCM') {
    const sealed = seal(keys, vector, header, payload);
    const authentication = { kind: 'AEAD', associatedData: header } as const;
    const tag = sealed.slice(payload.length);
    return { ok: true, bytes: joined([header, sealed]), steps: { ...parts, authentication, tag } };
  }
  const encrypted = joined([header, counterMode(keys, vector, payload)]);
  const message = authenticatedMessage(encrypted, rolloverCounter);
  const tag = authenticationTag(keys, message, keys.profile.tagLength.rtp);
  const authentication = { kind: 'HMAC-SHA1', message } as const;
  return { ok: true, bytes: joined([encrypted, tag]), steps: { ...parts, authentication, tag } };
}

/** The packet up to its tag, and the counter that is not sent (RFC 3711 §4.2). */
export function authenticatedMessage(encrypted: Uint8Array, rolloverCounter: number): Uint8Array {
  const message = new Uint8Array(encrypted.length + 4);
  message.set(encrypted);
  new DataView(message.buffer).setUint32(encrypted.length, rolloverCounter);
  return message;
}

/** `length` is that of the packet without its tag. */
export function rangesOf({ profile }: PacketKeys, headerLength: number, length: number) {
  return {
    clearRange: { start: 0, end: headerLength },
    encryptedRange: { start: headerLength, end: length },
    tagRange: { start: length, end: length + profile.tagLength.rtp },
  };
}
