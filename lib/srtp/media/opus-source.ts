import type { Random } from '@/lib/random';
import type { FrameSource, MediaFrame } from './frame-source';

/** RFC 6716 §3.1: hybrid mode, full band, 20 ms, one channel, one frame in the packet. */
const TABLE_OF_CONTENTS = 0x78;

/**
 * Frames with the size and pace of Opus at some 32 kbit/s (RFC 7587: always a clock of 48 kHz).
 * Behind the first byte they are noise: nothing here decodes sound.
 */
export class OpusSource implements FrameSource {
  readonly interval = 20;
  readonly clockRate = 48_000;

  constructor(private readonly random: Random) {}

  next(): MediaFrame {
    const payload = this.random.bytes(this.random.integer(60, 100));
    payload[0] = TABLE_OF_CONTENTS;
    const audioLevel = { isVoice: true, level: this.random.integer(20, 45) };
    return { isKeyFrame: true, payloads: [payload], audioLevel };
  }

  /** Every frame of Opus stands alone, or nearly so. */
  requestKeyFrame(): void {}
}
