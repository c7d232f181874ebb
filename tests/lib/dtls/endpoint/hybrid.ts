import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import type { Changes } from './meeting';

const groups = [NAMED_GROUPS.X25519MLKEM768, NAMED_GROUPS.x25519];

/** Both sides prefer the hybrid group; `largestDatagram`: in bytes. */
export function hybridIn(largestDatagram: number): Changes {
  return { client: { groups, largestDatagram }, server: { groups, largestDatagram } };
}
