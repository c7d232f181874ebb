import { type Milliseconds, milliseconds } from '@/lib/time';
import { encodeAck } from '../record/ack';
import type { RecordSight } from './events';

/** More than the longest flight has, in the smallest datagrams: what comes later pushes out. */
const MOST_RECORDS = 256;
const LENGTH_FIELD = 2;
const RECORD_NUMBER = 16;

/** Which records of the other side's flight came, and when to say so (RFC 9147 §7.1). */
export class Acknowledgment {
  /** In the order in which they came; those that an ACK has named, and those that none has. */
  #named: readonly RecordSight[] = [];
  #unnamed: readonly RecordSight[] = [];
  #due: Milliseconds | undefined;

  get due(): Milliseconds | undefined {
    return this.#due;
  }

  /** Some came that no ACK has named. */
  get hasUnnamed(): boolean {
    return this.#unnamed.length > 0;
  }

  /** Some of the flight came protected, so nobody made it up. */
  get hasProtected(): boolean {
    return [...this.#named, ...this.#unnamed].some(({ isProtected }) => isProtected);
  }

  note(record: RecordSight): void {
    this.#unnamed = latest([...this.#unnamed, record], MOST_RECORDS);
  }

  /**
   * Something of a flight is here and something is not: a quarter of the time after which it would
   * come again, the other side is told what need not.
   */
  expectMore(now: Milliseconds, wait: number): void {
    this.#due ??= milliseconds(now + wait / 4);
  }

  /** The flight is complete, and our own answer says the same; or nobody knows what is right. */
  forget(): void {
    this.#named = [];
    this.#unnamed = [];
    this.#due = undefined;
  }

  /**
   * The contents of ACK records, each of at most `room` bytes; none where nothing came. Every record
   * that no ACK has named is in one, and those that came before fill up what room is left: of an ACK
   * that got lost, the next one says as much as it can (RFC 9147 §7.1).
   */
  take(room: number): readonly Uint8Array[] {
    this.#due = undefined;
    if (!this.hasUnnamed) return [];
    const most = Math.max(1, Math.floor((room - LENGTH_FIELD) / RECORD_NUMBER));
    const left = (most - (this.#unnamed.length % most)) % most;
    const records = [...latest(this.#named, left), ...this.#unnamed].toSorted(byNumber);
    this.#named = latest([...this.#named, ...this.#unnamed], MOST_RECORDS);
    this.#unnamed = [];
    const contents: Uint8Array[] = [];
    for (let at = 0; at < records.length; at += most) {
      const recordNumbers = records.slice(at, at + most).map((record) => ({
        epoch: BigInt(record.epoch),
        sequenceNumber: BigInt(record.sequenceNumber),
      }));
      contents.push(encodeAck({ recordNumbers }));
    }
    return contents;
  }
}

function latest(records: readonly RecordSight[], most: number): readonly RecordSight[] {
  return most === 0 ? [] : records.slice(-most);
}

/** RFC 9147 §7: in numerically increasing order. */
function byNumber(one: RecordSight, other: RecordSight): number {
  return one.epoch - other.epoch || one.sequenceNumber - other.sequenceNumber;
}
