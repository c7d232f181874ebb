import { readRecords } from '../record/read-records';
import type { ReadRecord } from '../record/record';
import type { IgnoredBecause, RecordSight } from './events';

/** In bytes: the most that a record may carry (RFC 5246 §6.2.1, RFC 8446 §5.1). */
export const GREATEST_PLAINTEXT = 2 ** 14;

/** A record that is ready to be sent. */
export interface SealedRecord extends Omit<RecordSight, 'start' | 'end'> {
  readonly bytes: Uint8Array;
}

/** What became of one record: authentic and new, or why nothing comes of it. */
export type RecordFate =
  | { readonly ok: true; readonly sight: RecordSight }
  | { readonly ok: false; readonly because: IgnoredBecause; readonly detail: string };

/** Turns contents into records and back, with the keys of each epoch. */
export interface RecordLayer {
  /** The epoch of application data. */
  readonly applicationEpoch: number;
  /** Of what is sent besides a flight: the newest whose records the other side can open for sure. */
  readonly writeEpoch: number;
  /** Bytes that a record of this epoch has besides its content. */
  overhead(epoch: number): number;
  /** Throws an Error for an epoch that has no keys to send with. */
  seal(epoch: number, contentType: number, content: Uint8Array): SealedRecord;
  /**
   * One record after the other, each only when it is asked for: what a record says may give the
   * keys for the next one in the same datagram. Never throws.
   */
  openEach(datagram: Uint8Array): Iterable<RecordFate>;
}

/** Cuts a datagram, and opens its records one by one. */
export function* openRecords(
  datagram: Uint8Array,
  open: (record: ReadRecord) => RecordFate,
): Generator<RecordFate> {
  const read = readRecords(datagram);
  for (const one of read.records) {
    const fate = open(one);
    const length = fate.ok ? fate.sight.plaintext.length : 0;
    // RFC 8446 §5.2 would end it with record_overflow; RFC 9147 §4.5.2 rather drops a record.
    yield length > GREATEST_PLAINTEXT ? dropped('malformed', `${length} bytes of plaintext`) : fate;
  }
  if (read.ok) return;
  const { kind, offset } = read.problem;
  yield dropped('malformed', `record: ${kind} at ${offset}`);
}

/** A record of which nothing comes. */
export function dropped(because: IgnoredBecause, detail: string): RecordFate {
  return { ok: false, because, detail };
}
