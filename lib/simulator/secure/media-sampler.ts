import type { MediaSession } from '@/lib/srtp/media/media-session';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { StatsSample } from '@/lib/trace/samples';
import { sectionStatistics } from './media-statistics';
import { kindOfSection } from './section-mids';

/** Milliseconds between two samples. */
const INTERVAL = 1000;

/** Takes the counts of a peer's media once a second, beginning with the keys. */
export class MediaSampler {
  readonly #peer: string;
  readonly #samples: StatsSample[] = [];
  readonly #frames = new Map<string, number>();
  #due: Milliseconds | undefined;

  constructor(peer: string) {
    this.#peer = peer;
  }

  /** When to call `look` next; undefined while there is nothing to count. */
  pollTimeout(): Milliseconds | undefined {
    return this.#due;
  }

  pollSample(): StatsSample | undefined {
    return this.#samples.shift();
  }

  /** To be called whenever time has passed; undefined where there are no media (any more). */
  look(now: Milliseconds, media: MediaSession | undefined): void {
    if (media === undefined) this.#due = undefined;
    else if (this.#due === undefined || this.#due <= now) {
      this.#due = milliseconds(now + INTERVAL);
      this.#samples.push(this.#sample(now, media));
    }
  }

  #sample(now: Milliseconds, media: MediaSession): StatsSample {
    const stats = media.sections.flatMap((section) =>
      sectionStatistics(
        kindOfSection(section.options.mid),
        section,
        (ssrc) => media.receptionOf(ssrc),
        (stream, frames) => this.#framesSince(stream, frames),
      ),
    );
    return { peer: this.#peer, at: now, taken: now, stats };
  }

  #framesSince(stream: string, frames: number): number {
    const before = this.#frames.get(stream) ?? 0;
    this.#frames.set(stream, frames);
    return frames - before;
  }
}
