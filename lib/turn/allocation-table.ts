import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import type { Allocation } from './allocation';
import { type FiveTuple, fiveTupleText } from './packet';

export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** Every allocation of a server, found by its client or by its relayed transport address. */
export class AllocationTable {
  private readonly byClient = new Map<string, Allocation>();
  private readonly byRelayed = new Map<string, Allocation>();

  of(client: FiveTuple): Allocation | undefined {
    return this.byClient.get(fiveTupleText(client));
  }

  at(relayed: TransportAddress): Allocation | undefined {
    return this.byRelayed.get(endpointText(relayed));
  }

  all(): readonly Allocation[] {
    return [...this.byClient.values()];
  }

  countOf(username: string): number {
    return this.all().filter((allocation) => allocation.username === username).length;
  }

  add(allocation: Allocation): void {
    this.byClient.set(fiveTupleText(allocation.client), allocation);
    this.byRelayed.set(endpointText(allocation.relayed), allocation);
  }

  remove(allocation: Allocation): void {
    this.byClient.delete(fiveTupleText(allocation.client));
    this.byRelayed.delete(endpointText(allocation.relayed));
  }

  /** A free port by chance (RFC 6056), even if asked; undefined when there is none. */
  freePort(address: string, ports: PortRange, even: boolean, random: Random): number | undefined {
    const step = even ? 2 : 1;
    const first = even ? ports.first + (ports.first % 2) : ports.first;
    const count = Math.floor((ports.last - first) / step) + 1;
    if (count < 1) return undefined;
    const start = random.integer(0, count - 1);
    for (let tried = 0; tried < count; tried += 1) {
      const port = first + ((start + tried) % count) * step;
      if (this.at({ address, port }) === undefined) return port;
    }
    return undefined;
  }

  nextExpiry(): Milliseconds | undefined {
    const moments = this.all().map((allocation) => allocation.nextExpiry());
    return moments.sort((left, right) => left - right)[0];
  }
}
