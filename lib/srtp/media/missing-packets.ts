import { type Milliseconds, milliseconds } from '@/lib/time';
import type { NackItem } from '../rtcp/rtcp-packet';

/** Milliseconds between two requests for the same packet: libwebrtc's without a measured RTT. */
const REQUEST_INTERVAL = 100;

/** After so many requests libwebrtc gives a packet up. */
const MOST_REQUESTS = 10;

/** So many missing packets are no gap to be repaired; libwebrtc then waits for a key frame. */
const MOST_MISSING = 1000;

interface MissingPacket {
  requests: number;
  due: Milliseconds;
}

/** What is due: packets to ask for, and such as will not come any more. Numbers are extended. */
export interface MissingDue {
  readonly requested: readonly number[];
  readonly abandoned: readonly number[];
}

/** Packets that were skipped, each asked for again until it comes or is given up (RFC 4585 §6.2.1). */
export class MissingPackets {
  private readonly missing = new Map<number, MissingPacket>();

  /** `count` packets before this number did not come; they are due at once. */
  skip(now: Milliseconds, extended: number, count: number): void {
    for (let number = extended - count; number < extended; number += 1) {
      this.missing.set(number, { requests: 0, due: now });
    }
  }

  /** Whether it had been missing. */
  arrive(extended: number): boolean {
    return this.missing.delete(extended);
  }

  pollTimeout(): Milliseconds | undefined {
    const moments = [...this.missing.values()].map(({ due }) => due);
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  handleTimeout(now: Milliseconds): MissingDue {
    if (this.missing.size > MOST_MISSING) return this.abandonAll();
    const requested: number[] = [];
    const abandoned: number[] = [];
    for (const [number, packet] of this.missing) {
      if (packet.due > now) continue;
      if (packet.requests === MOST_REQUESTS) {
        this.missing.delete(number);
        abandoned.push(number);
      } else {
        packet.requests += 1;
        packet.due = milliseconds(now + REQUEST_INTERVAL);
        requested.push(number);
      }
    }
    return { requested, abandoned };
  }

  private abandonAll(): MissingDue {
    const abandoned = [...this.missing.keys()];
    this.missing.clear();
    return { requested: [], abandoned };
  }
}

/** Numbers in ascending order as items of NACK: the first of each, and bits for the 16 after it. */
export function nackItems(extendedNumbers: readonly number[]): readonly NackItem[] {
  const items: { first: number; lostBits: number }[] = [];
  for (const number of extendedNumbers) {
    const last = items.at(-1);
    const ahead = last === undefined ? 0 : number - last.first;
    if (last !== undefined && ahead <= 16) last.lostBits |= 1 << (ahead - 1);
    else items.push({ first: number, lostBits: 0 });
  }
  return items.map(({ first, lostBits }) => ({ packetId: first & 0xffff, lostBits }));
}

/** The numbers, of 16 bits, that the items of a NACK ask for. */
export function requestedNumbers(items: readonly NackItem[]): readonly number[] {
  return items.flatMap(({ packetId, lostBits }) => [
    packetId,
    ...BITS.filter((bit) => ((lostBits >> bit) & 1) === 1).map(
      (bit) => (packetId + bit + 1) & 0xffff,
    ),
  ]);
}

const BITS = Array.from({ length: 16 }, (_, bit) => bit);
