import type { Milliseconds } from '@/lib/time';
import type { ExportRequest } from '../keys/export-request';
import type { KeySchedule } from '../keys/schedule-place';
import type { RecordSight } from './events';
import type { ExpectedFingerprint } from './expected-fingerprint';
import type { Lifetime } from './lifetime';
import type { Outlet } from './outlet';
import type { RecordLayer } from './record-layer';

/** What the records of one version's handshake mean for the state that both versions have. */
export interface Association {
  readonly outlet: Outlet;
  readonly layer: RecordLayer;
  readonly lifetime: Lifetime;
  readonly schedule: KeySchedule;
  /** An alert in clear counts: nothing is protected yet. */
  readonly hearsClearAlerts: boolean;
  readonly due: Milliseconds | undefined;
  open(now: Milliseconds): void;
  /** A record that holds neither an alert nor application data. */
  receive(now: Milliseconds, record: RecordSight): void;
  /** All records of a datagram were received. */
  settle(now: Milliseconds): void;
  expect(expected: readonly ExpectedFingerprint[]): void;
  handleTimeout(now: Milliseconds): void;
  exportKeyingMaterial(request: ExportRequest): Uint8Array;
}
