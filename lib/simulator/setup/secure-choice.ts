import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { SRTP_PROFILES } from '@/lib/dtls/handshake/srtp-profile-codes';
import type { SecureCall } from '../secure/secure-call';
import type { SecureChoice } from './setup';

/** Media and data run for ten virtual seconds. */
const LASTS = 10_000;

/** The numbers behind a choice. P-256 is there in any case: the certificates are on it (RFC 8422 §5.1). */
export function secureCallOf({ dtls, group, srtp, timer }: SecureChoice): SecureCall {
  const { X25519MLKEM768, x25519, secp256r1 } = NAMED_GROUPS;
  const isHybrid = group === 'X25519MLKEM768' && dtls === '1.3';
  return {
    version: dtls,
    groups: isHybrid ? [X25519MLKEM768, x25519, secp256r1] : [x25519, secp256r1],
    srtpProfiles: [SRTP_PROFILES[srtp]],
    timer,
    lasts: LASTS,
  };
}
