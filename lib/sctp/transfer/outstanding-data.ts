import type { Milliseconds } from '@/lib/time';
import type { ChunkOf } from '../chunks';
import type { RetransmissionCause } from '../events';
import type { MessageProgress } from './outgoing-message';
import { dataChunk, type Fragment } from './send-queue';

/** What a chunk is to its sender until the cumulative TSN passes it. */
type Fate = 'in-flight' | 'lost' | 'acked' | 'abandoned';

export interface OutstandingChunk {
  /** Without wrapping. */
  readonly tsn: number;
  readonly progress: MessageProgress;
  readonly chunk: ChunkOf<'DATA'>;
  /** Bytes with its header and padding. */
  readonly size: number;
  fate: Fate;
  /** Why it counts as lost. */
  cause: RetransmissionCause;
  sendings: number;
  sentAt: Milliseconds;
  /** How often it was missing below something that had arrived. */
  missing: number;
  /** It happens once only, then the time-out decides (RFC 9260 §7.2.4). */
  wasFastRetransmitted: boolean;
}

/** Header of a DATA chunk with its fixed fields. */
export const DATA_HEADER = 16;

/** A fragment that leaves for the first time, under this TSN. */
export function outstandingChunk(
  now: Milliseconds,
  fragment: Fragment,
  tsn: number,
): OutstandingChunk {
  const chunk = dataChunk(fragment, tsn);
  return {
    tsn,
    progress: fragment.progress,
    chunk,
    size: DATA_HEADER + chunk.data.length + (-chunk.data.length & 3),
    fate: 'in-flight',
    cause: 't3-rtx',
    sendings: 1,
    sentAt: now,
    missing: 0,
    wasFastRetransmitted: false,
  };
}

/** TSNs `start` to `end`, both included, without wrapping. */
export interface TsnRange {
  readonly start: number;
  readonly end: number;
}

/** Everything that was sent and that the cumulative TSN has not passed, in the order of TSNs. */
export class OutstandingData {
  private readonly chunks = new Map<number, OutstandingChunk>();
  private bytes = 0;

  /** Bytes that may still be on their way. */
  get inFlightBytes(): number {
    return this.bytes;
  }

  get isEmpty(): boolean {
    return this.chunks.size === 0;
  }

  /** With the next TSN. */
  add(chunk: OutstandingChunk): void {
    this.chunks.set(chunk.tsn, chunk);
    if (chunk.fate === 'in-flight') this.bytes += chunk.size;
  }

  settle(chunk: OutstandingChunk, fate: Fate): void {
    if (chunk.fate === 'in-flight') this.bytes -= chunk.size;
    if (fate === 'in-flight') this.bytes += chunk.size;
    chunk.fate = fate;
  }

  inFlight(): readonly OutstandingChunk[] {
    return this.ofFate('in-flight');
  }

  lost(): readonly OutstandingChunk[] {
    return this.ofFate('lost');
  }

  firstLost(): OutstandingChunk | undefined {
    for (const chunk of this.chunks.values()) if (chunk.fate === 'lost') return chunk;
    return undefined;
  }

  /** Takes out what the cumulative TSN has passed, with the fate that each had. */
  passUpTo(cumulativeTsn: number): readonly { chunk: OutstandingChunk; fate: Fate }[] {
    const passed: { chunk: OutstandingChunk; fate: Fate }[] = [];
    for (const chunk of this.chunks.values()) {
      if (chunk.tsn > cumulativeTsn) break;
      passed.push({ chunk, fate: chunk.fate });
      this.settle(chunk, 'acked');
      this.chunks.delete(chunk.tsn);
    }
    return passed;
  }

  /** Marks what lies in the gap blocks; those that it had not been known of. */
  acknowledge(blocks: readonly TsnRange[]): readonly OutstandingChunk[] {
    const acked: OutstandingChunk[] = [];
    for (const chunk of this.chunks.values()) {
      if (chunk.fate !== 'in-flight' && chunk.fate !== 'lost') continue;
      if (!blocks.some(({ start, end }) => start <= chunk.tsn && chunk.tsn <= end)) continue;
      this.settle(chunk, 'acked');
      acked.push(chunk);
    }
    return acked;
  }

  /** Counts a report against all in flight below this TSN; those that now have enough. */
  reportMissing(below: number, enough: number): readonly OutstandingChunk[] {
    const missing: OutstandingChunk[] = [];
    for (const chunk of this.chunks.values()) {
      if (chunk.tsn >= below) break;
      if (chunk.fate !== 'in-flight' || chunk.wasFastRetransmitted) continue;
      chunk.missing += 1;
      if (chunk.missing >= enough) missing.push(chunk);
    }
    return missing;
  }

  /** Gives up every fragment of this message, arrived or not; their TSNs. */
  abandon(progress: MessageProgress): readonly number[] {
    const tsns: number[] = [];
    for (const chunk of this.chunks.values()) {
      if (chunk.progress !== progress) continue;
      this.settle(chunk, 'abandoned');
      tsns.push(chunk.tsn);
    }
    return tsns;
  }

  /** The chunks at the front that nobody has to wait for (RFC 3758 §3.5, C2). */
  abandonedFront(): readonly OutstandingChunk[] {
    const front: OutstandingChunk[] = [];
    for (const chunk of this.chunks.values()) {
      if (chunk.fate !== 'abandoned') break;
      front.push(chunk);
    }
    return front;
  }

  private ofFate(fate: Fate): readonly OutstandingChunk[] {
    return [...this.chunks.values()].filter((chunk) => chunk.fate === fate);
  }
}
