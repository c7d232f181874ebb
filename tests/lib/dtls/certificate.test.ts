import { expect, test } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import { decodeCertificate } from '@/lib/dtls/certificate';
import { P256_CERTIFICATE, RSA_CERTIFICATE } from '@/tests/fixtures/certificates';

const { subtle } = globalThis.crypto;

async function decode(base64: string, withCrypto = true) {
  const der = parseBase64(base64) ?? new Uint8Array();
  return decodeCertificate(der, withCrypto ? subtle : undefined);
}

test('an ECDSA P-256 certificate', async () => {
  expect(await decode(P256_CERTIFICATE.base64)).toEqual({
    kind: 'certificate',
    certificate: {
      subject: 'CN=WebRTC',
      issuer: 'CN=WebRTC',
      selfIssued: true,
      notBefore: '2026-11-22T06:52:33.000Z',
      notAfter: '2026-12-23T06:52:33.000Z',
      serial: '5a:17:c0:ff:ee:01:23:45',
      version: 3,
      key: { kind: 'ec', curve: 'P-256' },
      signature: 'ECDSA with SHA-256',
      size: 367,
    },
  });
});

test('an RSA certificate', async () => {
  expect(await decode(RSA_CERTIFICATE.base64)).toMatchObject({
    certificate: {
      subject: 'CN=peerscope rsa, O=Example',
      notBefore: '2026-11-22T06:52:05.000Z',
      serial: '01:02:03:04:05:06:07:08',
      key: { kind: 'rsa', bits: 2048 },
      signature: 'RSA PKCS #1 v1.5 with SHA-256',
      size: 813,
    },
  });
});

test('without WebCrypto the size of an RSA key is unknown, the rest is read', async () => {
  expect(await decode(RSA_CERTIFICATE.base64, false)).toMatchObject({
    certificate: { key: { kind: 'rsa', bits: undefined } },
  });
});

test.each(['', 'MAA=', P256_CERTIFICATE.base64.slice(0, 200)])(
  'broken bytes are a problem: %j',
  async (base64) => {
    const result = await decode(base64);
    expect(result.kind).toBe('problem');
  },
);

test('what is no base64 has no bytes', () => {
  expect(parseBase64('%%%')).toBeUndefined();
});
