'use client';

import type { ReactNode } from 'react';
import { useNatPageWords } from '@/components/nat/nat-words';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { timeText } from '@/lib/time-text';

/** Whether and when a call came about; nothing where nobody calls. */
export function CallEnd({ shown }: { readonly shown: SimulatedRun }): ReactNode {
  const { predict } = useNatPageWords();
  if (!shown.setup.calls) return undefined;
  const { connected, at, states, ended } = shown.run.outcome;
  if (connected && at !== undefined) return predict.connected(timeText(at));
  const gaveUp = states.a === 'failed' || states.b === 'failed';
  return gaveUp ? predict.notConnected(timeText(ended)) : predict.stillTrying(timeText(ended));
}
