import type { RemedyProgress, RemedySearch, Thoroughness } from '@/lib/diagnosis/remedies';
import type { MatrixCell, MatrixChoice } from '@/lib/simulator/matrix';
import type { Setup } from '@/lib/simulator/setup/setup';
import type { Run } from '@/lib/simulator/simulate';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

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
  /**
   * Computes the matrix from the row at `first` (from 0) and tells each row as soon as it stands. It
   * is cancelled by closing the worker.
   */
  matrix(
    choice: MatrixChoice,
    first: number,
    tellRow: (row: readonly MatrixCell[]) => void | Promise<void>,
  ): Promise<void>;
  /** Searches the smallest change that would connect; cancelled by closing the worker. */
  remedies(
    setup: Setup,
    thoroughness: Thoroughness,
    tellProgress: (progress: RemedyProgress) => void,
  ): RemedySearch;
  /** The packets of a trace as a pcapng file; a long run takes a second and more. */
  pcapng(trace: Trace): Uint8Array<ArrayBuffer>;
}
