import {
  RELIABLE_SCHEDULE,
  type RetransmissionSchedule,
  unreliableSchedule,
} from '@/lib/stun/retransmission';
import type { IPFamily, TransportAddress } from '@/lib/transport-address';
import type { TurnTransport } from './packet';

export interface TurnClientOptions {
  readonly protocol: TurnTransport;
  readonly local: TransportAddress;
  readonly server: TransportAddress;
  readonly username: string;
  readonly password: string;
  /** Seconds to ask for; browsers do not ask. */
  readonly lifetime?: number;
  /** The family of the relayed transport address; not asked for when left out, which is IPv4. */
  readonly relayFamily?: IPFamily;
  /** By default RFC 8489's for UDP, and no retransmission for TCP and TLS. */
  readonly schedule?: RetransmissionSchedule;
  readonly software?: string;
}

export function scheduleOf({ schedule, protocol }: TurnClientOptions): RetransmissionSchedule {
  if (protocol !== 'udp') return RELIABLE_SCHEDULE;
  return schedule ?? unreliableSchedule();
}
