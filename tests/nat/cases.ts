import { type NatPlace, PLACES, sideAt } from '@/lib/simulator/matrix-places';
import type { SideSetup } from '@/lib/simulator/setup/setup';
import type { TurnTransport } from '@/lib/turn/packet';

/** What Linux itself can do; `router-rules.ts` has the rules of each. */
export type LinuxPlace =
  | 'public'
  | 'full-cone'
  | 'address-restricted'
  | 'masquerade'
  | 'symmetric'
  | 'udp-blocked';

/** What stands before a host; a place of the matrix is a NAT in user space. */
export type Place = LinuxPlace | NatPlace;

export function isNatPlace(place: Place): place is NatPlace {
  return place.includes('/') && PLACES.some((each) => each === place);
}

export interface NatCase {
  readonly name: string;
  readonly a: Place;
  readonly b: Place;
  readonly turn: readonly TurnTransport[];
}

/** The same place for the simulator. */
export function simulatedSide(place: Place): Partial<SideSetup> {
  return isNatPlace(place) ? sideAt(place) : SIMULATED[place];
}

const SIMULATED: Readonly<Record<LinuxPlace, Partial<SideSetup>>> = {
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

/** Beyond Linux: with relays the checks that come from ever new ports must not be in their way. */
const IN_USER_SPACE: readonly (readonly [NatPlace, NatPlace])[] = [
  ['eim/eif', 'eim/apdf'],
  ['adm/eif', 'apdm/adf'],
  ['apdm/eif', 'apdm/eif'],
  ['apdm/eif', 'apdm/adf'],
  ['apdm/adf', 'apdm/eif'],
  ['apdm/adf', 'apdm/adf'],
  ['apdm/apdf', 'apdm/apdf'],
];

const WITHOUT_UDP: readonly (readonly TurnTransport[])[] = [['udp'], ['tcp'], ['udp', 'tcp']];

export const CASES: readonly NatCase[] = [
  ...[...PAIRS, ...IN_USER_SPACE].flatMap(([a, b]) => [natCase(a, b, []), natCase(a, b, ['udp'])]),
  ...WITHOUT_UDP.map((turn) => natCase('udp-blocked', 'masquerade', turn)),
  natCase('masquerade', 'udp-blocked', ['udp', 'tcp']),
  natCase('udp-blocked', 'udp-blocked', ['tcp']),
];

function natCase(a: Place, b: Place, turn: readonly TurnTransport[]): NatCase {
  return { name: `${a} × ${b}, TURN ${turn.join(',') || 'none'}`, a, b, turn };
}
