import type { IceAgentEvent, PairId } from '@/lib/ice/agent/agent-events';
import type { LocalCandidate, RemoteCandidate } from '@/lib/ice/agent/local-candidate';

/** A selected pair with its ends as they are known by now. */
export interface PairInUse {
  readonly pair: PairId;
  readonly local: LocalCandidate;
  /** A peer-reflexive one that was signaled since has the signaled type. */
  readonly remote: RemoteCandidate;
}

/** Follows an agent's events: which pairs there are, and which one is in use. */
export class SelectedPairs {
  readonly #ends = new Map<PairId, { readonly local: LocalCandidate; readonly remote: string }>();
  readonly #remotes = new Map<string, RemoteCandidate>();
  #selected: PairId | undefined;

  follow(event: IceAgentEvent): void {
    switch (event.kind) {
      case 'remote-candidate':
        this.#remotes.set(event.candidate.id, event.candidate);
        break;
      case 'pair-formed':
        if (!this.#remotes.has(event.remote.id)) this.#remotes.set(event.remote.id, event.remote);
        this.#ends.set(event.pair, { local: event.local, remote: event.remote.id });
        break;
      case 'pair-selected':
        this.#selected = event.pair;
        break;
      case 'pair-unselected':
        this.#selected = undefined;
        break;
      default:
        break;
    }
  }

  get current(): PairInUse | undefined {
    const ends = this.#selected === undefined ? undefined : this.#ends.get(this.#selected);
    const remote = ends && this.#remotes.get(ends.remote);
    if (this.#selected === undefined || ends === undefined || remote === undefined)
      return undefined;
    return { pair: this.#selected, local: ends.local, remote };
  }
}
