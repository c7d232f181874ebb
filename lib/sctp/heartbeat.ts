import { ByteWriter } from '@/lib/bytes/byte-writer';
import { hexText } from '@/lib/bytes/hex';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { Chunk, ChunkOf } from './chunks';
import type { SctpOptions } from './options';
import { parameterOf } from './parameters';

/**
 * Asks a silent path for a sign of life (RFC 9260 §8.3). The information in it is ours: the time
 * of sending in microseconds, so that the answer measures a round trip.
 */
export class Heartbeat {
  private due: Milliseconds | undefined;
  /** The last one, until it is answered: an answer that comes twice measures nothing. */
  private asked: { readonly at: Milliseconds; readonly info: string } | undefined;

  constructor(private readonly options: SctpOptions) {}

  get dueAt(): Milliseconds | undefined {
    return this.due;
  }

  /** Data was sent, or the association came up: the silence begins anew. */
  restart(now: Milliseconds, rto: number): void {
    this.due = milliseconds(now + this.options.heartbeatInterval + rto);
  }

  stop(): void {
    this.due = undefined;
  }

  /** A HEARTBEAT, if it is time for one. */
  take(now: Milliseconds, rto: number): Chunk | undefined {
    if (this.due === undefined || now < this.due) return undefined;
    this.restart(now, rto);
    const writer = new ByteWriter();
    writer.u64('sent at', BigInt(Math.round(now * 1000)));
    const info = writer.toBytes();
    this.asked = { at: now, info: hexText(info) };
    return { type: 'HEARTBEAT', parameters: [{ type: 'HEARTBEAT-INFO', info }] };
  }

  /** The round trip in milliseconds; undefined for an answer to nothing that was asked. */
  roundTrip(now: Milliseconds, ack: ChunkOf<'HEARTBEAT-ACK'>): number | undefined {
    const info = parameterOf(ack.parameters, 'HEARTBEAT-INFO')?.info;
    const { asked } = this;
    if (asked === undefined || info === undefined || hexText(info) !== asked.info) return undefined;
    this.asked = undefined;
    return now - asked.at;
  }
}
