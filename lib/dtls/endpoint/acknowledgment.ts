import { type Milliseconds, milliseconds } from '@/lib/time';
import { encodeAck } from '../record/ack';
import type { RecordSight } from './events';

/** More than the longest flight has, in the smallest datagrams: what comes again pushes out. */
const MOST_RECORDS = 256;
const LENGTH_FIELD = 2;
const RECORD_NUMBER = 16;

/** Which records of the other side's flight came, and when to say so (RFC 9147 §7.1). */
export class Acknowledgment {
  #records: readonly RecordSight[] = [];
  #due: Milliseconds | undefined;

  get due(): Milliseconds | undefined {
    return this.#due;
  }

  get hasRecords(): boolean {
    return this.#records.length > 0;
  }

  /** Some of it came protected, so nobody made it up. */
  get hasProtected(): boolean {
    return this.#records.some(({ isProtected }) => isProtected);
  }

  note(record: RecordSight): void {
    this.#records = [...this.#records, record].slice(-MOST_RECORDS);
  }

  /**
   * Something of a flight is here and something is not: a quarter of the time after which it would
   * come again, the other side is told what need not.
   */
  expectMore(now: Milliseconds, wait: number): void {
    this.#due ??= milliseconds(now + wait / 4);
  }

  /** The flight is complete: our own answer, or the ACK that ends it, says the same. */
  forget(): void {
    this.#records = [];
    this.#due = undefined;
  }

  /** The contents of ACK records, each of at most `room` bytes; none where nothing came. */
  take(room: number): readonly Uint8Array[] {
    this.#due = undefined;
    const most = Math.max(1, Math.floor((room - LENGTH_FIELD) / RECORD_NUMBER));
    const contents: Uint8Array[] = [];
    for (let at = 0; at < this.#records.length; at += most) {
      const recordNumbers = this.#records.slice(at, at + most).map((record) => ({
        epoch: BigInt(record.epoch),
        sequenceNumber: BigInt(record.sequenceNumber),
      }));
      contents.push(encodeAck({ recordNumbers }));
    }
    return contents;
  }
}
