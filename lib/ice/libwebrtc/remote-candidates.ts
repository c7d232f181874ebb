import { crc32 } from '@/lib/stun/crc32';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import type { RemoteCandidate } from '../agent/local-candidate';

/** A candidate of the other side, and what its network costs. */
export interface RemoteEntry {
  readonly candidate: RemoteCandidate;
  readonly networkCost: number;
}

type Learnt = Omit<RemoteCandidate, 'id'>;

/** All that is known of the other side's candidates, over all generations. */
export class RemoteCandidates {
  private readonly entries = new Map<string, RemoteEntry & { readonly isSignaled: boolean }>();
  private count = 0;

  /** What was signaled for a generation, in order; each is paired with ports yet to come. */
  signaled(generation: number): readonly RemoteEntry[] {
    return [...this.entries.values()].filter(
      ({ isSignaled, candidate }) => isSignaled && candidate.generation === generation,
    );
  }

  /**
   * A signaled candidate. One that was known as peer-reflexive keeps its id and becomes what it was
   * all the time; undefined for one that was signaled before.
   */
  signal(candidate: Learnt, networkCost: number): RemoteEntry | undefined {
    const key = keyOf(candidate);
    const known = this.entries.get(key);
    if (known?.isSignaled) return undefined;
    const id = known?.candidate.id ?? this.nextId();
    const entry = { candidate: { ...candidate, id }, networkCost, isSignaled: true };
    // Placed anew: its turn is now, not when it was first seen.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry;
  }

  /** The source of a check: what was signaled for that address, or a peer-reflexive candidate. */
  source(
    learnt: Omit<Learnt, 'type' | 'foundation' | 'name'>,
    networkCost: number,
  ): { readonly entry: RemoteEntry; readonly isNew: boolean } {
    const known = this.entries.get(keyOf(learnt));
    if (known !== undefined) return { entry: known, isNew: false };
    const id = this.nextId();
    // An arbitrary foundation that no other remote candidate has (RFC 8445 §7.3.1.3).
    const foundation = `${crc32(new TextEncoder().encode(`peer-reflexive ${id}`))}`;
    const candidate: RemoteCandidate = {
      ...learnt,
      id,
      type: 'prflx',
      foundation,
      name: undefined,
    };
    const entry = { candidate, networkCost, isSignaled: false };
    this.entries.set(keyOf(learnt), entry);
    return { entry, isNew: true };
  }

  private nextId(): string {
    this.count += 1;
    return `R${this.count}`;
  }
}

function keyOf({
  generation,
  usernameFragment,
  address,
}: {
  readonly generation: number;
  readonly usernameFragment: string | undefined;
  readonly address: TransportAddress;
}): string {
  return `${generation} ${usernameFragment} ${endpointText(address)}`;
}
