import { SMALLEST_WINDOW } from '@/lib/replay-window';

/**
 * The sequence numbers of the records in clear that came last. Not a window that moves: one wrong
 * number, which nothing authenticates, would make all that comes after it look old.
 */
export class RecentNumbers {
  #numbers: readonly number[] = [];

  isNew(sequenceNumber: number): boolean {
    return !this.#numbers.includes(sequenceNumber);
  }

  /** Notes a record. Returns what `isNew` says of it before. */
  accept(sequenceNumber: number): boolean {
    if (!this.isNew(sequenceNumber)) return false;
    this.#numbers = [...this.#numbers, sequenceNumber].slice(-SMALLEST_WINDOW);
    return true;
  }
}
