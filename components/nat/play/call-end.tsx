'use client';

import type { ReactNode } from 'react';
import { useNatPageWords } from '@/components/nat/nat-words';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { isLost } from '@/lib/simulator/outcome';
import { timeText } from '@/lib/time-text';

/** Whether and when a call came about; nothing where nobody calls. */
export function CallEnd({ shown }: { readonly shown: SimulatedRun }): ReactNode {
  const { predict } = useNatPageWords();
  if (!shown.setup.calls) return undefined;
  const { outcome, trace } = shown.run;
  const { connected, at, states, ended } = outcome;
  if (connected && at !== undefined) {
    return (isLost(outcome) ? predict.lost : predict.connected)(timeText(at));
  }
  const gaveUp = states.a === 'failed' || states.b === 'failed';
  // The run goes on for a while after that.
  const end = trace.events.findLast(({ kind }) => kind === 'ice-gave-up')?.at ?? ended;
  return gaveUp ? predict.notConnected(timeText(end)) : predict.stillTrying(timeText(ended));
}
