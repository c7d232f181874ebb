import type { Milliseconds } from '@/lib/time';
import { endpointText } from '@/lib/transport-address';
import type { RemoteCandidate } from '../agent/local-candidate';
import { refusalOf, senderOf } from '../check/authenticate-check';
import { type CheckRequest, encodeCheckError, encodeCheckResponse } from '../check/check-message';
import type { PeerDatagram } from '../gathering/contract';
import { conflictOf } from './agent-role';
import type { CandidatePair } from './candidate-pair';
import type { ChecklistState, SessionCore } from './session-core';

/** What the owner does about a check that was answered with success. */
export interface ReceivedChecks {
  /** New pairs are made only while it runs. */
  readonly state: () => ChecklistState;
  /** A pair that is new, or waiting again: a triggered check (RFC 8445 §7.3.1.4). */
  readonly triggered: (pair: CandidatePair) => void;
  /** USE-CANDIDATE to a controlled agent (§7.3.1.5). */
  readonly nominated: (now: Milliseconds, pair: CandidatePair) => void;
}

/** Answers checks, and learns from them (RFC 8445 §7.3). */
export class CheckReceiver {
  constructor(
    private readonly core: SessionCore,
    private readonly received: ReceivedChecks,
  ) {}

  handle(now: Milliseconds, datagram: PeerDatagram, request: CheckRequest): void {
    if (this.refuses(now, datagram, request) || this.conflicts(now, datagram, request)) return;
    const { core } = this;
    const { from, packet } = datagram;
    const { transaction, useCandidate } = request;
    const { password } = core.own;
    this.reply(now, datagram, encodeCheckResponse({ transaction, mapped: from, password }));
    const pair = this.pairOf(now, datagram, request);
    if (pair === undefined) {
      core.emit({
        kind: 'ignored',
        packet,
        reason: `answered, but no pair: ${endpointText(from)}`,
      });
      return;
    }
    const { generation } = core;
    core.emit({
      kind: 'check-received',
      generation,
      pair: pair.id,
      transaction,
      useCandidate,
      packet,
    });
    const isNominating = useCandidate && core.role.role === 'controlled';
    const chosen = isNominating ? this.reopened(now, pair) : pair;
    if (this.isRunning || chosen !== pair) this.received.triggered(chosen);
    if (isNominating && core.pairs.isListed(chosen)) this.received.nominated(now, chosen);
  }

  private refuses(now: Milliseconds, datagram: PeerDatagram, request: CheckRequest): boolean {
    const { own, emit } = this.core;
    const refusal = refusalOf(request, own);
    if (refusal === undefined) return false;
    const { code, unknown, isProtected } = refusal;
    const { transaction } = request;
    const password = isProtected ? own.password : undefined;
    this.reply(now, datagram, encodeCheckError({ transaction, code, unknown, password }));
    emit({ kind: 'ignored', packet: datagram.packet, reason: `check refused with ${code}` });
    return true;
  }

  /** True where the check was answered with a 487; the role may change without. */
  private conflicts(now: Milliseconds, datagram: PeerDatagram, request: CheckRequest): boolean {
    const { core } = this;
    const { role: theirs, tieBreaker, transaction } = request;
    // Lite agents have no say: their peer is controlling, whatever it is.
    if (core.lite || theirs === undefined || tieBreaker === undefined) return false;
    const conflict = conflictOf(core.role, { role: theirs, tieBreaker });
    if (conflict === 'refuse') {
      const { password } = core.own;
      this.reply(now, datagram, encodeCheckError({ transaction, code: 487, password }));
      core.emit({ kind: 'ignored', packet: datagram.packet, reason: 'check refused with 487' });
      return true;
    }
    if (conflict === 'switch') {
      core.role.switch();
      core.emit({ kind: 'role', role: core.role.role, because: 'conflict' });
      for (const pair of core.pairs.all) pair.isNominating = false;
      core.pairs.reprioritize();
    }
    return false;
  }

  private pairOf(
    now: Milliseconds,
    { local, from }: PeerDatagram,
    request: CheckRequest,
  ): CandidatePair | undefined {
    const { pairs, remotes } = this.core;
    const known = remotes.at(from);
    const existing = known && pairs.arrivedOn(local, known);
    if (existing !== undefined && (pairs.isListed(existing) || !this.isRunning)) {
      return existing;
    }
    if (!this.isRunning) return undefined;
    return pairs.add(now, local, known ?? this.learn(from, request));
  }

  /** An address that was not signaled: a peer-reflexive candidate (§7.3.1.3). */
  private learn(from: PeerDatagram['from'], request: CheckRequest): RemoteCandidate {
    const { username = '', priority = 0 } = request;
    const candidate = this.core.remotes.addLearned(from, priority, senderOf(username));
    this.core.emit({ kind: 'remote-candidate', candidate, line: undefined });
    return candidate;
  }

  /**
   * A peer that nominates aggressively (RFC 5245) may nominate a better pair after the first: the
   * highest of them is to be used (RFC 8445 §8.1.1), so a pair that was removed comes back.
   */
  private reopened(now: Milliseconds, pair: CandidatePair): CandidatePair {
    const { pairs, lite } = this.core;
    if (pairs.isListed(pair) || this.received.state() === 'failed') return pair;
    // Once a pair is selected, the list holds the one that it came of, and nothing else.
    const isBetter = pairs.checklist.pairs.every(({ priority }) => priority < pair.priority);
    if (!isBetter && !lite) return pair;
    return pairs.add(now, pair.base, pair.remote) ?? pair;
  }

  private get isRunning(): boolean {
    return this.received.state() === 'running';
  }

  private reply(now: Milliseconds, { local, from }: PeerDatagram, bytes: Uint8Array): void {
    this.core.gathering.send(now, local, from, bytes);
  }
}
