'use client';

import { proxy } from 'comlink';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createSimulationDesk, type SimulationDesk } from '@/components/nat/simulation-desk';
import type {
  RemedyProgress,
  RemedySearch,
  Thoroughness,
  TriedRemedy,
} from '@/lib/diagnosis/remedies';
import { nameAndMessage } from '@/lib/name-and-message';
import type { Setup } from '@/lib/simulator/setup/setup';

export type RemedyState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'searching'; readonly progress: RemedyProgress }
  | { readonly kind: 'ended'; readonly search: RemedySearch }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly tried: readonly TriedRemedy[];
    };

const NOTHING: RemedyProgress = { tried: [], total: 0 };

/** Searches the smallest change in a worker of its own, so that the page's runs need not wait. */
export function useRemedies(setup: Setup) {
  const desk = useRef<SimulationDesk>(undefined);
  const [state, setState] = useState<RemedyState>({ kind: 'resting' });
  const leave = () => {
    desk.current?.close();
    desk.current = undefined;
  };
  const end = useEffectEvent(leave);
  useEffect(() => () => end(), []);

  const search = async (thoroughness: Thoroughness): Promise<void> => {
    leave();
    const asked = createSimulationDesk();
    desk.current = asked;
    let progress = NOTHING;
    const take = (next: RemedyProgress) => {
      if (desk.current !== asked) return;
      progress = next;
      setState({ kind: 'searching', progress });
    };
    take(NOTHING);
    try {
      const found = await asked.ask(
        async (api): Promise<RemedySearch> => api.remedies(setup, thoroughness, proxy(take)),
      );
      if (desk.current !== asked) return;
      setState({ kind: 'ended', search: found });
    } catch (error) {
      if (desk.current !== asked) return;
      setState({ kind: 'failed', message: nameAndMessage(error).message, tried: progress.tried });
    }
    leave();
  };
  return {
    state,
    search: (thoroughness: Thoroughness) => void search(thoroughness),
    stop: () => {
      leave();
      setState((now) =>
        now.kind === 'searching'
          ? { kind: 'ended', search: { kind: 'cancelled', tried: now.progress.tried } }
          : now,
      );
    },
  };
}
