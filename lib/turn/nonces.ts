import { hexText } from '@/lib/bytes/hex';
import type { Random } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '@/lib/transport-address';

interface Nonce {
  readonly text: string;
  readonly until: Milliseconds;
}

/** The nonces that a server gave out: one a source address and port at a time (RFC 8489 §9.2.4). */
export class Nonces {
  private readonly given = new Map<string, Nonce>();

  constructor(
    private readonly random: Random,
    /** Milliseconds. */
    private readonly lifetime: number,
  ) {}

  /** The nonce of this source, a new one where there is none that is still valid. */
  give(now: Milliseconds, source: TransportAddress): string {
    this.forget(now);
    const known = this.given.get(endpointText(source));
    if (known !== undefined) return known.text;
    const text = hexText(this.random.bytes(8));
    this.given.set(endpointText(source), { text, until: milliseconds(now + this.lifetime) });
    return text;
  }

  isValid(now: Milliseconds, source: TransportAddress, text: string): boolean {
    const known = this.given.get(endpointText(source));
    return known !== undefined && known.text === text && known.until > now;
  }

  private forget(now: Milliseconds): void {
    for (const [source, { until }] of this.given) if (until <= now) this.given.delete(source);
  }
}
