import { joined } from '@/lib/bytes/joined';
import type { ChunkOf } from '../chunks';
import { unwrap16 } from '../serial-number';

/** A message put together again. TSNs are without wrapping. */
export interface ReceivedMessage {
  readonly streamId: number;
  readonly ppid: number;
  readonly bytes: Uint8Array;
  readonly firstTsn: number;
  readonly lastTsn: number;
}

interface Stream {
  /** The stream sequence number whose turn it is, without wrapping. */
  next: number;
  /** Whole messages that came before their turn. */
  readonly early: Map<number, ReceivedMessage>;
}

/**
 * Fragments to messages (RFC 9260 §6.9): those of one message have consecutive TSNs. Ordered
 * messages come out in the order of their stream, unordered ones as soon as they are whole.
 */
export class Reassembly {
  private readonly fragments = new Map<number, ChunkOf<'DATA'>>();
  private readonly streams = new Map<number, Stream>();
  private bytes = 0;

  /** Bytes of what cannot be handed out yet. */
  get bufferedBytes(): number {
    return this.bytes;
  }

  /** Takes a fragment that was not here before; the messages that can be handed out now. */
  add(tsn: number, chunk: ChunkOf<'DATA'>): readonly ReceivedMessage[] {
    this.fragments.set(tsn, chunk);
    this.bytes += chunk.data.length;
    const message = this.assemble(tsn, chunk);
    if (message === undefined) return [];
    if (chunk.unordered) {
      this.bytes -= message.bytes.length;
      return [message];
    }
    const stream = this.streamOf(chunk.streamId);
    const sequence = unwrap16(chunk.streamSequence, stream.next);
    if (sequence < stream.next || stream.early.has(sequence)) {
      this.bytes -= message.bytes.length;
      return [];
    }
    stream.early.set(sequence, message);
    return this.inTurn(stream);
  }

  /** What was left out will never come: up to this TSN, and on each stream up to its message. */
  skip(tsn: number, streams: ChunkOf<'FORWARD-TSN'>['streams']): readonly ReceivedMessage[] {
    for (const [at, chunk] of this.fragments) {
      if (at > tsn) continue;
      this.fragments.delete(at);
      this.bytes -= chunk.data.length;
    }
    return streams.flatMap(({ streamId, streamSequence }) => {
      const stream = this.streamOf(streamId);
      return this.skipTo(stream, unwrap16(streamSequence, stream.next) + 1);
    });
  }

  /** The streams begin with number 0 again (RFC 6525 §5.2.2); no stream named means all. */
  reset(streamIds: readonly number[]): void {
    const ids = streamIds.length === 0 ? [...this.streams.keys()] : streamIds;
    for (const streamId of ids) {
      for (const message of this.streams.get(streamId)?.early.values() ?? []) {
        this.bytes -= message.bytes.length;
      }
      this.streams.delete(streamId);
    }
  }

  private assemble(tsn: number, chunk: ChunkOf<'DATA'>): ReceivedMessage | undefined {
    const belongs = (other: ChunkOf<'DATA'> | undefined): other is ChunkOf<'DATA'> =>
      other !== undefined &&
      other.streamId === chunk.streamId &&
      other.unordered === chunk.unordered &&
      (chunk.unordered || other.streamSequence === chunk.streamSequence);
    let first = tsn;
    let at: ChunkOf<'DATA'> | undefined = chunk;
    while (belongs(at) && !at.beginning) {
      first -= 1;
      at = this.fragments.get(first);
    }
    if (!belongs(at)) return undefined;
    const { ppid } = at;
    let last = tsn;
    at = chunk;
    while (belongs(at) && !at.ending) {
      last += 1;
      at = this.fragments.get(last);
    }
    if (!belongs(at)) return undefined;
    return {
      streamId: chunk.streamId,
      ppid,
      bytes: this.cutOut(first, last),
      firstTsn: first,
      lastTsn: last,
    };
  }

  /** The bytes of these TSNs, which all are here. */
  private cutOut(first: number, last: number): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let tsn = first; tsn <= last; tsn += 1) {
      parts.push(this.fragments.get(tsn)?.data ?? new Uint8Array(0));
      this.fragments.delete(tsn);
    }
    return joined(parts);
  }

  private skipTo(stream: Stream, next: number): readonly ReceivedMessage[] {
    const passed = [...stream.early]
      .filter(([sequence]) => sequence < next)
      .sort(([a], [b]) => a - b);
    for (const [sequence, message] of passed) {
      stream.early.delete(sequence);
      this.bytes -= message.bytes.length;
    }
    stream.next = Math.max(stream.next, next);
    return [...passed.map(([, message]) => message), ...this.inTurn(stream)];
  }

  private inTurn(stream: Stream): readonly ReceivedMessage[] {
    const messages: ReceivedMessage[] = [];
    for (;;) {
      const message = stream.early.get(stream.next);
      if (message === undefined) return messages;
      stream.early.delete(stream.next);
      stream.next += 1;
      this.bytes -= message.bytes.length;
      messages.push(message);
    }
  }

  private streamOf(streamId: number): Stream {
    const known = this.streams.get(streamId);
    if (known !== undefined) return known;
    const stream: Stream = { next: 0, early: new Map() };
    this.streams.set(streamId, stream);
    return stream;
  }
}
