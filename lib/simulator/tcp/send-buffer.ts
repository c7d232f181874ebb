import type { Milliseconds } from '@/lib/time';

/** A segment that takes room in the sequence, as it is sent and sent again. */
export interface OwnSegment {
  /** Counted from the SYN, which is 0. */
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly syn: boolean;
  readonly fin: boolean;
}

interface Outstanding {
  readonly segment: OwnSegment;
  readonly sentAt: Milliseconds;
  isRepeated: boolean;
}

/** What was sent and not yet acknowledged. */
export class SendBuffer {
  #outstanding: Outstanding[] = [];
  #next = 0;

  get next(): number {
    return this.#next;
  }

  get isEmpty(): boolean {
    return this.#outstanding.length === 0;
  }

  add(now: Milliseconds, bytes: Uint8Array, flags: { syn?: boolean; fin?: boolean }): OwnSegment {
    const { syn = false, fin = false } = flags;
    const segment = { at: this.#next, bytes, syn, fin };
    this.#next += bytes.length + (syn || fin ? 1 : 0);
    this.#outstanding.push({ segment, sentAt: now, isRepeated: false });
    return segment;
  }

  /** The oldest segment, marked as sent again. */
  repeatOldest(): OwnSegment | undefined {
    const [oldest] = this.#outstanding;
    if (oldest === undefined) return undefined;
    oldest.isRepeated = true;
    return oldest.segment;
  }

  /**
   * Everything before this number arrived. Undefined where that is no news; else the round trip of
   * the newest segment that was sent once, if there is one among them.
   */
  acknowledge(now: Milliseconds, upTo: number): { roundTrip: number | undefined } | undefined {
    const isNews = (one: Outstanding) => endOf(one.segment) <= upTo;
    if (upTo > this.#next || !this.#outstanding.some(isNews)) return undefined;
    const arrived = this.#outstanding.filter(isNews);
    this.#outstanding = this.#outstanding.filter((one) => !isNews(one));
    const isClear = arrived.every(({ isRepeated }) => !isRepeated);
    const newest = isClear ? arrived.at(-1) : undefined;
    return { roundTrip: newest && now - newest.sentAt };
  }
}

function endOf({ at, bytes, syn, fin }: OwnSegment): number {
  return at + bytes.length + (syn || fin ? 1 : 0);
}
