import { type Milliseconds, START } from '@/lib/time';
import { endpointText, type TransportAddress } from '../transport-address';
import type { MappingBehaviour } from './behaviour';
import type { NatPacket, TransportProtocol } from './packet';
import type { MappingRow } from './row';
import type { Session } from './session';

/** An internal endpoint bound to an external one (RFC 4787 §4.1), and the sessions through it. */
export interface Mapping {
  readonly id: number;
  /** What a packet must share with the first one to leave through this mapping. */
  readonly key: string;
  readonly protocol: TransportProtocol;
  readonly internal: TransportAddress;
  readonly external: TransportAddress;
  /** By the remote endpoint as text. */
  readonly sessions: Map<string, Session>;
  /** Kept until then by packets from remotes that it never sent to. */
  keptUntil: Milliseconds;
  /** Which packet of all was the last that it sent: orders mappings that share an endpoint. */
  lastSent: number;
}

/** The part of a packet that selects its mapping: all that the mapping behaviour depends on. */
export function mappingKey(behaviour: MappingBehaviour, packet: NatPacket): string {
  const internal = `${packet.protocol} ${endpointText(packet.source)}`;
  switch (behaviour) {
    case 'endpoint-independent':
      return internal;
    case 'address-dependent':
      return `${internal} > ${packet.destination.address}`;
    case 'address-and-port-dependent':
      return `${internal} > ${endpointText(packet.destination)}`;
  }
}

/** A mapping lives as long as anything through it does. */
export function expiryOf(mapping: Mapping): Milliseconds {
  let expires = mapping.keptUntil;
  for (const session of mapping.sessions.values()) {
    if (session.expires > expires) expires = session.expires;
  }
  return expires;
}

export function remotesOf(mapping: Mapping): readonly TransportAddress[] {
  return [...mapping.sessions.values()].map(({ remote }) => remote);
}

/** The mapping as it stands, for reading: it does not change with the table. */
export function rowOf(mapping: Mapping): MappingRow {
  return {
    id: mapping.id,
    protocol: mapping.protocol,
    internal: mapping.internal,
    external: mapping.external,
    remotes: [...mapping.sessions.values()].map(({ remote, state, expires }) => ({
      endpoint: remote,
      state,
      expires,
    })),
    expires: expiryOf(mapping),
  };
}

export const NEVER_KEPT = START;
