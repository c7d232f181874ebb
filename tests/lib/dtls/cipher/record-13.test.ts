import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { AEAD_LENGTHS, type AeadName, seal } from '@/lib/dtls/cipher/aead';
import {
  openRecord13,
  protectedLength13,
  protectRecord13,
  type TrafficKeys13,
} from '@/lib/dtls/cipher/record-13';
import { sequenceNumberMask } from '@/lib/dtls/cipher/sequence-number-mask';
import type { InnerPlaintext } from '@/lib/dtls/record/inner-plaintext';
import { encodeUnifiedHeader } from '@/lib/dtls/record/unified-header';
import { flipped } from './flipped';

const AEADS = ['AEAD_AES_128_GCM', 'AEAD_AES_256_GCM', 'AEAD_CHACHA20_POLY1305'] as const;
const arbitraryBytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

const arbitraryKeys: fc.Arbitrary<TrafficKeys13> = fc
  .constantFrom<AeadName>(...AEADS)
  .chain((aead) =>
    fc.record({
      aead: fc.constant(aead),
      key: arbitraryBytes(AEAD_LENGTHS[aead].key),
      iv: arbitraryBytes(12),
      sn: arbitraryBytes(AEAD_LENGTHS[aead].key),
    }),
  );

const arbitraryPlaintext: fc.Arbitrary<InnerPlaintext> = fc.record({
  content: fc.uint8Array({ maxLength: 40 }),
  contentType: fc.integer({ min: 1, max: 255 }),
  paddingLength: fc.integer({ min: 0, max: 9 }),
});

const arbitrarySequenceNumber = fc.integer({ min: 0, max: 2 ** 48 - 1 });

/** A record with a header of 8 or 16 bits of sequence number, and with a length. */
function protect(
  keys: TrafficKeys13,
  sequenceNumber: number,
  plaintext: InnerPlaintext,
  sequenceLength: 1 | 2 = 2,
) {
  const header = {
    epochBits: 3,
    sequenceBits: sequenceNumber % 256 ** sequenceLength,
    sequenceLength,
    connectionId: new Uint8Array(),
    hasLength: true,
  };
  const bytes = encodeUnifiedHeader(header, protectedLength13(plaintext));
  const range = { start: 1, end: 1 + sequenceLength };
  const made = protectRecord13(keys, bytes, range, sequenceNumber, plaintext);
  return { made, layout: { headerLength: bytes.length, sequenceNumber: range } };
}

describe('a record of DTLS 1.3', () => {
  it('opens to what was protected, whatever part of the sequence number it carries', () => {
    fc.assert(
      fc.property(
        arbitraryKeys,
        arbitrarySequenceNumber,
        arbitraryPlaintext,
        fc.constantFrom(1, 2),
        fc.integer({ min: -100, max: 100 }),
        (keys, sequenceNumber, inner, length, drift) => {
          const { made, layout } = protect(keys, sequenceNumber, inner, length === 1 ? 1 : 2);
          const { record, ...protection } = made;
          const expected = Math.min(2 ** 48 - 1, Math.max(0, sequenceNumber + drift));
          const opened = openRecord13(keys, record, layout, expected);
          expect(opened).toMatchObject({ ok: true, inner, ...protection });
          expect(protection.tag.end).toBe(record.length);
        },
      ),
    );
  });

  it('never opens with one bit changed, header included', () => {
    fc.assert(
      fc.property(
        arbitraryKeys,
        arbitrarySequenceNumber,
        arbitraryPlaintext,
        fc.nat(),
        (keys, sequenceNumber, inner, bit) => {
          const { made, layout } = protect(keys, sequenceNumber, inner);
          const changed = flipped(made.record, bit % (made.record.length * 8));
          expect(openRecord13(keys, changed, layout, sequenceNumber).ok).toBe(false);
        },
      ),
    );
  });

  it('says how it came about', () => {
    const keys: TrafficKeys13 = {
      aead: 'AEAD_AES_128_GCM',
      key: new Uint8Array(16).fill(1),
      iv: new Uint8Array(12).fill(0xf0),
      sn: new Uint8Array(16).fill(2),
    };
    const content = new TextEncoder().encode('hello');
    const { made } = protect(keys, 0x010203, { content, contentType: 23, paddingLength: 2 });
    expect(hexText(made.nonce)).toBe('f0f0f0f0f0f0f0f0f0f1f2f3');
    // 0x2f: 16 bits of sequence number, a length, the low bits of epoch 3; then 0x0203 in clear.
    expect(hexText(made.additionalData)).toBe('2f02030018');
    expect(made.ciphertext).toEqual({ start: 5, end: 13 });
    expect(made.tag).toEqual({ start: 13, end: 29 });

    const cipher = createCipheriv('aes-128-gcm', keys.key, made.nonce);
    cipher.setAAD(made.additionalData);
    const text = Buffer.from('hello\x17\0\0', 'latin1');
    const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
    expect(hexText(made.record.slice(5))).toBe(hexText(sealed));

    const mask = createCipheriv('aes-128-ecb', keys.sn, null).update(sealed.subarray(0, 16));
    expect(hexText(made.mask)).toBe(hexText(mask));
    expect(made.record[1]).toBe(0x02 ^ mask.readUInt8(0));
    expect(made.record[2]).toBe(0x03 ^ mask.readUInt8(1));
  });

  it('masks with ChaCha20 as another implementation does', () => {
    fc.assert(
      fc.property(arbitraryBytes(32), arbitraryBytes(16), (key, sample) => {
        // OpenSSL takes counter and nonce as one value, the counter first and its low byte first.
        const theirs = createCipheriv('chacha20', key, sample).update(new Uint8Array(16));
        const ours = sequenceNumberMask('AEAD_CHACHA20_POLY1305', key, sample);
        expect(hexText(ours)).toBe(hexText(theirs));
      }),
    );
  });

  it('failures are values that show how far it came', () => {
    const keys: TrafficKeys13 = {
      aead: 'AEAD_AES_128_GCM',
      key: new Uint8Array(16),
      iv: new Uint8Array(12),
      sn: new Uint8Array(16),
    };
    const layout = { headerLength: 5, sequenceNumber: { start: 1, end: 3 } };
    expect(openRecord13(keys, new Uint8Array(20), layout, 0)).toEqual({
      ok: false,
      problem: 'too-short',
    });
    const mismatch = openRecord13(keys, new Uint8Array(21), layout, 0);
    expect(mismatch).toMatchObject({ ok: false, problem: 'tag-mismatch' });
    expect('mask' in mismatch && mismatch.mask.length).toBe(16);
  });

  it('with zeros only is authentic, yet has no content type', () => {
    const keys: TrafficKeys13 = {
      aead: 'AEAD_AES_128_GCM',
      key: new Uint8Array(16),
      iv: new Uint8Array(12),
      sn: new Uint8Array(16),
    };
    const header = Uint8Array.of(0x2f, 0, 0, 0, 20);
    const input = { key: keys.key, nonce: keys.iv, additionalData: header };
    const sealed = seal(keys.aead, input, new Uint8Array(4));
    const mask = sequenceNumberMask(keys.aead, keys.sn, sealed.slice(0, 16));
    const masked = Uint8Array.of(0x2f, mask[0] ?? 0, mask[1] ?? 0, 0, 20, ...sealed);
    const layout = { headerLength: 5, sequenceNumber: { start: 1, end: 3 } };
    expect(openRecord13(keys, masked, layout, 0)).toMatchObject({
      ok: false,
      problem: 'no-content-type',
      plaintext: new Uint8Array(4),
    });
  });

  it('demands keys of the right length', () => {
    const keys = {
      aead: 'AEAD_AES_128_GCM',
      iv: new Uint8Array(12),
      sn: new Uint8Array(16),
    } as const;
    const plaintext = { content: Uint8Array.of(1), contentType: 23, paddingLength: 0 };
    expect(() => protect({ ...keys, key: new Uint8Array(32) }, 0, plaintext)).toThrow(RangeError);
  });
});
