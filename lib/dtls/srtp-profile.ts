/** What an SRTP protection profile means for each packet; lengths in bits. */
export interface SrtpProfile {
  readonly cipher: string;
  readonly keyLength: number;
  readonly authentication: string;
  readonly tagLength: number;
  readonly reference: 'RFC 5764' | 'RFC 7714';
}

const AES_CM = { cipher: 'AES-CM', keyLength: 128, authentication: 'HMAC-SHA1' } as const;
const AEAD = { cipher: 'AES-GCM', authentication: 'AEAD', tagLength: 128 } as const;

/** RFC 5764 §4.1.2 and RFC 7714 §14.2; Chromium writes AES128 where the registry has AES_128. */
const PROFILES: Readonly<Record<string, SrtpProfile>> = {
  SRTP_AES128_CM_HMAC_SHA1_80: { ...AES_CM, tagLength: 80, reference: 'RFC 5764' },
  SRTP_AES128_CM_HMAC_SHA1_32: { ...AES_CM, tagLength: 32, reference: 'RFC 5764' },
  SRTP_AEAD_AES_128_GCM: { ...AEAD, keyLength: 128, reference: 'RFC 7714' },
  SRTP_AEAD_AES_256_GCM: { ...AEAD, keyLength: 256, reference: 'RFC 7714' },
};

/** The profile by its name in statistics (`srtpCipher`) or in the registry; undefined if unknown. */
export function srtpProfile(name: string): SrtpProfile | undefined {
  const known = name.replace('AES_128_CM', 'AES128_CM').replace(/^AEAD/, 'SRTP_AEAD');
  return PROFILES[known];
}
