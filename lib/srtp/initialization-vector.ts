import type { PacketKeys } from './session-keys';

/*
 *  AES-CM     0 0 0 0 | SSRC 4 | index 6            | 0 0      XOR  salt 14 | 0 0     RFC 3711 §4.1.1
 *  AES-GCM    0 0     | SSRC 4 | ROC 4, sequence 2             XOR  salt 12           RFC 7714 §8.1
 *             0 0     | SSRC 4 | 0 0, SRTCP index 4            XOR  salt 12           RFC 7714 §9.1
 *  The index of SRTCP has 31 bits, so that in all three it ends six bytes of zeros and number.
 */

/**
 * The vector of one packet: for AES-CM the first counter block (16 bytes), for AES-GCM the nonce
 * (12 bytes). `index` is the 48-bit index of an RTP packet or the 31-bit index of an RTCP packet.
 */
export function initializationVector(
  { profile, salt }: PacketKeys,
  ssrc: number,
  index: bigint,
): Uint8Array {
  const isCounterMode = profile.cipher === 'AES-CM';
  const vector = new Uint8Array(isCounterMode ? 16 : 12);
  const view = new DataView(vector.buffer);
  const at = isCounterMode ? 4 : 2;
  view.setUint32(at, ssrc);
  view.setUint16(at + 4, Number(index >> 32n));
  view.setUint32(at + 6, Number(index & 0xffff_ffffn));
  for (let place = 0; place < salt.length; place += 1) {
    vector[place] = (vector[place] ?? 0) ^ (salt[place] ?? 0);
  }
  return vector;
}
