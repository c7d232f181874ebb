import { ctr } from '@noble/ciphers/aes.js';

/**
 * RFC 3711 §4.3.1, §4.3.3, with a key derivation rate of 0: the first input block of AES-CM. The
 * master salt (12 or 14 bytes, then zeros to 16), the label put into its eighth byte: it stands
 * above the index of 48 bits, which is 0, and the block counter of 16 bits.
 */
export function srtpInputBlock(masterSalt: Uint8Array, label: number): Uint8Array {
  const block = new Uint8Array(16);
  block.set(masterSalt);
  block[LABEL_PLACE] = (block[LABEL_PLACE] ?? 0) ^ label;
  return block;
}

/** Which byte of the input block the label changes, from 0. */
export const LABEL_PLACE = 7;

/** The first bytes of AES-CM's key stream from that block on; `length` in bytes. */
export function srtpKeyStream(
  masterKey: Uint8Array,
  inputBlock: Uint8Array,
  length: number,
): Uint8Array {
  return ctr(masterKey, inputBlock).encrypt(new Uint8Array(length));
}
