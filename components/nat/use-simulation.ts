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

/** What is to be simulated: the run to show, then the one to hold it against. */
export interface Wish {
  /** Undefined where that run is there already. */
  readonly shown: Setup | undefined;
  readonly against?: Setup | undefined;
  readonly title: string;
}

/** Runs setups in a worker, one wish at a time: a new one stops the one before. */
export function useSimulation({
  onRun,
  onOther,
}: {
  readonly onRun: (run: SimulatedRun) => void;
  readonly onOther: (run: SimulatedRun) => void;
}) {
  const desk = useRef<SimulationDesk>(undefined);
  const [state, setState] = useState<SimulationState>({ kind: 'resting' });
  const tell = useEffectEvent(onRun);
  const tellOther = useEffectEvent(onOther);
  const leave = () => {
    desk.current?.close();
    desk.current = undefined;
  };
  const leaveAtTheEnd = useEffectEvent(leave);
  useEffect(() => () => leaveAtTheEnd(), []);
  const start = async ({ shown, against, title }: Wish): Promise<void> => {
    // A worker in the middle of a run hears nothing: it is replaced.
    if (desk.current?.busy) leave();
    desk.current ??= createSimulationDesk();
    const asked = desk.current;
    const runs = [
      [shown, tell],
      [against, tellOther],
    ] as const;
    setState({ kind: 'running' });
    try {
      for (const [setup, tellRun] of runs) {
        if (setup === undefined) continue;
        const run = await asked.ask((api) => api.run(setup, title));
        if (desk.current !== asked) return;
        setState({ kind: 'resting' });
        // What comes out of a worker is a copy: the setup is the one that was asked for.
        tellRun({ ...run, setup });
      }
    } catch (error) {
      if (desk.current !== asked) return;
      leave();
      setState({ kind: 'failed', message: nameAndMessage(error).message });
    }
  };
  return {
    state,
    start: (wish: Wish) => void start(wish),
    stop: () => {
      leave();
      setState({ kind: 'resting' });
    },
  };
}
