import type { Random } from '@/lib/random';
import type { FrameSource, MediaFrame } from './frame-source';
import { vp8Payloads } from './vp8-payload';

/** How often frames come, and how large they are. */
export interface VideoPace {
  readonly framesPerSecond: number;
  /** The least and the most bytes of a frame; ten at least. */
  readonly frame: readonly [least: number, most: number];
  readonly keyFrame: readonly [least: number, most: number];
}

/** A small video, some 700 kbit/s. */
const SMALL_VIDEO: VideoPace = {
  framesPerSecond: 30,
  frame: [2_000, 4_000],
  keyFrame: [9_000, 14_000],
};

/**
 * Frames with the size and pace of a video; a key frame at the beginning and when asked for. What
 * is in them is noise.
 */
export class Vp8Source implements FrameSource {
  readonly interval: number;
  readonly clockRate = 90_000;
  private keyFrameDue = true;

  constructor(
    private readonly random: Random,
    /** Bytes of a frame that one packet holds, without headers and protection. */
    private readonly greatestPayload: number,
    private readonly pace = SMALL_VIDEO,
  ) {
    this.interval = 1000 / pace.framesPerSecond;
  }

  next(): MediaFrame {
    const isKeyFrame = this.keyFrameDue;
    this.keyFrameDue = false;
    const [least, most] = this.pace[isKeyFrame ? 'keyFrame' : 'frame'];
    const size = this.random.integer(least, most);
    const payloads = vp8Payloads(this.random.bytes(size), isKeyFrame, this.greatestPayload);
    return { isKeyFrame, payloads, audioLevel: undefined };
  }

  requestKeyFrame(): void {
    this.keyFrameDue = true;
  }
}
