import type { LocalCandidate, RemoteCandidate } from '@/lib/ice/agent/local-candidate';
import type { Channel } from '@/lib/ice/libwebrtc/channel';
import { Connection } from '@/lib/ice/libwebrtc/connection';
import { type Milliseconds, milliseconds } from '@/lib/time';

interface PairOptions {
  readonly id?: string;
  readonly local?: Partial<LocalCandidate>;
  readonly remote?: Partial<RemoteCandidate>;
  readonly cost?: number;
}

const ETHERNET = { address: '198.51.100.1', id: 1, kind: 'ethernet' } as const;

/** A pair of two host candidates, with credentials, made at time 0. */
export function pair({ id = 'L1:R1', local, remote, cost = 0 }: PairOptions = {}): Connection {
  const address = { address: '198.51.100.1', port: 50_000 };
  const connection = new Connection(
    id,
    {
      id: 'L1',
      generation: 0,
      type: 'host',
      address,
      base: address,
      related: undefined,
      foundation: '1',
      priority: 2_122_260_223,
      network: ETHERNET,
      name: undefined,
      url: undefined,
      relayProtocol: undefined,
      ...local,
    },
    {
      id: 'R1',
      generation: 0,
      type: 'host',
      address: { address: '198.51.100.2', port: 50_001 },
      foundation: '1',
      priority: 2_122_260_223,
      name: undefined,
      usernameFragment: 'abcd',
      ...remote,
    },
    cost,
    milliseconds(0),
  );
  connection.remoteParameters = { usernameFragment: 'abcd', password: 'secret' };
  return connection;
}

let transactions = 0;

export function ping(connection: Connection, at: number): Connection {
  transactions += 1;
  const now = milliseconds(at);
  connection.pinged(now, `${transactions}`, { at: now, isNominating: true, role: 'controlling' });
  return connection;
}

/** A ping at this time, answered so many milliseconds later. */
export function exchange(connection: Connection, at: number, roundTrip = 20): Connection {
  ping(connection, at);
  const sent = { at: milliseconds(at), isNominating: true, role: 'controlling' } as const;
  connection.answered(milliseconds(at + roundTrip), sent);
  return connection;
}

export function channelOf(
  connections: readonly Connection[],
  selected?: Connection,
  rest: Partial<Channel> = {},
): Channel {
  return { connections, selected, role: 'controlling', isRemoteLite: false, ...rest };
}

export const at = (value: number): Milliseconds => milliseconds(value);
