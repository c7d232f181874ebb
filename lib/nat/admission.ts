import type { Admission } from './behaviour';
import type { Drop } from './drop';
import type { NatPacket } from './packet';

/** Why a packet may not leave; undefined where it may. */
export function refusedOutbound({ udp, tcp }: Admission, packet: NatPacket): Drop | undefined {
  if (packet.protocol === 'udp') return udp === 'none' ? { reason: 'udp-blocked' } : undefined;
  if (tcp === 'any') return undefined;
  if (tcp === 'none') return { reason: 'tcp-blocked' };
  const { port } = packet.destination;
  if (tcp.onlyToPorts.includes(port)) return undefined;
  return { reason: 'tcp-port-blocked', port, allowed: tcp.onlyToPorts };
}

/** Why nothing of the protocol may come in, answers included. */
export function refusedInbound({ udp, tcp }: Admission, packet: NatPacket): Drop | undefined {
  if (packet.protocol === 'udp') return udp === 'none' ? { reason: 'udp-blocked' } : undefined;
  return tcp === 'none' ? { reason: 'tcp-blocked' } : undefined;
}

/** Nothing is blocked. */
export const EVERYTHING: Admission = { udp: 'any', tcp: 'any' };

/** No UDP at all; TCP to any port. */
export const NO_UDP: Admission = { udp: 'none', tcp: 'any' };

/** No UDP, and TCP to port 443 only: where TURN over TLS is the last way out. */
export const ONLY_TCP_443: Admission = { udp: 'none', tcp: { onlyToPorts: [443] } };
