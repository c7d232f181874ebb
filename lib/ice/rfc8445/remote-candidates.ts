import type { Candidate } from '@/lib/sdp/candidate';
import { canonicalAddress, endpointText, type TransportAddress } from '@/lib/transport-address';
import type { RemoteCandidate } from '../agent/local-candidate';

/** What a signaled line said, its name resolved. */
export interface SignaledCandidate {
  readonly candidate: Candidate;
  /** The IP address: the line's, or the one behind its name. */
  readonly address: string;
  readonly name: string | undefined;
  readonly usernameFragment: string | undefined;
}

/** The other side's candidates of one generation, by their transport address. */
export class RemoteCandidates {
  private readonly known = new Map<string, RemoteCandidate>();

  constructor(
    private readonly generation: number,
    private readonly nextId: () => string,
  ) {}

  get all(): readonly RemoteCandidate[] {
    return [...this.known.values()];
  }

  at(address: TransportAddress): RemoteCandidate | undefined {
    return this.known.get(endpointText(address));
  }

  /**
   * Takes in a signaled candidate. One that a check brought to light before keeps its number and
   * gets the signaled type, foundation and priority (RFC 8838 §11); undefined for one that was
   * signaled before.
   */
  addSignaled(signaled: SignaledCandidate): RemoteCandidate | undefined {
    const { candidate, name, usernameFragment } = signaled;
    const { type, foundation, priority, port } = candidate;
    const address = { address: canonicalAddress(signaled.address), port };
    const learned = this.at(address);
    if (learned !== undefined && learned.type !== 'prflx') return undefined;
    const id = learned?.id ?? this.nextId();
    const { generation } = this;
    return this.keep({
      ...{ id, generation, type, address, foundation, priority, name },
      usernameFragment: usernameFragment ?? learned?.usernameFragment,
    });
  }

  /** A peer-reflexive one, with the priority of the check and a foundation of its own (RFC 8445 §7.3.1.3). */
  addLearned(
    address: TransportAddress,
    priority: number,
    usernameFragment: string,
  ): RemoteCandidate {
    const { generation } = this;
    const id = this.nextId();
    const foundation = this.freeFoundation(id);
    const name = undefined;
    const type = 'prflx';
    return this.keep({
      id,
      generation,
      type,
      address,
      foundation,
      priority,
      name,
      usernameFragment,
    });
  }

  private freeFoundation(id: string): string {
    const used = new Set(this.all.map(({ foundation }) => foundation));
    let foundation = `prflx${id}`;
    while (used.has(foundation)) foundation += '+';
    return foundation;
  }

  private keep(candidate: RemoteCandidate): RemoteCandidate {
    this.known.set(endpointText(candidate.address), candidate);
    return candidate;
  }
}
