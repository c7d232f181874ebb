import type { Random } from '@/lib/random';

/** The dynamic ports (RFC 6335 §6). */
const FIRST = 49_152;
const LAST = 65_535;

/** Ephemeral ports of a host, by chance (RFC 6056), none given twice on one address. */
export class PortSource {
  readonly #random: Random;
  readonly #given = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Throws a RangeError once all are given. */
  take(protocol: 'udp' | 'tcp', address: string): number {
    const start = this.#random.integer(0, LAST - FIRST);
    for (let tried = 0; tried <= LAST - FIRST; tried += 1) {
      const port = FIRST + ((start + tried) % (LAST - FIRST + 1));
      const key = `${protocol} ${address} ${port}`;
      if (this.#given.has(key)) continue;
      this.#given.add(key);
      return port;
    }
    throw new RangeError(`${address} has no free port`);
  }
}
