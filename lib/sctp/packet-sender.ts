import type { Milliseconds } from '@/lib/time';
import type { Chunk } from './chunks';
import { encodeChunk } from './encode-packet';
import type { SctpOptions } from './options';
import { PacketUnderConstruction } from './packet-under-construction';
import type { DataReceiver } from './transfer/data-receiver';
import type { DataSender } from './transfer/data-sender';

/** What a packet may carry besides control chunks. */
export interface Cargo {
  readonly mayCarryData: boolean;
  /** Undefined while there is nothing to acknowledge. */
  readonly receiver: DataReceiver | undefined;
}

/** Makes packets: control chunks, then a SACK, then what is skipped, then data. */
export class PacketSender {
  private readonly control: Chunk[] = [];
  private readonly ready: Uint8Array[] = [];

  constructor(
    private readonly options: SctpOptions,
    private readonly sender: DataSender,
  ) {}

  take(): Uint8Array | undefined {
    return this.ready.shift();
  }

  /** In the next packet. */
  queue(chunk: Chunk): void {
    this.control.push(chunk);
  }

  /** At once, in a packet of its own. */
  sendAlone(verificationTag: number, chunk: Chunk): void {
    const packet = new PacketUnderConstruction(this.options);
    packet.add(chunk);
    this.ready.push(packet.toBytes(verificationTag));
  }

  /** A COOKIE-ECHO with the data that waits for it: one packet and no other before the answer
   * (RFC 9260 §5.1, C). */
  sendCookieEcho(now: Milliseconds, verificationTag: number, chunk: Chunk): void {
    const packet = new PacketUnderConstruction(this.options);
    packet.add(chunk);
    for (const bytes of this.takeData(now, packet.room)) packet.addBytes(bytes);
    this.ready.push(packet.toBytes(verificationTag));
  }

  /** All packets that may leave now; whether there was data in them. */
  send(now: Milliseconds, verificationTag: number, cargo: Cargo): boolean {
    let withData = 0;
    for (;;) {
      const isBurstOver = withData >= this.options.maxBurst;
      const packet = new PacketUnderConstruction(this.options);
      const mayCarryData = cargo.mayCarryData && !isBurstOver;
      const hasData = this.fill(now, packet, { ...cargo, mayCarryData });
      if (packet.isEmpty) return withData > 0;
      if (hasData) withData += 1;
      this.ready.push(packet.toBytes(verificationTag));
    }
  }

  private fill(now: Milliseconds, packet: PacketUnderConstruction, cargo: Cargo): boolean {
    const { mayCarryData, receiver } = cargo;
    while (this.control[0] !== undefined && packet.add(this.control[0])) this.control.shift();
    const reserve = receiver?.sackRoom ?? 0;
    const room = packet.room - reserve;
    let data = mayCarryData ? this.takeData(now, room) : [];
    const hasCompany = !packet.isEmpty || data.length > 0;
    const sack = room < 0 ? undefined : receiver?.takeSack(now, hasCompany);
    if (sack !== undefined) packet.add(sack);
    else if (mayCarryData && reserve > 0 && data.length === 0) {
      // A whole chunk that is sent again needs the room that was kept for a SACK.
      data = this.takeData(now, packet.room);
    }
    for (const bytes of data) packet.addBytes(bytes);
    return data.length > 0;
  }

  /** What is skipped, and data, at most `room` bytes of it. */
  private takeData(now: Milliseconds, room: number): readonly Uint8Array[] {
    const chunks: Uint8Array[] = [];
    let left = room;
    const push = (bytes: Uint8Array) => {
      chunks.push(bytes);
      left -= bytes.length;
    };
    const skip = this.sender.takeForwardTsn(now, left);
    if (skip !== undefined) push(encodeChunk(skip));
    for (;;) {
      const bytes = this.sender.nextChunk(now, left);
      if (bytes === undefined) break;
      push(bytes);
    }
    if (chunks.length > 0) this.sender.endPacket();
    return chunks;
  }
}
