import {
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import { parentsOf } from '@/lib/derivation/derivation';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { randomStream } from '@/lib/random';

function bytes(hex: string): Uint8Array {
  const parsed = parseHex(hex);
  if (parsed === undefined) throw new Error(`No hex text: ${hex}`);
  return parsed;
}

const drawn = (name: string, length: number) => randomStream(7).stream(name).bytes(length);

/** The DER wrapping of a raw X25519 key (RFC 8410). */
const privateX25519 = (raw: Uint8Array) =>
  createPrivateKey({
    key: Buffer.concat([bytes('302e020100300506032b656e04220420'), raw]),
    format: 'der',
    type: 'pkcs8',
  });
const publicX25519 = (raw: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([bytes('302a300506032b656e032100'), raw]),
    format: 'der',
    type: 'spki',
  });

describe('a derivation, held against another implementation', () => {
  it('X25519', () => {
    const record = new DerivationRecord();
    const a = record.give('a', 'drawn', drawn('a', 32));
    const b = record.give('b', 'drawn', drawn('b', 32));
    const publicB = record.derive('B', { function: 'x25519-public-key', privateKey: 'b' });
    const secret = record.derive('s', { function: 'x25519', privateKey: 'a', publicKey: 'B' });
    expect(publicX25519(publicB).equals(createPublicKey(privateX25519(b)))).toBe(true);
    const theirs = diffieHellman({
      privateKey: privateX25519(a),
      publicKey: publicX25519(publicB),
    });
    expect(hexText(secret)).toBe(theirs.toString('hex'));
  });

  it('ECDH on P-256', () => {
    const [mine, other] = [createECDH('prime256v1'), createECDH('prime256v1')];
    mine.setPrivateKey(drawn('a', 32));
    other.setPrivateKey(drawn('b', 32));
    const record = new DerivationRecord();
    record.give('a', 'drawn', drawn('a', 32));
    record.give('B', 'received', other.getPublicKey());
    expect(hexText(record.derive('A', { function: 'p256-public-key', privateKey: 'a' }))).toBe(
      mine.getPublicKey('hex'),
    );
    expect(
      hexText(record.derive('s', { function: 'ecdh-p256', privateKey: 'a', publicKey: 'B' })),
    ).toBe(mine.computeSecret(other.getPublicKey()).toString('hex'));
  });

  it('ML-KEM-768: both sides come to one secret', () => {
    const record = new DerivationRecord();
    record.give('seed', 'drawn', drawn('seed', 64));
    record.give('m', 'drawn', drawn('m', 32));
    const key = record.derive('ek', { function: 'ml-kem-768-encapsulation-key', seed: 'seed' });
    const parents = { encapsulationKey: 'ek', randomness: 'm' } as const;
    const text = record.derive('ct', { function: 'ml-kem-768-ciphertext', ...parents });
    const theirs = record.derive('k1', { function: 'ml-kem-768-encapsulated-secret', ...parents });
    const ours = record.derive('k2', {
      function: 'ml-kem-768-decapsulated-secret',
      seed: 'seed',
      ciphertext: 'ct',
    });
    expect([key.length, text.length, ours.length]).toEqual([1184, 1088, 32]);
    expect(hexText(ours)).toBe(hexText(theirs));
  });

  it('hashes, HMAC and HKDF', () => {
    const record = new DerivationRecord();
    const key = record.give('key', 'drawn', drawn('key', 32));
    const text = record.give('text', 'received', drawn('text', 100));
    expect(hexText(record.derive('hash', { function: 'sha-256', parts: ['key', 'text'] }))).toBe(
      createHash('sha256').update(key).update(text).digest('hex'),
    );
    expect(
      hexText(record.derive('mac', { function: 'hmac-sha-256', key: 'key', message: 'text' })),
    ).toBe(createHmac('sha256', key).update(text).digest('hex'));
    expect(
      hexText(
        record.derive('prk', {
          function: 'hkdf-extract',
          hash: 'sha-256',
          salt: 'key',
          keyMaterial: 'text',
        }),
      ),
    ).toBe(createHmac('sha256', key).update(text).digest('hex'));
  });

  it('HKDF-Expand-Label is the expansion of the structure HkdfLabel', () => {
    const record = new DerivationRecord();
    // Extraction and expansion in one step: what is expanded is HMAC(salt, key material).
    const [salt, material] = [drawn('salt', 32), drawn('material', 32)];
    record.give('salt', 'drawn', salt);
    record.give('material', 'drawn', material);
    record.give('context', 'received', Uint8Array.of(1, 2, 3));
    record.derive('prk', {
      function: 'hkdf-extract',
      hash: 'sha-256',
      salt: 'salt',
      keyMaterial: 'material',
    });
    const ours = record.derive('key', {
      function: 'hkdf-expand-label',
      hash: 'sha-256',
      secret: 'prk',
      prefix: 'dtls13',
      label: 'key',
      context: 'context',
      length: 42,
    });
    const info = joined([
      Uint8Array.of(0, 42, 9),
      new TextEncoder().encode('dtls13key'),
      Uint8Array.of(3, 1, 2, 3),
    ]);
    const theirs = new Uint8Array(hkdfSync('sha256', material, salt, info, 42));
    expect(hexText(ours)).toBe(hexText(theirs));
  });

  it('the keys of SRTP in RFC 3711 B.3', () => {
    const record = new DerivationRecord();
    record.give('key', 'received', bytes('e1f97a0d3e018be0d64fa32c06de4139'));
    record.give('salt', 'received', bytes('0ec675ad498afeebb6960b3aabe6'));
    const key = (label: number, length: number) =>
      hexText(
        record.derive(`label ${label}`, {
          function: 'srtp-key-derivation',
          masterKey: 'key',
          masterSalt: 'salt',
          label,
          length,
        }),
      );
    expect(key(0, 16)).toBe('c61e7a93744f39ee10734afe3ff7a087');
    expect(key(2, 14)).toBe('30cbbc08863d8c85d49db34a9ae1');
    expect(key(1, 20)).toBe('cebe321f6ff7716b6fd4ab49af256a156d38baa4');
  });
});

describe('a record', () => {
  it('holds values in the order in which they were made, with their parents', () => {
    const record = new DerivationRecord();
    record.give('a', 'drawn', Uint8Array.of(1));
    record.give('b', 'drawn', Uint8Array.of(2));
    record.derive('ab', { function: 'concatenation', parts: ['a', 'b'] });
    record.derive('last', { function: 'slice', whole: 'ab', start: 1, end: 2 });
    expect(record.values.map(({ id, derivation }) => [id, parentsOf(derivation)])).toEqual([
      ['a', []],
      ['b', []],
      ['ab', ['a', 'b']],
      ['last', ['ab']],
    ]);
    expect(record.bytesOf('last')).toEqual(Uint8Array.of(2));
  });

  it('keeps a name for one value', () => {
    const record = new DerivationRecord();
    record.give('a', 'drawn', Uint8Array.of(1));
    expect(record.give('a', 'drawn', Uint8Array.of(1))).toEqual(Uint8Array.of(1));
    expect(() => record.give('a', 'drawn', Uint8Array.of(1, 2))).toThrow('another value "a"');
    expect(() => record.bytesOf('b')).toThrow('no value "b"');
  });
});
