import type { IceAgent, IceAgentOptions } from '@/lib/ice/agent/agent';
import { FILTERING_BEHAVIOURS, MAPPING_BEHAVIOURS, type NatBehaviour } from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { randomStream } from '@/lib/random';
import { BareNetwork } from './bare-network';
import type { BarePeer } from './bare-peer';

/*
 * Which direct paths there are between two NATs, without TURN: rows are those of the controlling
 * side, columns those of the controlled one, public hosts first, then the nine behaviours. A cell is
 * "local/remote" of the pair in use five quiet seconds after the connection, as the controlling
 * side sees it: h host, s server-reflexive, p peer-reflexive, - none.
 */

export type FiltersPer = NatBehaviour['filtersPer'];
type Create = (options: IceAgentOptions) => IceAgent;

const BEHAVIOURS: readonly (NatBehaviour | undefined)[] = [
  undefined,
  ...MAPPING_BEHAVIOURS.flatMap((mapping) =>
    FILTERING_BEHAVIOURS.map((filtering) => rfc4787Behaviour(mapping, filtering)),
  ),
];

/** (1) is a path only where filters know what the host sent to by any of its mappings. */
const TABLE = `
h/h h/s h/s h/s h/p h/p h/p h/p h/p h/p
s/h s/s s/s s/s s/p s/p s/p s/p s/p s/p
s/h s/s s/s s/s s/p s/p s/p s/p s/p s/p
s/h s/s s/s s/s -   -   -   -   -   -
p/h p/s p/s -   p/p p/p -   p/p p/p -
p/h p/s p/s -   p/p (1) -   p/p (1) -
p/h p/s p/s -   -   -   -   -   -   -
p/h p/s p/s -   p/p p/p -   -   -   -
p/h p/s p/s -   p/p (1) -   -   -   -
p/h p/s p/s -   -   -   -   -   -   -`;

/** The table as it must be. */
export function expectedTable(filtersPer: FiltersPer): string {
  return TABLE.trim()
    .replaceAll('(1)', filtersPer === 'mapping' ? '-  ' : 'p/p')
    .replaceAll('-  ', '-')
    .split('\n')
    .map((row) => row.split(/\s+/).join(' '))
    .join('\n');
}

/** The table as two agents find it. */
export function computedTable(a: Create, b: Create, filtersPer: FiltersPer): string {
  return BEHAVIOURS.map((left, row) =>
    BEHAVIOURS.map((right, column) => {
      const network = new BareNetwork({
        seed: 10 * row + column,
        a: { create: a, box: natOf('203.0.113.1', left, filtersPer) },
        b: { create: b, box: natOf('203.0.113.2', right, filtersPer) },
      });
      return cellOf(network);
    }).join(' '),
  ).join('\n');
}

function cellOf(network: BareNetwork): string {
  const { a, b } = network;
  const isFound = network.connect().runUntil(() => isConnected(a) && isConnected(b), LONG_ENOUGH);
  if (!isFound) return '-';
  const [local = '', remote = ''] = network.run(QUIET).a.types.split('/');
  return `${local.charAt(0)}/${remote.charAt(0)}`;
}

function isConnected({ state }: BarePeer): boolean {
  return state === 'connected' || state === 'completed';
}

function natOf(
  address: string,
  behaviour: NatBehaviour | undefined,
  filtersPer: FiltersPer,
): Nat | undefined {
  if (behaviour === undefined) return undefined;
  return new Nat({
    behaviour: { ...behaviour, filtersPer },
    externalAddresses: [address],
    random: randomStream(address),
  });
}

/** Milliseconds until a path would have been found many times over. */
const LONG_ENOUGH = 2_500;
const QUIET = 5_000;
