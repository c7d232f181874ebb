import { SRTP_PROFILES, type SrtpProfileName } from './profile-codes';

/**
 * What an SRTP protection profile lays down, in bytes (RFC 5764 §4.1.2, RFC 7714 §12). The tag of
 * RTCP is ten bytes long also where that of RTP is cut to four.
 */
export interface ProtectionProfile {
  readonly name: ProfileName;
  /** Its number in the extension `use_srtp`. */
  readonly code: number;
  readonly cipher: 'AES-CM' | 'AES-GCM';
  /** Of the master key and of the session encryption keys. */
  readonly keyLength: 16 | 32;
  /** Of the master salt and of the session salts. */
  readonly saltLength: 12 | 14;
  /** Of the session authentication keys; an AEAD has none. */
  readonly authenticationKeyLength: 0 | 20;
  readonly tagLength: { readonly rtp: 4 | 10 | 16; readonly rtcp: 10 | 16 };
}

/** A profile that encrypts. */
export type ProfileName = Exclude<SrtpProfileName, `SRTP_NULL_${string}`>;

const AES_CM = {
  cipher: 'AES-CM',
  keyLength: 16,
  saltLength: 14,
  authenticationKeyLength: 20,
} as const;

const AES_GCM = {
  cipher: 'AES-GCM',
  saltLength: 12,
  authenticationKeyLength: 0,
  tagLength: { rtp: 16, rtcp: 16 },
} as const;

export const PROTECTION_PROFILES: Readonly<Record<ProfileName, ProtectionProfile>> = {
  SRTP_AES128_CM_HMAC_SHA1_80: {
    ...named('SRTP_AES128_CM_HMAC_SHA1_80'),
    ...AES_CM,
    tagLength: { rtp: 10, rtcp: 10 },
  },
  SRTP_AES128_CM_HMAC_SHA1_32: {
    ...named('SRTP_AES128_CM_HMAC_SHA1_32'),
    ...AES_CM,
    tagLength: { rtp: 4, rtcp: 10 },
  },
  SRTP_AEAD_AES_128_GCM: { ...named('SRTP_AEAD_AES_128_GCM'), ...AES_GCM, keyLength: 16 },
  SRTP_AEAD_AES_256_GCM: { ...named('SRTP_AEAD_AES_256_GCM'), ...AES_GCM, keyLength: 32 },
};

/** The profile of a number in `use_srtp`; undefined for one that is not implemented here. */
export function profileOfCode(code: number): ProtectionProfile | undefined {
  return Object.values(PROTECTION_PROFILES).find((profile) => profile.code === code);
}

/** How many bytes the exporter of DTLS must give: two keys and two salts (RFC 5764 §4.2). */
export function keyingMaterialLength({ keyLength, saltLength }: ProtectionProfile): number {
  return 2 * (keyLength + saltLength);
}

function named(name: ProfileName) {
  return { name, code: SRTP_PROFILES[name] };
}
