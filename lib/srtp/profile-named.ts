import { PROTECTION_PROFILES, type ProtectionProfile } from './protection-profile';

/**
 * The profile of a name, however it is spelt: as the registry of `use_srtp` has it, with or without
 * `SRTP_` (RFC 7714 §14.1 leaves it out in SDES); `AES_CM_128_…` (RFC 4568 §6.2, older browsers) or
 * `AES_128_CM_…`; without `HMAC_`, as OpenSSL does. Undefined where it is none that encrypts.
 */
export function profileNamed(name: string): ProtectionProfile | undefined {
  const registered = `SRTP_${name.replace(/^SRTP_/, '')}`
    .replace(/AES_CM_128|AES_128_CM/, 'AES128_CM')
    .replace('CM_SHA1', 'CM_HMAC_SHA1');
  return Object.values(PROTECTION_PROFILES).find((profile) => profile.name === registered);
}
