import type { RtpPacket } from '../rtp/rtp-packet';
import { vp8Beginning } from './vp8-payload';

/** A frame whose packets are all there. */
export interface AssembledFrame {
  readonly isKeyFrame: boolean;
  readonly timestamp: number;
  readonly packets: number;
  /** In bytes, with the payloads' own headers. */
  readonly length: number;
  /** False where a frame is lost that this one builds on. */
  readonly isDecodable: boolean;
}

/**
 * Puts the packets of a video into order and cuts them into frames. A frame counts only when it is
 * whole; after a lost one, nothing can be decoded until the next key frame.
 */
export class FrameAssembly {
  private readonly waiting = new Map<number, RtpPacket>();
  private readonly abandoned = new Set<number>();
  private nextNumber: number | undefined;
  private current: RtpPacket[] = [];
  private waitsForKeyFrame = true;

  /** Whether a key frame must come before anything can be decoded. */
  get needsKeyFrame(): boolean {
    return this.waitsForKeyFrame;
  }

  /** Numbers are extended (see `Reception`). Gives the frames that this packet completes. */
  insert(extended: number, packet: RtpPacket): readonly AssembledFrame[] {
    this.nextNumber ??= extended;
    if (extended < this.nextNumber) return [];
    this.waiting.set(extended, packet);
    return this.drain();
  }

  /** These packets will not come. Gives the frames that were waiting for them in vain. */
  abandon(extendedNumbers: readonly number[]): readonly AssembledFrame[] {
    for (const number of extendedNumbers) {
      if (number >= (this.nextNumber ?? number + 1)) this.abandoned.add(number);
    }
    return this.drain();
  }

  private drain(): readonly AssembledFrame[] {
    const frames: AssembledFrame[] = [];
    for (let next = this.nextNumber; next !== undefined; next += 1) {
      const packet = this.waiting.get(next);
      if (packet === undefined && !this.abandoned.delete(next)) break;
      this.nextNumber = next + 1;
      this.waiting.delete(next);
      const frame = packet === undefined ? this.breakFrame() : this.append(packet);
      if (frame !== undefined) frames.push(frame);
    }
    return frames;
  }

  private breakFrame(): undefined {
    this.current = [];
    this.waitsForKeyFrame = true;
  }

  private append(packet: RtpPacket): AssembledFrame | undefined {
    if (vp8Beginning(packet.payload) !== undefined) this.current = [];
    this.current.push(packet);
    if (!packet.marker) return undefined;
    const packets = this.current;
    this.current = [];
    const beginning = vp8Beginning(packets[0]?.payload ?? new Uint8Array());
    if (beginning === undefined) return undefined;
    const isKeyFrame = beginning === 'key-frame';
    if (isKeyFrame) this.waitsForKeyFrame = false;
    return {
      isKeyFrame,
      timestamp: packet.timestamp,
      packets: packets.length,
      length: packets.reduce((sum, { payload }) => sum + payload.length, 0),
      isDecodable: !this.waitsForKeyFrame,
    };
  }
}
