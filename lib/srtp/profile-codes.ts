import { registryNames } from '@/lib/bytes/registry';

/** Protection profiles of use_srtp (RFC 5764 §4.1.2, RFC 7714 §14.2). */
export const SRTP_PROFILES = {
  SRTP_AES128_CM_HMAC_SHA1_80: 0x0001,
  SRTP_AES128_CM_HMAC_SHA1_32: 0x0002,
  SRTP_NULL_HMAC_SHA1_80: 0x0005,
  SRTP_NULL_HMAC_SHA1_32: 0x0006,
  SRTP_AEAD_AES_128_GCM: 0x0007,
  SRTP_AEAD_AES_256_GCM: 0x0008,
} as const;

export type SrtpProfileName = keyof typeof SRTP_PROFILES;

/** The name of a profile's 16 bits, as `srtpProfile` takes it; undefined if unknown. */
export const srtpProfileName = registryNames(SRTP_PROFILES);
