/** What a segment takes of the sequence: its bytes, and one number for a FIN. */
export interface Piece {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly fin: boolean;
}

/** Puts segments in order. Numbers count from the first byte after the SYN, which is 1. */
export class ReceiveBuffer {
  readonly #waiting = new Map<number, Piece>();
  #next = 1;

  /** The number that is expected next. */
  get next(): number {
    return this.#next;
  }

  /** Takes in a piece; gives out what is now in order. Senders never cut a piece anew. */
  push(piece: Piece): readonly Piece[] {
    if (piece.at < this.#next || lengthOf(piece) === 0) return [];
    this.#waiting.set(piece.at, piece);
    const ready: Piece[] = [];
    for (let one = this.#waiting.get(this.#next); one; one = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#next += lengthOf(one);
      ready.push(one);
    }
    return ready;
  }
}

function lengthOf({ bytes, fin }: Piece): number {
  return bytes.length + (fin ? 1 : 0);
}
