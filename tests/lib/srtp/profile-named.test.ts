import { expect, test } from 'vitest';
import { profileNamed } from '@/lib/srtp/profile-named';

test.each([
  ['SRTP_AES128_CM_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['AES128_CM_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['AES_CM_128_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['AES_CM_128_HMAC_SHA1_32', 'SRTP_AES128_CM_HMAC_SHA1_32'],
  ['SRTP_AES_128_CM_HMAC_SHA1_80', 'SRTP_AES128_CM_HMAC_SHA1_80'],
  ['SRTP_AES128_CM_SHA1_32', 'SRTP_AES128_CM_HMAC_SHA1_32'],
  ['AEAD_AES_128_GCM', 'SRTP_AEAD_AES_128_GCM'],
  ['SRTP_AEAD_AES_256_GCM', 'SRTP_AEAD_AES_256_GCM'],
])('%s is %s', (told, name) => {
  expect(profileNamed(told)?.name).toBe(name);
});

test.each(['', 'SRTP_', 'SRTP_NULL_HMAC_SHA1_80', 'AES_CM_256_HMAC_SHA1_80', 'toString'])(
  '%j is none',
  (told) => {
    expect(profileNamed(told)).toBeUndefined();
  },
);
