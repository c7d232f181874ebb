import type { Random } from '@/lib/random';
import type { FrameSource, MediaFrame } from './frame-source';
import { vp8Payloads } from './vp8-payload';

/** The room for a payload: libwebrtc's packets of 1200 bytes, without headers and protection. */
const GREATEST_PAYLOAD = 1100;

/**
 * Frames with the size and pace of a small video: 30 a second, 2 to 4 kB each (some 700 kbit/s), a
 * key frame of 9 to 14 kB at the beginning and when asked for. What is in them is noise.
 */
export class Vp8Source implements FrameSource {
  readonly interval = 1000 / 30;
  readonly clockRate = 90_000;
  private keyFrameDue = true;

  constructor(private readonly random: Random) {}

  next(): MediaFrame {
    const isKeyFrame = this.keyFrameDue;
    this.keyFrameDue = false;
    const size = isKeyFrame
      ? this.random.integer(9_000, 14_000)
      : this.random.integer(2_000, 4_000);
    const payloads = vp8Payloads(this.random.bytes(size), isKeyFrame, GREATEST_PAYLOAD);
    return { isKeyFrame, payloads, audioLevel: undefined };
  }

  requestKeyFrame(): void {
    this.keyFrameDue = true;
  }
}
