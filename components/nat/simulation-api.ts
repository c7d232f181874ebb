import type { Setup } from '@/lib/simulator/setup/setup';
import type { Run } from '@/lib/simulator/simulate';
import type { History } from '@/lib/trace/history';

/** A run with its history, as the workbench wants it. */
export interface SimulatedRun {
  readonly setup: Setup;
  readonly run: Run;
  readonly history: History;
}

/** What the page asks its worker for; every answer is plain data. */
export interface SimulationApi {
  /** Simulates the setup to its end and folds what happened. */
  run(setup: Setup, title: string): SimulatedRun;
}
