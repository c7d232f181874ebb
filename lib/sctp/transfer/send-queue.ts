import type { Milliseconds } from '@/lib/time';
import type { ChunkOf } from '../chunks';
import { wrap16, wrap32 } from '../serial-number';
import { hasExpired, type MessageProgress, type OutgoingMessage } from './outgoing-message';

/** One piece of a message, about to get a TSN. */
export interface Fragment {
  readonly progress: MessageProgress;
  readonly data: Uint8Array;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The fragment as it travels under this TSN. */
export function dataChunk({ progress, ...piece }: Fragment, tsn: number): ChunkOf<'DATA'> {
  const { message, streamSequence } = progress;
  return {
    type: 'DATA',
    immediate: false,
    unordered: !message.ordered,
    beginning: piece.isFirst,
    ending: piece.isLast,
    tsn: wrap32(tsn),
    streamId: message.streamId,
    streamSequence: message.ordered ? wrap16(streamSequence) : 0,
    ppid: message.ppid,
    data: piece.data,
  };
}

interface Stream {
  readonly waiting: OutgoingMessage[];
  nextSequence: number;
}

/**
 * The messages that have no TSN yet, by stream. Streams take turns, a whole message each: the
 * fragments of one message need consecutive TSNs (RFC 9260 §6.9).
 */
export class SendQueue {
  private readonly streams = new Map<number, Stream>();
  /** Streams with something waiting, the next one first. */
  private readonly turns: number[] = [];
  private current: MessageProgress | undefined;

  get isEmpty(): boolean {
    return this.current === undefined && this.turns.length === 0;
  }

  /** Whether this stream has nothing left that needs a TSN. */
  isDrained(streamId: number): boolean {
    const isCut = this.current?.message.streamId === streamId;
    return !isCut && (this.streams.get(streamId)?.waiting.length ?? 0) === 0;
  }

  push(message: OutgoingMessage): void {
    const stream = this.streamOf(message.streamId);
    stream.waiting.push(message);
    if (!this.turns.includes(message.streamId)) this.turns.push(message.streamId);
  }

  /** The messages whose time is over before they began; they leave the queue. */
  takeExpired(now: Milliseconds): readonly OutgoingMessage[] {
    const expired: OutgoingMessage[] = [];
    for (const streamId of [...this.turns]) {
      const stream = this.streamOf(streamId);
      const alive = stream.waiting.filter((message) => !hasExpired(message, now));
      if (alive.length === stream.waiting.length) continue;
      expired.push(...stream.waiting.filter((message) => hasExpired(message, now)));
      stream.waiting.splice(0, stream.waiting.length, ...alive);
      if (alive.length === 0) this.turns.splice(this.turns.indexOf(streamId), 1);
    }
    return expired;
  }

  /** How many bytes the next fragment would like to have at most `limit`; 0 if there is none. */
  nextSize(limit: number): number {
    const { current } = this;
    const left = current
      ? current.message.bytes.length - current.cut
      : (this.nextMessage()?.bytes.length ?? 0);
    return Math.min(left, limit);
  }

  /** The next fragment, `size` bytes of it; `tsn` becomes its own. */
  take(size: number, tsn: number): Fragment | undefined {
    const progress = this.current ?? this.begin(tsn);
    if (progress === undefined) return undefined;
    const { bytes } = progress.message;
    const start = progress.cut;
    const end = Math.min(start + size, bytes.length);
    progress.cut = end;
    progress.lastTsn = tsn;
    const isLast = end === bytes.length;
    this.current = isLast ? undefined : progress;
    return { progress, data: bytes.subarray(start, end), isFirst: start === 0, isLast };
  }

  /** Gives up what has not been cut of this message: what is left, as one last empty fragment. */
  discard(progress: MessageProgress, tsn: number): Fragment | undefined {
    if (this.current !== progress) return undefined;
    this.current = undefined;
    progress.lastTsn = tsn;
    return { progress, data: new Uint8Array(0), isFirst: false, isLast: true };
  }

  /** The numbers of the stream begin at 0 again (RFC 6525 §5.2.7). */
  reset(streamId: number): void {
    this.streams.delete(streamId);
    const turn = this.turns.indexOf(streamId);
    if (turn >= 0) this.turns.splice(turn, 1);
  }

  private nextMessage(): OutgoingMessage | undefined {
    const [streamId] = this.turns;
    return streamId === undefined ? undefined : this.streams.get(streamId)?.waiting[0];
  }

  private begin(tsn: number): MessageProgress | undefined {
    const streamId = this.turns.shift();
    if (streamId === undefined) return undefined;
    const stream = this.streamOf(streamId);
    const message = stream.waiting.shift();
    if (stream.waiting.length > 0) this.turns.push(streamId);
    if (message === undefined) return undefined;
    const streamSequence = stream.nextSequence;
    if (message.ordered) stream.nextSequence += 1;
    return { message, streamSequence, firstTsn: tsn, lastTsn: tsn, cut: 0, isAbandoned: false };
  }

  private streamOf(streamId: number): Stream {
    const known = this.streams.get(streamId);
    if (known !== undefined) return known;
    const stream: Stream = { waiting: [], nextSequence: 0 };
    this.streams.set(streamId, stream);
    return stream;
  }
}
