import { profileNamed } from './profile-named';
import type { ProtectionProfile } from './protection-profile';

const BITS = 8;

/** What an SRTP protection profile means for each packet; lengths in bits. */
export interface SrtpProfile {
  readonly cipher: ProtectionProfile['cipher'];
  readonly keyLength: number;
  readonly authentication: 'HMAC-SHA1' | 'AEAD';
  /** Of RTP; RTCP's may be longer. */
  readonly tagLength: number;
  readonly reference: 'RFC 5764' | 'RFC 7714';
}

/** The profile by its name in statistics (`srtpCipher`) or in the registry; undefined if unknown. */
export function srtpProfile(name: string): SrtpProfile | undefined {
  const profile = profileNamed(name);
  if (profile === undefined) return undefined;
  const { cipher, keyLength, tagLength } = profile;
  const lengths = { keyLength: BITS * keyLength, tagLength: BITS * tagLength.rtp };
  return cipher === 'AES-GCM'
    ? { cipher, ...lengths, authentication: 'AEAD', reference: 'RFC 7714' }
    : { cipher, ...lengths, authentication: 'HMAC-SHA1', reference: 'RFC 5764' };
}
