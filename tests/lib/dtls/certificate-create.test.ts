import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import { hexText } from '@/lib/bytes/hex';
import { decodeCertificate } from '@/lib/dtls/certificate';
import { createCertificate, signCertificate } from '@/lib/dtls/certificate-create';
import { certificatePublicKey } from '@/lib/dtls/certificate-key';
import { randomStream } from '@/lib/random';
import { sharedFile } from './shared-files';

const TODAY = new Date('2026-11-22T12:34:56.789Z');

describe('a certificate as Chromium makes them', () => {
  it('is read and verified by another implementation', () => {
    const { der, publicKey } = createCertificate(randomStream(1), TODAY);
    const certificate = new X509Certificate(der);
    expect(certificate.subject).toBe('CN=WebRTC');
    expect(certificate.issuer).toBe('CN=WebRTC');
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(new Date(certificate.validFrom)).toEqual(new Date('2026-11-21T12:34:56Z'));
    expect(new Date(certificate.validTo)).toEqual(new Date('2026-12-22T12:34:56Z'));
    const spki = certificate.publicKey.export({ format: 'der', type: 'spki' });
    expect(hexText(spki.subarray(-65))).toBe(hexText(publicKey));
    expect(der.length).toBeGreaterThan(275);
    expect(der.length).toBeLessThan(285);
  });

  it('is read by our own decoder', async () => {
    const { der } = createCertificate(randomStream(1), TODAY);
    const result = await decodeCertificate(der, undefined);
    expect(result).toMatchObject({
      kind: 'certificate',
      certificate: {
        subject: 'CN=WebRTC',
        selfIssued: true,
        notBefore: '2026-11-21T12:34:56.000Z',
        notAfter: '2026-12-22T12:34:56.000Z',
        version: 3,
        key: { kind: 'ec', curve: 'P-256' },
        signature: 'ECDSA with SHA-256',
        size: der.length,
      },
    });
  });

  it('is the same for the same stream and time, and another for another', () => {
    const hex = (seed: number, today: Date) =>
      hexText(createCertificate(randomStream(seed), today).der);
    expect(hex(1, TODAY)).toBe(hex(1, TODAY));
    expect(hex(2, TODAY)).not.toBe(hex(1, TODAY));
    expect(hex(1, new Date(TODAY.getTime() + 1000))).not.toBe(hex(1, TODAY));
  });

  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'holds with seed %i, whatever its serial number and signature begin with',
    (seed) => {
      const certificate = new X509Certificate(createCertificate(randomStream(seed), TODAY).der);
      expect(certificate.verify(certificate.publicKey)).toBe(true);
    },
  );

  it.each([
    ['00', '0'],
    ['0000', '0'],
    ['0001', '01'],
    ['80', '80'],
    ['00ff00', 'FF00'],
  ])('writes the serial number %s as a positive integer', (given, read) => {
    const { privateKey } = createCertificate(randomStream(1), TODAY);
    const { der } = signCertificate(privateKey, {
      commonName: 'x',
      serialNumber: Buffer.from(given, 'hex'),
      notBefore: TODAY,
      notAfter: TODAY,
    });
    expect(new X509Certificate(der).serialNumber).toBe(read);
  });
});

const stats = sharedFile('corpus/pcap/generated__chromium-call.signalling-and-stats.json');

describe.runIf(stats !== undefined)('beside real ones', () => {
  const real = [...`${stats}`.matchAll(/"base64Certificate": ?"([^"]+)"/g)].flatMap(
    ([, text = '']) => parseBase64(text) ?? [],
  );

  it('Chromium’s, made again from its fields, has the same bytes up to key and signature', () => {
    expect(real.length).toBeGreaterThan(0);
    for (const der of real) {
      const theirs = new X509Certificate(der);
      const ours = signCertificate(createCertificate(randomStream(1), TODAY).privateKey, {
        commonName: 'WebRTC',
        serialNumber: Buffer.from(theirs.serialNumber, 'hex'),
        notBefore: new Date(theirs.validFrom),
        notAfter: new Date(theirs.validTo),
      }).der;
      const key = certificatePublicKey(der);
      if (!key.ok) throw new Error(key.problem);
      const at = Buffer.from(der).indexOf(key.publicKey);
      // The first length counts the signature, whose size varies.
      expect(hexText(ours.slice(4, at))).toBe(hexText(der.slice(4, at)));
      const algorithm = (bytes: Uint8Array) => hexText(bytes.slice(at + 65, at + 65 + 12));
      expect(algorithm(ours)).toBe(algorithm(der));
      expect(createHash('sha256').update(der).digest('hex')).toBe(
        theirs.fingerprint256.replaceAll(':', '').toLowerCase(),
      );
    }
  });
});
