import { ecb } from '@noble/ciphers/aes.js';
import { chacha20 } from '@noble/ciphers/chacha.js';
import type { AeadName } from './aead';

/** In bytes: that much of a ciphertext makes the mask. A record with less of it cannot be opened. */
export const SAMPLE_LENGTH = 16;

/**
 * RFC 9147 §4.2.3: 16 bytes whose first ones are laid over the sequence number in the header.
 * `sample` is the beginning of the ciphertext. Throws a RangeError unless it has 16 bytes.
 */
export function sequenceNumberMask(
  aead: AeadName,
  sequenceNumberKey: Uint8Array,
  sample: Uint8Array,
): Uint8Array {
  if (sample.length !== SAMPLE_LENGTH) throw new RangeError('A mask takes 16 bytes of ciphertext');
  if (aead !== 'AEAD_CHACHA20_POLY1305') {
    return ecb(sequenceNumberKey, { disablePadding: true }).encrypt(sample);
  }
  // The block counter is written with its lowest byte first, as all numbers in RFC 8439.
  const counter = new DataView(sample.buffer, sample.byteOffset).getUint32(0, true);
  const zeros = new Uint8Array(SAMPLE_LENGTH);
  return chacha20(sequenceNumberKey, sample.slice(4), zeros, undefined, counter);
}
