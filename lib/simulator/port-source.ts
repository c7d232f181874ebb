import type { Random } from '@/lib/random';

/** The dynamic ports (RFC 6335 §6). */
const FIRST = 49_152;
const LAST = 65_535;

/**
 * Ephemeral ports of a host, by chance (RFC 6056), none given twice on one address. Where a first
 * port for UDP is said, UDP has that one and those after it.
 */
export class PortSource {
  readonly #random: Random;
  readonly #firstUdp: number | undefined;
  readonly #given = new Set<string>();

  constructor(random: Random, firstUdp?: number) {
    this.#random = random;
    this.#firstUdp = firstUdp;
  }

  /** Throws a RangeError once all are given. */
  take(protocol: 'udp' | 'tcp', address: string): number {
    const isSaid = protocol === 'udp' && this.#firstUdp !== undefined;
    const first = isSaid ? (this.#firstUdp ?? FIRST) : FIRST;
    const count = LAST - first + 1;
    const start = isSaid ? 0 : this.#random.integer(0, count - 1);
    for (let tried = 0; tried < count; tried += 1) {
      const port = first + ((start + tried) % count);
      const key = `${protocol} ${address} ${port}`;
      if (this.#given.has(key)) continue;
      this.#given.add(key);
      return port;
    }
    throw new RangeError(`${address} has no free port`);
  }
}
