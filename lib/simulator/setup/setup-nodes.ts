import { scenarioOf } from './build-scenario';
import type { Change } from './changes';
import type { Setup } from './setup';

/** A place in a setup that names a node which its network does not have; `nodes` are those it has. */
export interface UnknownNode {
  readonly path: string;
  readonly found: string;
  readonly nodes: readonly string[];
}

/** Where changes and errands of a setup name nodes that are not there, or no NATs where they must be. */
export function unknownNodes(setup: Setup): readonly UnknownNode[] {
  if (setup.changes.length === 0 && setup.errands.length === 0) return [];
  const { peers, routers, servers } = scenarioOf(setup);
  const hosts = [...peers, ...servers].map(({ id }) => id);
  const boxes = routers.map(({ id }) => id);
  const nats = routers.filter(({ ipv4 }) => ipv4.kind === 'nat').map(({ id }) => id);
  const nodes = [...hosts, ...boxes];
  const named = [
    ...setup.changes.flatMap((change, index) => {
      const place = placeOf(change);
      if (place === undefined) return [];
      const known = place.field === 'nat' ? nats : nodes;
      return [{ path: `changes.${index}.${place.field}`, found: place.found, nodes: known }];
    }),
    ...setup.errands.map(({ host }, index) => {
      return { path: `errands.${index}.host`, found: host, nodes: hosts };
    }),
  ];
  return named.filter(({ found, nodes: known }) => !known.includes(found));
}

function placeOf(
  change: Change,
): { readonly field: 'nat' | 'node'; readonly found: string } | undefined {
  switch (change.kind) {
    case 'drop-packet':
    case 'flip-bit':
    case 'replay-packet':
    case 'lose-network':
      return { field: 'node', found: change.node };
    case 'expire-mapping':
    case 'change-nat':
    case 'change-external-addresses':
      return { field: 'nat', found: change.nat };
    case 'go-mobile':
    case 'restart-ice':
    case 'silence-peer':
      // Both peers are always there.
      return undefined;
  }
}
