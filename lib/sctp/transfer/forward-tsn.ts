import type { Milliseconds } from '@/lib/time';
import { milliseconds } from '@/lib/time';
import type { ChunkOf } from '../chunks';
import { wrap16, wrap32 } from '../serial-number';
import type { OutstandingData } from './outstanding-data';

/** dcSCTP does not repeat a FORWARD-TSN more often than once a round trip, or than this. */
const LONGEST_PAUSE = 200;

/** Of the chunk without streams, and of each stream in it. */
const HEADER = 8;
const STREAM = 4;

/** Tells the other side what it need not wait for (RFC 3758 §3.5). */
export class ForwardTsnSender {
  private toldPoint = Number.NEGATIVE_INFINITY;
  private againAt: Milliseconds | undefined;

  constructor(private readonly outstanding: OutstandingData) {}

  /** The next one that is due may leave without a pause. */
  hurry(): void {
    this.againAt = undefined;
  }

  /** A chunk of at most `room` bytes, if there is something to skip that was not told within the
   * last round trip. */
  take(now: Milliseconds, roundTrip: number, room: number): ChunkOf<'FORWARD-TSN'> | undefined {
    const mostStreams = Math.floor((room - HEADER) / STREAM);
    if (mostStreams < 1) return undefined;
    const sequences = new Map<number, number>();
    let point: number | undefined;
    for (const { tsn, progress } of this.outstanding.abandonedFront()) {
      const { streamId, ordered } = progress.message;
      if (ordered && !sequences.has(streamId) && sequences.size === mostStreams) break;
      if (ordered) sequences.set(streamId, progress.streamSequence);
      point = tsn;
    }
    const isTold = point === this.toldPoint && this.againAt !== undefined && now < this.againAt;
    if (point === undefined || isTold) return undefined;
    this.toldPoint = point;
    this.againAt = milliseconds(now + Math.min(LONGEST_PAUSE, roundTrip));
    const streams = [...sequences].map(([streamId, sequence]) => ({
      streamId,
      streamSequence: wrap16(sequence),
    }));
    return { type: 'FORWARD-TSN', newCumulativeTsn: wrap32(point), streams };
  }
}
