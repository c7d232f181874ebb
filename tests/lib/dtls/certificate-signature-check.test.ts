import { createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { createCertificate } from '@/lib/dtls/certificate-create';
import { SIGNATURE_SCHEMES } from '@/lib/dtls/handshake/signature-schemes';
import {
  certificateVerifyContent12,
  certificateVerifyContent13,
  checkSignature,
  serverKeyExchangeContent,
  signEcdsaP256,
} from '@/lib/dtls/signature-check';
import { randomStream } from '@/lib/random';
import { flipped } from './cipher/flipped';
import { bytesOfHex } from './keys/bytes-of-hex';

const SCHEME = SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256;
const { privateKey, publicKey } = createCertificate(randomStream(1), new Date(0));
const content = new TextEncoder().encode('what is signed');
const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: base64Url(publicKey.slice(1, 33)),
  y: base64Url(publicKey.slice(33)),
};

describe('what is signed', () => {
  it('in a CertificateVerify of 1.3 (RFC 8446 §4.4.3, whose example is this)', () => {
    const hash = new Uint8Array(32).fill(1);
    expect(hexText(certificateVerifyContent13('server', hash))).toBe(
      [
        '20'.repeat(64),
        '544c5320312e332c20736572766572204365727469666963617465566572696679',
        '00',
        '01'.repeat(32),
      ].join(''),
    );
    expect(hexText(certificateVerifyContent13('client', hash))).toContain(
      hexText(new TextEncoder().encode('TLS 1.3, client CertificateVerify')),
    );
  });

  it('in 1.2', () => {
    const one = Uint8Array.of(1);
    expect(certificateVerifyContent12([one, one])).toEqual(Uint8Array.of(1, 1));
    expect(serverKeyExchangeContent(one, Uint8Array.of(2), Uint8Array.of(3))).toEqual(
      Uint8Array.of(1, 2, 3),
    );
  });
});

describe('a signature', () => {
  it('of ours is valid to another implementation, and the same each time', () => {
    const signature = signEcdsaP256(privateKey, content);
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify('sha256', content, key, signature)).toBe(true);
    expect(hexText(signEcdsaP256(privateKey, content))).toBe(hexText(signature));
  });

  it('is that of RFC 6979 A.2.5', () => {
    const key = 'c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721';
    const signature = signEcdsaP256(bytesOfHex(key), new TextEncoder().encode('sample'));
    const hex = hexText(signature);
    expect(hex).toContain('efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716');
    expect(hex).toContain('f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8');
  });

  it('of theirs is valid to us', () => {
    const key = { key: { ...jwk, d: base64Url(privateKey) }, format: 'jwk' } as const;
    // A random nonce: half of them have a high s, which ECDSA in certificates allows.
    for (let time = 0; time < 8; time += 1) {
      const signature = sign('sha256', content, key);
      expect(checkSignature(SCHEME, publicKey, content, signature)).toBe('valid');
    }
  });

  it('with any bit changed is invalid', () => {
    const signature = signEcdsaP256(privateKey, content);
    for (let bit = 0; bit < signature.length * 8; bit += 37) {
      expect(checkSignature(SCHEME, publicKey, content, flipped(signature, bit))).toBe('invalid');
    }
    expect(checkSignature(SCHEME, publicKey, flipped(content, 3), signature)).toBe('invalid');
    expect(checkSignature(SCHEME, publicKey, content, new Uint8Array())).toBe('invalid');
    expect(checkSignature(SCHEME, publicKey.slice(1), content, signature)).toBe('invalid');
  });

  it('of another scheme is not judged', () => {
    const scheme = SIGNATURE_SCHEMES.rsa_pss_rsae_sha256;
    expect(checkSignature(scheme, publicKey, content, new Uint8Array())).toBe('unsupported-scheme');
  });
});
