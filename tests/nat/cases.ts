import type { SideSetup } from '@/lib/simulator/setup/setup';
import type { TurnTransport } from '@/lib/turn/packet';

/** What stands before a host; `router-rules.ts` has the rules of each. */
export type Place =
  | 'public'
  | 'full-cone'
  | 'address-restricted'
  | 'masquerade'
  | 'symmetric'
  | 'udp-blocked';

export interface NatCase {
  readonly name: string;
  readonly a: Place;
  readonly b: Place;
  readonly turn: readonly TurnTransport[];
}

/** The same place for the simulator. */
export const SIMULATED: Readonly<Record<Place, Partial<SideSetup>>> = {
  public: { behind: 'public' },
  'full-cone': {
    nat: { mapping: 'endpoint-independent', filtering: 'endpoint-independent', ports: 'preserved' },
  },
  'address-restricted': {
    nat: { mapping: 'endpoint-independent', filtering: 'address-dependent', ports: 'preserved' },
  },
  masquerade: { nat: { preset: 'linux-masquerade' } },
  symmetric: { nat: { preset: 'linux-masquerade-random' } },
  'udp-blocked': { nat: { preset: 'linux-masquerade' }, blocks: 'udp' },
};

const PAIRS: readonly (readonly [Place, Place])[] = [
  ['public', 'public'],
  ['public', 'masquerade'],
  ['public', 'symmetric'],
  ['masquerade', 'masquerade'],
  ['full-cone', 'symmetric'],
  ['address-restricted', 'symmetric'],
  ['symmetric', 'address-restricted'],
  ['masquerade', 'symmetric'],
  ['symmetric', 'masquerade'],
  ['symmetric', 'symmetric'],
];

const WITHOUT_UDP: readonly (readonly TurnTransport[])[] = [['udp'], ['tcp'], ['udp', 'tcp']];

export const CASES: readonly NatCase[] = [
  ...PAIRS.flatMap(([a, b]) => [natCase(a, b, []), natCase(a, b, ['udp'])]),
  ...WITHOUT_UDP.map((turn) => natCase('udp-blocked', 'masquerade', turn)),
  natCase('masquerade', 'udp-blocked', ['udp', 'tcp']),
  natCase('udp-blocked', 'udp-blocked', ['tcp']),
];

function natCase(a: Place, b: Place, turn: readonly TurnTransport[]): NatCase {
  return { name: `${a} × ${b}, TURN ${turn.join(',') || 'none'}`, a, b, turn };
}
