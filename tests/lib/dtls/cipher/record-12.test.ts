import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { AEAD_LENGTHS, type AeadName } from '@/lib/dtls/cipher/aead';
import {
  openRecord12,
  protectRecord12,
  type RecordHeader12,
  type WriteKeys12,
} from '@/lib/dtls/cipher/record-12';
import { flipped } from './flipped';

const AEADS = ['AEAD_AES_128_GCM', 'AEAD_AES_256_GCM', 'AEAD_CHACHA20_POLY1305'] as const;
const NODE_CIPHERS = {
  AEAD_AES_128_GCM: 'aes-128-gcm',
  AEAD_AES_256_GCM: 'aes-256-gcm',
  AEAD_CHACHA20_POLY1305: 'chacha20-poly1305',
} as const;

const arbitraryBytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

const arbitraryKeys: fc.Arbitrary<WriteKeys12> = fc.constantFrom<AeadName>(...AEADS).chain((aead) =>
  fc.record({
    aead: fc.constant(aead),
    key: arbitraryBytes(AEAD_LENGTHS[aead].key),
    iv: arbitraryBytes(AEAD_LENGTHS[aead].fixedNonce),
  }),
);

const arbitraryHeader: fc.Arbitrary<RecordHeader12> = fc.record({
  contentType: fc.integer({ min: 20, max: 26 }),
  version: fc.constant(0xfefd),
  epoch: fc.integer({ min: 1, max: 0xffff }),
  sequenceNumber: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
});

const arbitraryPlaintext = fc.uint8Array({ maxLength: 60 });

const KEYS: WriteKeys12 = {
  aead: 'AEAD_AES_128_GCM',
  key: Uint8Array.from({ length: 16 }, (_, at) => at),
  iv: Uint8Array.of(0xa0, 0xa1, 0xa2, 0xa3),
};
const HEADER = { contentType: 23, version: 0xfefd, epoch: 1, sequenceNumber: 0x020304 };

describe('a record of DTLS 1.2', () => {
  it('opens to what was protected', () => {
    fc.assert(
      fc.property(arbitraryKeys, arbitraryHeader, arbitraryPlaintext, (keys, header, plaintext) => {
        const { fragment, ...protection } = protectRecord12(keys, header, plaintext);
        expect(openRecord12(keys, header, fragment)).toEqual({
          ok: true,
          plaintext,
          ...protection,
        });
        expect(protection.tag.end).toBe(fragment.length);
      }),
    );
  });

  it('never opens with one bit changed, in the fragment or in what the header says', () => {
    fc.assert(
      fc.property(
        arbitraryKeys,
        arbitraryHeader,
        arbitraryPlaintext,
        fc.nat(),
        (keys, header, plaintext, bit) => {
          const { fragment } = protectRecord12(keys, header, plaintext);
          const at = bit % (fragment.length * 8);
          expect(openRecord12(keys, header, flipped(fragment, at)).ok).toBe(false);
          const others = [
            { ...header, contentType: header.contentType ^ 1 },
            { ...header, version: header.version ^ 1 },
            { ...header, epoch: header.epoch ^ 1 },
            { ...header, sequenceNumber: (header.sequenceNumber + 1) % 2 ** 48 },
          ];
          for (const other of others) expect(openRecord12(keys, other, fragment).ok).toBe(false);
        },
      ),
    );
  });

  it('is what another implementation makes of nonce and additional data', () => {
    fc.assert(
      fc.property(arbitraryKeys, arbitraryHeader, arbitraryPlaintext, (keys, header, plaintext) => {
        const record = protectRecord12(keys, header, plaintext);
        const name = NODE_CIPHERS[keys.aead];
        const options = { authTagLength: 16 } as const;
        // The types know three families of ciphers, whose options are the same here.
        const cipher = createCipheriv(name as 'aes-128-gcm', keys.key, record.nonce, options);
        cipher.setAAD(record.additionalData);
        const sealed = Buffer.concat([
          cipher.update(plaintext),
          cipher.final(),
          cipher.getAuthTag(),
        ]);
        expect(hexText(record.fragment.slice(record.explicitNonce.end))).toBe(hexText(sealed));
      }),
    );
  });

  it('says how it came about', () => {
    const record = protectRecord12(KEYS, HEADER, new TextEncoder().encode('hello'));
    expect(hexText(record.nonce)).toBe('a0a1a2a30001000000020304');
    expect(hexText(record.additionalData)).toBe('000100000002030417fefd0005');
    expect(hexText(record.fragment.slice(0, 8))).toBe('0001000000020304');
    expect(record.fragment.length).toBe(8 + 5 + 16);
    expect([record.explicitNonce, record.ciphertext, record.tag]).toEqual([
      { start: 0, end: 8 },
      { start: 8, end: 13 },
      { start: 13, end: 29 },
    ]);
  });

  it('with ChaCha20-Poly1305 has no explicit nonce (RFC 7905 §2)', () => {
    const iv = new Uint8Array(12).fill(0xff);
    const keys = { aead: 'AEAD_CHACHA20_POLY1305', key: new Uint8Array(32), iv } as const;
    const record = protectRecord12(keys, HEADER, Uint8Array.of(1));
    expect(hexText(record.nonce)).toBe('fffffffffffefffffffdfcfb');
    expect(record.fragment.length).toBe(1 + 16);
  });

  it('too short is a problem of its own, and a mismatch still shows its nonce', () => {
    expect(openRecord12(KEYS, HEADER, new Uint8Array(23))).toEqual({
      ok: false,
      problem: 'too-short',
    });
    const opened = openRecord12(KEYS, HEADER, new Uint8Array(24));
    expect(opened).toMatchObject({ ok: false, problem: 'tag-mismatch' });
    expect('nonce' in opened && hexText(opened.nonce)).toBe('a0a1a2a30000000000000000');
  });
});
