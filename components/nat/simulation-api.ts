import type { DatagramPlace } from '@/components/security/handshake/handshake-setups';
import type { CounterpartRun } from '@/components/security/handshake/other-version';
import type { RemedyProgress, RemedySearch, Thoroughness } from '@/lib/diagnosis/remedies';
import type { Handshake } from '@/lib/selectors/handshake';
import type { MatrixCell, MatrixChoice } from '@/lib/simulator/matrix';
import type { Setup } from '@/lib/simulator/setup/setup';
import type { Run } from '@/lib/simulator/simulate';
import type { TlsComparison } from '@/lib/simulator/tls-comparison/compare-tls';
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
  /** Simulates a call of which only the handshake is wanted. */
  handshake(setup: Setup): Handshake | undefined;
  /** The same with the counterpart of a datagram lost in it. */
  counterpart(setup: Setup, lost: DatagramPlace | undefined): CounterpartRun;
  /** The handshake of a call without losses as TLS would have it, with this packet lost. */
  handshakeAsTls(setup: Setup, lost: string | undefined): TlsComparison | undefined;
  /** The packets of a trace as a pcapng file; a long run takes a second and more. */
  pcapng(trace: Trace): Uint8Array<ArrayBuffer>;
}
