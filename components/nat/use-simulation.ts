'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { createSimulationDesk, type SimulationDesk } from '@/components/nat/simulation-desk';
import { nameAndMessage } from '@/lib/name-and-message';
import type { Setup } from '@/lib/simulator/setup/setup';

export type SimulationState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly message: string };

/** Runs setups in a worker, one at a time: a new one stops the one before. */
export function useSimulation(onRun: (run: SimulatedRun) => void) {
  const desk = useRef<SimulationDesk>(undefined);
  const [state, setState] = useState<SimulationState>({ kind: 'resting' });
  const tell = useEffectEvent(onRun);
  const leave = () => {
    desk.current?.close();
    desk.current = undefined;
  };
  const leaveAtTheEnd = useEffectEvent(leave);
  useEffect(() => () => leaveAtTheEnd(), []);
  const start = async (setup: Setup, title: string): Promise<void> => {
    // A worker in the middle of a run hears nothing: it is replaced.
    if (desk.current?.busy) leave();
    desk.current ??= createSimulationDesk();
    const asked = desk.current;
    setState({ kind: 'running' });
    try {
      const run = await asked.ask((api) => api.run(setup, title));
      if (desk.current !== asked) return;
      setState({ kind: 'resting' });
      // What comes out of a worker is a copy: the setup is the one that was asked for.
      tell({ ...run, setup });
    } catch (error) {
      if (desk.current !== asked) return;
      leave();
      setState({ kind: 'failed', message: nameAndMessage(error).message });
    }
  };
  return {
    state,
    start: (setup: Setup, title: string) => void start(setup, title),
    stop: () => {
      leave();
      setState({ kind: 'resting' });
    },
  };
}
