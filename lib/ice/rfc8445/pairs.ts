import type { Milliseconds } from '@/lib/time';
import { sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import type { CheckState, IceAgentEvent, PairId, UnpairedReason } from '../agent/agent-events';
import type { LocalCandidate, RemoteCandidate } from '../agent/local-candidate';
import type { Gathering } from '../gathering/contract';
import { type IceRole, pairPriorityFor } from '../pair-priority';
import type { CandidatePair } from './candidate-pair';
import { Checklist } from './checklist';
import { unpairedReason } from './pairing';
import { RelayPermissions } from './relay-permissions';

export type Removal = Extract<IceAgentEvent, { readonly kind: 'pair-removed' }>['because'];

/** Why a pair's state changed without a check being sent or answered. */
export type MoveCause =
  /** The topmost pair of its foundation when checks began. */
  | 'checks-began'
  /** A pair of its foundation succeeded. */
  | 'foundation-succeeded'
  /** Nothing else was waiting, and nothing of its foundation is under way. */
  | 'nothing-waiting'
  /** A check arrived on it. */
  | 'check-arrived'
  /** It is to be checked again in the other role. */
  | 'role-conflict'
  /** It had succeeded, and the check that nominated it was lost or refused (§8.1.1). */
  | 'nomination-failed'
  /** The relay refused its permission. */
  | 'permission-refused'
  /** Lite: the other side nominated it. */
  | 'nominated-by-peer'
  /** Both are lite: it counts without a check. */
  | 'both-lite';

interface PairsContext {
  readonly generation: number;
  readonly gathering: Gathering;
  readonly role: { readonly role: IceRole };
  readonly emit: (event: IceAgentEvent) => void;
}

/** The pairs of one generation: checklist, valid list, and what became of them. */
export class Pairs {
  readonly checklist = new Checklist();
  readonly permissions: RelayPermissions;
  valid: readonly CandidatePair[] = [];
  /** The last pair of each two candidates, removed ones too. */
  private readonly formed = new Map<
    string,
    { readonly pair: CandidatePair; readonly times: number }
  >();

  constructor(private readonly context: PairsContext) {
    this.permissions = new RelayPermissions(context.gathering);
  }

  /** Pairs two candidates, or tells why not (RFC 8445 §6.1.2.2 to §6.1.2.5). */
  form(now: Milliseconds, local: LocalCandidate, remote: RemoteCandidate): void {
    const reason = unpairedReason(local, remote);
    const base = this.baseOf(local);
    if (reason !== undefined) this.refuse(local, remote, reason);
    else if (base === undefined) this.refuse(local, remote, 'local-gone');
    else if (this.find(base, remote) === undefined) this.add(now, base, remote);
    else if (base !== local) this.refuse(local, remote, 'redundant');
  }

  /** The pair that a check arrived on, in whatever state or removed; undefined where there was none. */
  arrivedOn(base: LocalCandidate, remote: RemoteCandidate): CandidatePair | undefined {
    return this.formed.get(keyOf(base, remote))?.pair;
  }

  isListed(pair: CandidatePair): boolean {
    return this.checklist.pairs.includes(pair);
  }

  /** A new pair of a base and a remote candidate; undefined where the list is full of better ones. */
  add(now: Milliseconds, base: LocalCandidate, remote: RemoteCandidate): CandidatePair | undefined {
    const pair = this.make(base, base, remote);
    pair.state = this.checklist.stateOf(pair);
    const excess = this.checklist.insert(pair);
    if (excess === pair) {
      this.formed.delete(keyOf(base, remote));
      this.refuse(base, remote, 'limit');
      return undefined;
    }
    this.announce(pair);
    if (excess !== undefined) this.tellRemoved(excess, 'pruned');
    this.permissions.prepare(now, pair);
    return pair;
  }

  /** The valid pair of a check: what the other side saw, and where it was sent (§7.2.5.3.2). */
  prove(pair: CandidatePair, mapped: TransportAddress, priority: number): CandidatePair {
    const local = this.localSeenAs(pair.base, mapped, priority);
    const proved =
      local === pair.local
        ? pair
        : (this.valid.find(
            (valid) => valid.local === local && valid.remote.id === pair.remote.id,
          ) ?? this.addValid(pair, local));
    this.accept(pair, proved);
    return proved;
  }

  /** Puts a pair on the valid list. */
  accept(pair: CandidatePair, proved: CandidatePair): void {
    if (!this.valid.includes(proved)) this.valid = [...this.valid, proved];
    pair.proved = proved;
  }

  move(pair: CandidatePair, state: CheckState, because: MoveCause): void {
    if (pair.state === state) return;
    pair.state = state;
    const { generation } = this.context;
    this.context.emit({ kind: 'pair-state', generation, pair: pair.id, state, because });
  }

  remove(pair: CandidatePair, because: Removal): void {
    this.checklist.remove(pair);
    this.valid = this.valid.filter((valid) => valid !== pair);
    this.tellRemoved(pair, because);
  }

  /** What waits for this relay's permission waits in vain. */
  failWithoutPermission(relay: LocalCandidate, address: string): void {
    for (const pair of this.checklist.pairs) {
      const isWaiting = pair.state === 'waiting' || pair.state === 'frozen';
      if (!isWaiting || pair.base.id !== relay.id) continue;
      if (pair.remote.address.address === address) this.move(pair, 'failed', 'permission-refused');
    }
  }

  /** Checklist and valid list, each pair once. */
  get all(): readonly CandidatePair[] {
    return [...new Set([...this.checklist.pairs, ...this.valid])];
  }

  /** Priorities anew: the role changed, or a remote candidate did. */
  reprioritize(): void {
    for (const pair of this.all) {
      const priority = this.priorityOf(pair.local, pair.remote);
      if (priority === pair.priority) continue;
      pair.priority = priority;
      const { generation } = this.context;
      this.context.emit({ kind: 'pair-priority', generation, pair: pair.id, priority });
    }
    this.checklist.sort();
  }

  /** A remote candidate turned out to be a signaled one. */
  replaceRemote(remote: RemoteCandidate): void {
    for (const pair of this.all) if (pair.remote.id === remote.id) pair.remote = remote;
    this.reprioritize();
  }

  private baseOf(local: LocalCandidate): LocalCandidate | undefined {
    return local.type === 'relay' ? local : this.context.gathering.candidateAt(local.base);
  }

  private find(base: LocalCandidate, remote: RemoteCandidate): CandidatePair | undefined {
    return this.checklist.pairs.find(
      (pair) => pair.base.id === base.id && pair.remote.id === remote.id,
    );
  }

  private localSeenAs(
    base: LocalCandidate,
    mapped: TransportAddress,
    priority: number,
  ): LocalCandidate {
    if (sameEndpoint(base.address, mapped)) return base;
    const isSeen = ({ address, base: { address: own, port } }: LocalCandidate) =>
      sameEndpoint(address, mapped) && sameEndpoint({ address: own, port }, base.base);
    const { gathering } = this.context;
    const known = [...gathering.candidates, ...this.valid.map(({ local }) => local)].find(isSeen);
    return known ?? gathering.peerReflexive(base, mapped, priority);
  }

  private addValid({ base, remote }: CandidatePair, local: LocalCandidate): CandidatePair {
    const pair = this.make(local, base, remote);
    pair.state = 'succeeded';
    this.announce(pair);
    return pair;
  }

  private make(
    local: LocalCandidate,
    base: LocalCandidate,
    remote: RemoteCandidate,
  ): CandidatePair {
    const key = keyOf(local, remote);
    const times = this.formed.get(key)?.times ?? 0;
    const pair: CandidatePair = {
      id: times === 0 ? key : `${key}#${times}`,
      ...{ local, base, remote },
      priority: this.priorityOf(local, remote),
      state: 'frozen',
      proved: undefined,
      ...{ isWanted: false, isNominating: false, isNominated: false },
    };
    this.formed.set(key, { pair, times: times + 1 });
    return pair;
  }

  private priorityOf(local: LocalCandidate, remote: RemoteCandidate): bigint {
    return pairPriorityFor(this.context.role.role, local.priority, remote.priority);
  }

  private announce({ id: pair, local, remote, priority, state }: CandidatePair): void {
    const { generation, emit } = this.context;
    emit({ kind: 'pair-formed', generation, pair, local, remote, priority, state });
  }

  private refuse(local: LocalCandidate, remote: RemoteCandidate, reason: UnpairedReason): void {
    const { generation, emit } = this.context;
    emit({ kind: 'not-paired', generation, local, remote, reason });
  }

  private tellRemoved({ id: pair }: CandidatePair, because: Removal): void {
    const { generation, emit } = this.context;
    emit({ kind: 'pair-removed', generation, pair, because });
  }
}

function keyOf(local: LocalCandidate, remote: RemoteCandidate): PairId {
  return `${local.id}:${remote.id}`;
}
