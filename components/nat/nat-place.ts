import { DEFAULT_MATRIX } from '@/components/nat/matrix/matrix-view';
import { type Against, baseSetup, type NatAddress } from '@/components/nat/nat-address';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { type Selection, selectedEvent } from '@/lib/selectors/selection';
import type { ScenarioId } from '@/lib/simulator/scenarios/catalogue';
import type { Setup } from '@/lib/simulator/setup/setup';
import { setupParameters } from '@/lib/simulator/setup/setup-text';
import { findEvent } from '@/lib/trace/trace';

/** A scenario's view, with the matrix as it was left; nothing is shown or compared yet. */
export function placeLike(place: NatAddress | undefined) {
  return {
    view: 'scenario',
    matrix: place?.matrix ?? DEFAULT_MATRIX,
    at: undefined,
    against: undefined,
    packet: undefined,
  } as const;
}

/** A new run is held against the one before it. */
export function againstRun(shown: SimulatedRun | undefined): Against | undefined {
  return shown && { setup: shown.setup, isLater: false };
}

export function isSameSetup(one: Setup, other: Setup): boolean {
  return one === other || setupParameters(one, other).length === 0;
}

/** The scenario's own setup where nothing is left of what was changed: it is told by that. */
export function settled(setup: Setup, scenario: ScenarioId | undefined): Setup {
  const base = baseSetup(scenario);
  return isSameSetup(setup, base) ? base : setup;
}

/** Whether the packet of an address is the one that is open; before there is a run, it will be. */
export function hasPacketOpen(
  { view, packet }: NatAddress,
  shown: SimulatedRun | undefined,
  selection: Selection | undefined,
): boolean {
  if (view !== 'scenario' || packet === undefined) return false;
  if (shown === undefined) return true;
  const id = selectedEvent(selection);
  const event = id === undefined ? undefined : findEvent(shown.run.trace, id);
  return event !== undefined && 'packet' in event && event.packet === packet.packet;
}
