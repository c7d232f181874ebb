import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { MAIN_REGION } from '../lib/trace/history';

/** A fact that moves the machine from one state to another. */
export interface ChartArrow {
  readonly from: string;
  readonly to: string;
  /** The names of the inputs that do it. */
  readonly inputs: readonly string[];
}

export interface ChartState {
  readonly name: string;
  readonly initial: boolean;
  readonly final: boolean;
  /** Inputs that lead here from every state of the region: notes, for they would be n² arrows. */
  readonly fromAnywhere: readonly string[];
}

/** One region of a machine; a machine without parallel parts has one, named `state`. */
export interface ChartRegion {
  readonly name: string;
  readonly states: readonly ChartState[];
  readonly arrows: readonly ChartArrow[];
}

/** The regions, states and transitions of a machine, read from the machine itself. */
export function chartOf(machine: AnyStateMachine): readonly ChartRegion[] {
  const { root } = machine;
  if (root.type !== 'parallel') return [chartRegion(MAIN_REGION, root)];
  return Object.entries(root.states).map(([name, region]) => chartRegion(name, region));
}

function chartRegion(name: string, region: AnyStateNode): ChartRegion {
  const anywhere = inputsByTarget(region);
  const states = Object.values(region.states).map((state) => ({
    name: state.key,
    initial: region.initial.target.some(({ key }) => key === state.key),
    final: state.type === 'final',
    fromAnywhere: anywhere.get(state.key) ?? [],
  }));
  const arrows = Object.values(region.states).flatMap((state) =>
    [...inputsByTarget(state)].map(([to, inputs]) => ({ from: state.key, to, inputs })),
  );
  return { name, states, arrows };
}

function inputsByTarget(node: AnyStateNode): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [input, transitions] of node.transitions) {
    for (const { target } of transitions) {
      for (const { key } of target ?? []) found.set(key, [...(found.get(key) ?? []), input]);
    }
  }
  return found;
}
