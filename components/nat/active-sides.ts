import type { Setup, SideName } from '@/lib/simulator/setup/setup';

const SIDES = ['a', 'b'] as const satisfies readonly SideName[];

/** The sides that do anything: both in a call; without one, those that a packet is sent from. */
export function activeSides({ calls, errands }: Setup): readonly SideName[] {
  return SIDES.filter((side) => calls || errands.some(({ host }) => host === side));
}
