import type { CheckState, PairId } from '../agent/agent-events';
import type { LocalCandidate, RemoteCandidate } from '../agent/local-candidate';

/** A pair of a checklist, of a valid list, or of both (RFC 8445 §6.1.2, §7.2.5.3.2). */
export interface CandidatePair {
  readonly id: PairId;
  /** In a checklist the base itself; in a valid pair what the other side saw. */
  readonly local: LocalCandidate;
  /** What its packets leave from: a host or a relayed candidate. */
  readonly base: LocalCandidate;
  remote: RemoteCandidate;
  priority: bigint;
  state: CheckState;
  /** The valid pair that its check proved; itself where the other side saw the base. */
  proved: CandidatePair | undefined;
  /** Controlled: USE-CANDIDATE came before the pair succeeded (§7.3.1.5). */
  isWanted: boolean;
  /** Controlling: its next check carries USE-CANDIDATE (§8.1.1). */
  isNominating: boolean;
  isNominated: boolean;
}

/** Two pairs that are likely to share their fate (RFC 8445 §6.1.2.6). */
export function foundationOf({ local, remote }: CandidatePair): string {
  return `${local.foundation}:${remote.foundation}`;
}
