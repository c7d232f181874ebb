import fc from 'fast-check';
import { FILTERING_BEHAVIOURS, MAPPING_BEHAVIOURS } from '@/lib/nat/behaviour';
import type { Scenario } from '@/lib/simulator/scenario';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { BLOCKS, type NatChoice, PORT_ORDERS, PRESET_NAMES } from '@/lib/simulator/setup/choices';
import { setupOf } from '@/lib/simulator/setup/defaults';
import {
  AGENTS,
  BEHIND,
  IPV6_PLACES,
  type Setup,
  SHAPES,
  type SideSetup,
  TURN_TRANSPORTS,
} from '@/lib/simulator/setup/setup';

/** Leaves out what is undefined: an optional field is absent, never undefined. */
function some<T extends Record<string, unknown>>(
  fields: {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  },
): fc.Arbitrary<Partial<T>> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** Any NAT that a visitor can set, in whatever odd combination. */
export const natChoice: fc.Arbitrary<NatChoice> = some<Required<NatChoice>>({
  preset: fc.constantFrom(...PRESET_NAMES),
  mapping: fc.constantFrom(...MAPPING_BEHAVIOURS),
  filtering: fc.constantFrom(...FILTERING_BEHAVIOURS),
  filtersPer: fc.constantFrom('mapping', 'internal-endpoint'),
  hairpinning: fc.boolean(),
  ports: fc.constantFrom(...PORT_ORDERS),
  firstPort: fc.integer({ min: 1024, max: 60_000 }),
  portStep: fc.integer({ min: 1, max: 7 }),
  lifetime: fc.constantFrom(2, 30, 120),
  refreshedInbound: fc.boolean(),
  unsolicited: fc.constantFrom('forgotten', 'held'),
});

const side: fc.Arbitrary<Partial<SideSetup>> = fc.record({
  behind: fc.constantFrom('nat', 'nat', 'nat', ...BEHIND),
  nat: natChoice,
  blocks: fc.constantFrom('nothing', 'nothing', 'nothing', ...BLOCKS),
  ipv6: fc.constantFrom('none', 'none', ...IPV6_PLACES),
  agent: fc.constantFrom(...AGENTS),
  hidesAddresses: fc.boolean(),
  stun: fc.constantFrom(true, true, false),
  turn: fc.subarray([...TURN_TRANSPORTS], { maxLength: 1 }),
  delay: fc.constantFrom(1, 10, 100),
  jitter: fc.constantFrom(0, 0, 20),
  loss: fc.constantFrom(0, 0, 0.1, 0.3),
});

/** The networks of such calls, with links that also copy packets and let them overtake each other. */
function disturbed(setup: Setup, duplication: number, reordering: number): Scenario {
  const scenario = scenarioOf(setup);
  const routers = scenario.routers.map((router) => {
    const link = { ...router.link, duplication, reordering, reorderingDelay: 30 };
    return { ...router, link };
  });
  return { ...scenario, routers };
}

/** Calls between random places, short enough to run by the dozen. */
export const anySetup: fc.Arbitrary<Setup> = fc
  .record({
    seed: fc.nat({ max: 0xffff }),
    shape: fc.constantFrom('apart', 'apart', ...SHAPES),
    a: side,
    b: side,
    trickle: fc.boolean(),
    signalingDelay: fc.constantFrom(0, 40, 300),
    offerer: fc.constantFrom('A', 'B'),
    traffic: fc.constantFrom(0, 0, 10),
  })
  .map((draft) => setupOf({ ...draft, quiet: 1_500, latest: 12_000 }));

/** The networks of such calls. */
export const anyCall: fc.Arbitrary<Scenario> = fc
  .tuple(anySetup, fc.constantFrom(0, 0, 0.2), fc.constantFrom(0, 0, 0.2))
  .map(([setup, duplication, reordering]) => disturbed(setup, duplication, reordering));
