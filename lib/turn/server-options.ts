import type { PortRange } from './allocation-table';
import { GREATEST_LIFETIME, NONCE_LIFETIME } from './lifetimes';

/** A TURN server as data. */
export interface TurnServerSettings {
  readonly realm: string;
  /** Passwords by username. */
  readonly users: ReadonlyMap<string, string>;
  /** Where relayed transport addresses are, in canonical text: one address a family. */
  readonly relayAddresses: readonly string[];
  readonly relayPorts: PortRange;
  readonly software: string | undefined;
  /** Seconds. */
  readonly greatestLifetime: number;
  /** Milliseconds. */
  readonly nonceLifetime: number;
  readonly allocationsPerUser: number;
  /** Addresses of peers that nobody may reach through this server (403). */
  readonly deniedPeers: ReadonlySet<string>;
}

/** What has to be said of a server, and what may be. */
export type TurnServerOptions = Pick<TurnServerSettings, 'realm' | 'users' | 'relayAddresses'> &
  Partial<TurnServerSettings>;

export function serverSettings(options: TurnServerOptions): TurnServerSettings {
  return {
    // The dynamic ports (RFC 8656 §7.2).
    relayPorts: { first: 49_152, last: 65_535 },
    software: undefined,
    greatestLifetime: GREATEST_LIFETIME,
    nonceLifetime: NONCE_LIFETIME,
    allocationsPerUser: Number.POSITIVE_INFINITY,
    deniedPeers: new Set(),
    ...options,
  };
}
