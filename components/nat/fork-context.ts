'use client';

import { createContext, use } from 'react';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import type { Change } from '@/lib/simulator/setup/changes';

/** What a view may do to the run that it shows: the future is then computed anew. */
export interface ForkActions {
  readonly apply: (change: Change) => void;
  /** Whether the run that is shown has this change, or one that does the same. */
  readonly has: (change: Change) => boolean;
  readonly takeBack: (change: Change) => void;
  /** The run that is shown, and the one that is held against it. */
  readonly run?: SimulatedRun | undefined;
  readonly other?: SimulatedRun | undefined;
}

/** Undefined where the recording cannot be forked: it is no simulation of this page. */
export const ForkContext = createContext<ForkActions | undefined>(undefined);

export function useFork(): ForkActions | undefined {
  return use(ForkContext);
}
