import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate, SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { createCertificate } from '@/lib/dtls/certificate-create';
import { certificatePublicKey } from '@/lib/dtls/certificate-key';
import { randomStream } from '@/lib/random';
import { bytesOfHex } from './keys/bytes-of-hex';

const { der, publicKey } = createCertificate(randomStream(3), new Date('2026-11-22T00:00:00Z'));

/** The certificate with another key in it; nobody checks its signature here. */
function withKey(spki: Uint8Array): Uint8Array {
  const certificate = AsnConvert.parse(der, Certificate);
  const info = AsnConvert.parse(new Uint8Array(spki), SubjectPublicKeyInfo);
  certificate.tbsCertificate.subjectPublicKeyInfo = info;
  return new Uint8Array(AsnConvert.serialize(certificate));
}

function spkiOf(pair: { readonly publicKey: import('node:crypto').KeyObject }): Uint8Array {
  return pair.publicKey.export({ format: 'der', type: 'spki' });
}

describe('the public key of a certificate', () => {
  it('on P-256 is its point', () => {
    expect(certificatePublicKey(der)).toEqual({ ok: true, publicKey });
  });

  it('written compressed is the whole point', () => {
    const compressed = Uint8Array.of(2 + ((publicKey[64] ?? 0) & 1), ...publicKey.slice(1, 33));
    const spki = `3039301306072a8648ce3d020106082a8648ce3d030107032200${hexText(compressed)}`;
    expect(certificatePublicKey(withKey(bytesOfHex(spki)))).toEqual({ ok: true, publicKey });
  });

  it('of another kind is said to be that', () => {
    const others = {
      'P-384': generateKeyPairSync('ec', { namedCurve: 'secp384r1' }),
      RSA: generateKeyPairSync('rsa', { modulusLength: 1024 }),
      Ed25519: generateKeyPairSync('ed25519'),
    };
    for (const [algorithm, pair] of Object.entries(others)) {
      const certificate = withKey(spkiOf(pair));
      expect(new X509Certificate(certificate).subject).toBe('CN=WebRTC');
      expect(certificatePublicKey(certificate)).toEqual({
        ok: false,
        problem: 'unsupported-key',
        algorithm,
      });
    }
  });

  it('off the curve is a problem', () => {
    const at = Buffer.from(der).indexOf(publicKey);
    const off = der.map((byte, index) => (index === at + 40 ? byte ^ 1 : byte));
    expect(certificatePublicKey(off)).toEqual({ ok: false, problem: 'no-point-on-the-curve' });
  });

  it('never throws on other bytes', () => {
    const changed = fc.tuple(fc.nat(der.length - 1), fc.nat(255)).map(([at, value]) => {
      return der.map((byte, index) => (index === at ? value : byte));
    });
    const cut = fc.nat(der.length - 1).map((length) => der.slice(0, length));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), changed, cut), (bytes) => {
        expect(typeof certificatePublicKey(bytes).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
    expect(certificatePublicKey(der.slice(0, 100))).toEqual({
      ok: false,
      problem: 'no-certificate',
    });
  });
});
