import { type Milliseconds, milliseconds } from '@/lib/time';
import type { ChunkOf } from '../chunks';
import type { SctpEvent } from '../events';
import type { SctpOptions } from '../options';
import { wrap32 } from '../serial-number';
import { Reassembly, type ReceivedMessage } from './reassembly';
import { ReceivedTsns } from './received-tsns';

/** Header of a SACK chunk with its fixed fields. */
const SACK_HEADER = 16;

/**
 * The receiving side of an association (RFC 9260 §6.2, RFC 3758 §3.6): notes TSNs, puts messages
 * together, and knows when a SACK is due.
 *
 *   nothing to say ─► due within 200 ms      a packet with data
 *                 └─► due now                the second such packet; a gap, a duplicate, the I bit
 */
export class DataReceiver {
  private readonly tsns: ReceivedTsns;
  private readonly reassembly = new Reassembly();
  private ackAt: Milliseconds | undefined;
  private isAckUrgent = false;
  private hasPacketData = false;
  private isFirstPacket = true;

  constructor(
    private readonly options: SctpOptions,
    initialTsn: number,
    private readonly emit: (event: SctpEvent) => void,
  ) {
    this.tsns = new ReceivedTsns(initialTsn);
  }

  get cumulativeTsn(): number {
    return this.tsns.cumulativeTsn;
  }

  /** When a SACK is due at the latest. */
  get dueAt(): Milliseconds | undefined {
    return this.ackAt;
  }

  /** The messages that this chunk completes or lets pass. */
  handleData(chunk: ChunkOf<'DATA'>): readonly ReceivedMessage[] {
    const tsn = this.tsns.unwrap(chunk.tsn);
    this.hasPacketData = true;
    if (chunk.immediate) this.isAckUrgent = true;
    if (!this.hasRoom(tsn, chunk.data.length)) return this.drop('no-room-for-tsn', chunk.tsn);
    const verdict = this.tsns.add(tsn);
    if (verdict === 'duplicate') return this.drop('duplicate-tsn', chunk.tsn);
    if (verdict === 'too-far') return this.drop('no-room-for-tsn', chunk.tsn);
    return this.reassembly.add(tsn, chunk);
  }

  /** The messages that need not wait any longer. */
  handleForwardTsn(chunk: ChunkOf<'FORWARD-TSN'>): readonly ReceivedMessage[] {
    const tsn = this.tsns.unwrap(chunk.newCumulativeTsn);
    this.isAckUrgent = true;
    if (tsn <= this.tsns.cumulativeTsn) return [];
    const skipped = this.tsns.skipTo(tsn);
    this.emit({ kind: 'skipped', newCumulativeTsn: chunk.newCumulativeTsn, skipped });
    return this.reassembly.skip(tsn, chunk.streams);
  }

  resetStreams(streamIds: readonly number[]): void {
    this.reassembly.reset(streamIds);
  }

  /** All chunks of a packet have been handed in: decides when they are acknowledged (§6.2). */
  endPacket(now: Milliseconds): void {
    if (this.isAckUrgent || (this.hasPacketData && this.isAckDueNow())) this.ackAt = now;
    else if (this.hasPacketData) this.ackAt = milliseconds(now + this.options.delayedAck);
    if (this.hasPacketData) this.isFirstPacket = false;
    this.hasPacketData = false;
    this.isAckUrgent = false;
  }

  /** The next SACK shall not wait. */
  hurry(): void {
    this.isAckUrgent = true;
  }

  /** Bytes of the SACK that could travel along; 0 while there is nothing to say. */
  get sackRoom(): number {
    return this.ackAt === undefined ? 0 : SACK_HEADER + 4 * this.tsns.reportedRanges;
  }

  /** A SACK if one is due, or also before that if it can travel with something else. */
  takeSack(now: Milliseconds, hasCompany: boolean): ChunkOf<'SACK'> | undefined {
    if (this.ackAt === undefined || (!hasCompany && now < this.ackAt)) return undefined;
    this.ackAt = undefined;
    return {
      type: 'SACK',
      cumulativeTsn: wrap32(this.tsns.cumulativeTsn),
      receiverWindow: Math.max(0, this.options.receiverWindow - this.reassembly.bufferedBytes),
      gapBlocks: this.tsns.gapBlocks(),
      duplicateTsns: this.tsns.takeDuplicates(),
    };
  }

  /** The first data at all is acknowledged at once, as dcSCTP does; then every second packet. */
  private isAckDueNow(): boolean {
    return this.isFirstPacket || this.ackAt !== undefined || this.tsns.hasGaps;
  }

  /** What closes the gap is always taken, else nothing would ever leave (§6.2). */
  private hasRoom(tsn: number, length: number): boolean {
    const isNext = tsn === this.tsns.cumulativeTsn + 1;
    return isNext || this.reassembly.bufferedBytes + length <= this.options.receiverWindow;
  }

  private drop(kind: 'duplicate-tsn' | 'no-room-for-tsn', tsn: number): readonly [] {
    this.isAckUrgent = true;
    this.emit({ kind: 'dropped', reason: { kind, tsn } });
    return [];
  }
}
