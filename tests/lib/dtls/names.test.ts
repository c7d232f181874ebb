import { expect, test } from 'vitest';
import { parseCipherSuite } from '@/lib/dtls/cipher-suite';
import { dtlsVersionName } from '@/lib/dtls/version';
import { srtpProfile } from '@/lib/srtp/srtp-profile';

test.each([
  ['FEFC', 'DTLS 1.3'],
  ['FEFD', 'DTLS 1.2'],
  ['feff', 'DTLS 1.0'],
  ['0xFEFC', 'DTLS 1.3'],
  ['0303', undefined],
])('version %s', (number, name) => {
  expect(dtlsVersionName(number)).toBe(name);
});

test('a DTLS 1.3 suite names no key exchange', () => {
  expect(parseCipherSuite('TLS_AES_128_GCM_SHA256')).toEqual({
    keyExchange: undefined,
    authentication: undefined,
    encryption: 'AES 128 GCM',
    hash: 'SHA-256',
  });
});

test('a DTLS 1.2 suite names all four', () => {
  expect(parseCipherSuite('TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA')).toEqual({
    keyExchange: 'ECDHE',
    authentication: 'ECDSA',
    encryption: 'AES 256 CBC',
    hash: 'SHA-1',
  });
  expect(parseCipherSuite('something else')).toBeUndefined();
});

test('SRTP profiles, with both spellings of AES 128', () => {
  expect(srtpProfile('SRTP_AES128_CM_HMAC_SHA1_80')).toEqual(
    srtpProfile('SRTP_AES_128_CM_HMAC_SHA1_80'),
  );
  expect(srtpProfile('SRTP_AES128_CM_HMAC_SHA1_32')?.tagLength).toBe(32);
  expect(srtpProfile('SRTP_AEAD_AES_128_GCM')).toMatchObject({ keyLength: 128, tagLength: 128 });
  expect(srtpProfile('SRTP_NULL')).toBeUndefined();
});
