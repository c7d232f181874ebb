import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { SRTP_PROFILES } from '@/lib/srtp/profile-codes';
import { LARGEST_DATAGRAM } from '../secure/datagram-size';
import type { Attack, SecureCall } from '../secure/secure-call';
import { ATTACKER } from './attacker-place';
import type { SecureChoice } from './setup';

/** Media and data run for ten virtual seconds. */
const LASTS = 10_000;

const ATTACKS = {
  'other-certificate': { node: ATTACKER, rewrites: false },
  'rewritten-descriptions': { node: ATTACKER, rewrites: true },
} as const satisfies Record<string, Attack>;

const BOTH_ACT = { 'both-active': 'client', 'both-passive': 'server' } as const;

/** The numbers behind a choice. P-256 is there in any case: the certificates are on it (RFC 8422 §5.1). */
export function secureCallOf({
  dtls,
  group,
  srtp,
  timer,
  attack = 'none',
  roles = 'right',
  early = 'kept',
  mtu = LARGEST_DATAGRAM,
}: SecureChoice): SecureCall {
  const { X25519MLKEM768, x25519, secp256r1 } = NAMED_GROUPS;
  const isHybrid = group === 'X25519MLKEM768' && dtls === '1.3';
  return {
    version: dtls,
    groups: isHybrid ? [X25519MLKEM768, x25519, secp256r1] : [x25519, secp256r1],
    srtpProfiles: [SRTP_PROFILES[srtp]],
    timer,
    lasts: LASTS,
    ...(attack !== 'none' && { attack: ATTACKS[attack] }),
    ...(roles !== 'right' && { bothAct: BOTH_ACT[roles] }),
    dropsEarly: early === 'dropped',
    mtu,
  };
}
