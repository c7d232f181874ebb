import { type AnyStateMachine, initialTransition, transition } from 'xstate';

/** The state value after the inputs, asked of XState itself. */
export function stateAfter(machine: AnyStateMachine, ...inputs: readonly string[]): unknown {
  let [snapshot] = initialTransition(machine);
  for (const type of inputs) [snapshot] = transition(machine, snapshot, { type });
  return snapshot.value;
}
