import type { Random } from '@/lib/random';
import { newTransactionId } from '@/lib/stun/message';
import { type RetransmissionSchedule, unreliableSchedule } from '@/lib/stun/retransmission';
import type { Milliseconds } from '@/lib/time';
import { endpointText, sameEndpoint } from '@/lib/transport-address';
import type { CheckCause, CheckFailureReason } from '../agent/agent-events';
import { type CheckMessage, encodeCheck, verifyCheck } from '../check/check-message';
import { checkUsername } from '../check/credentials';
import type { PeerDatagram } from '../gathering/contract';
import { peerReflexivePriority } from '../peer-reflexive-priority';
import type { CandidatePair } from './candidate-pair';
import { type AnsweredCheck, type OutgoingCheck, OutgoingChecks } from './outgoing-checks';
import type { SessionCore } from './session-core';
import { CONSENT_LIFETIME, checkTimeout } from './timing';

export type CheckAnswer = Extract<CheckMessage, { readonly kind: 'response' | 'error' }>;

/** What the owner learns of the checks. */
export interface CheckOutcomes {
  readonly proved: (now: Milliseconds, check: OutgoingCheck, valid: CandidatePair) => void;
  readonly consented: (now: Milliseconds) => void;
  readonly nominationFailed: (pair: CandidatePair) => void;
}

/** Sends checks and judges their answers (RFC 8445 §7.2). */
export class CheckExchange {
  private readonly checks = new OutgoingChecks();
  private readonly ids: Random;

  constructor(
    private readonly core: SessionCore,
    private readonly outcomes: CheckOutcomes,
  ) {
    this.ids = core.random.stream('transaction ids');
  }

  send(now: Milliseconds, pair: CandidatePair, cause: CheckCause): void {
    const { core } = this;
    if (core.remote === undefined) return;
    const { usernameFragment, password } = core.remote.parameters;
    const transaction = newTransactionId(this.ids);
    const useCandidate = cause === 'nomination';
    const { role, tieBreaker } = core.role;
    const priority = peerReflexivePriority(pair.base.priority);
    const username = checkUsername(usernameFragment, core.own.usernameFragment);
    const said = { transaction, username, password, role, tieBreaker, useCandidate, priority };
    const bytes = encodeCheck(said);
    const schedule = this.scheduleOf(cause);
    if (pair.state === 'waiting') pair.state = 'in-progress';
    this.checks.start(now, {
      transaction,
      bytes,
      schedule,
      pair,
      cause,
      useCandidate,
      role,
      priority,
    });
    this.transmit(now, pair, bytes);
    this.tellSent(pair, transaction, useCandidate, cause);
  }

  cancel(pair: CandidatePair): void {
    this.checks.cancel(pair);
  }

  /** Nothing that is under way matters any more. */
  clear(): void {
    this.checks.clear();
  }

  handleAnswer(now: Milliseconds, datagram: PeerDatagram, answer: CheckAnswer): void {
    const { transaction } = answer;
    const { packet } = datagram;
    const password = this.core.remote?.parameters.password ?? '';
    if (!this.checks.has(transaction)) this.ignore(packet, 'answers none of our checks');
    else if (verifyCheck(answer, password) !== 'right') {
      const code = answer.kind === 'error' ? ` (${answer.code})` : '';
      this.ignore(packet, `answer without right integrity${code}`);
    } else {
      const answered = this.checks.finish(now, transaction);
      if (answered !== undefined) this.judge(now, datagram, answer, answered);
    }
  }

  handleTimeout(now: Milliseconds): void {
    for (const due of this.checks.takeDue(now)) {
      const { check, transaction } = due;
      if (due.kind === 'timeout') this.fail(check, transaction, 'timeout', undefined);
      else {
        this.transmit(now, check.pair, due.bytes);
        this.tellSent(check.pair, transaction, check.useCandidate, 'retransmission');
      }
    }
  }

  pollTimeout(): Milliseconds | undefined {
    return this.checks.pollTimeout();
  }

  private judge(
    now: Milliseconds,
    { local, from, packet }: PeerDatagram,
    answer: CheckAnswer,
    answered: AnsweredCheck,
  ): void {
    const { check, roundTrip, isCancelled } = answered;
    const { pair } = check;
    const { transaction } = answer;
    if (!this.core.pairs.all.includes(pair)) {
      this.ignore(packet, `answer for ${pair.id}, which was removed`);
      return;
    }
    if (answer.kind === 'error' && answer.code === 487) this.yieldRole(check, transaction);
    else {
      const isSymmetric = local.id === pair.base.id && sameEndpoint(from, pair.remote.address);
      const problem = isSymmetric ? problemOf(answer) : `from ${endpointText(from)}`;
      const mapped = answer.kind === 'response' ? answer.mapped : undefined;
      if (problem === undefined && mapped !== undefined) {
        const isConsent = check.cause === 'consent';
        const valid = isConsent ? pair : this.core.pairs.prove(pair, mapped, check.priority);
        if (!isConsent) pair.state = 'succeeded';
        const { generation } = this.core;
        const ids = { pair: pair.id, transaction, packet, roundTrip, valid: valid.id };
        this.core.emit({ kind: 'check-answered', generation, ...ids });
        if (isConsent) this.outcomes.consented(now);
        else this.succeed(now, check, valid);
      } else if (isCancelled) this.ignore(packet, `answer to a cancelled check: ${problem}`);
      else if (check.cause === 'consent') this.ignore(packet, `no consent: ${problem}`);
      else this.fail(check, transaction, isSymmetric ? 'error-response' : 'address', problem);
    }
  }

  private succeed(now: Milliseconds, check: OutgoingCheck, valid: CandidatePair): void {
    const { pairs } = this.core;
    for (const related of pairs.checklist.unfrozenBySuccess(check.pair)) {
      pairs.move(related, 'waiting', 'foundation-succeeded');
    }
    this.outcomes.proved(now, check, valid);
  }

  /** A 487: the other side keeps the role that both claimed (§7.2.5.1). */
  private yieldRole(check: OutgoingCheck, transaction: string): void {
    const { role, pairs } = this.core;
    const { pair } = check;
    if (check.cause !== 'consent') this.tellFailed(pair, transaction, 'error-response', '487');
    if (role.role === check.role) {
      role.switchAfterRefusal();
      this.core.emit({ kind: 'role', role: role.role, because: 'conflict' });
      for (const each of pairs.all) each.isNominating = false;
      pairs.reprioritize();
    }
    if (check.cause === 'consent') return;
    pair.state = 'failed';
    pairs.move(pair, 'waiting', 'role-conflict');
    pairs.checklist.trigger(pair);
  }

  private fail(
    check: OutgoingCheck,
    transaction: string,
    reason: CheckFailureReason,
    detail: string | undefined,
  ): void {
    // A pair in use does not fail by one lost check: consent runs out, or it does not.
    if (check.cause === 'consent') return;
    const { pair } = check;
    this.tellFailed(pair, transaction, reason, detail);
    // What an earlier check proved stands, but not where its nomination failed (§8.1.1).
    if (pair.state !== 'succeeded') pair.state = 'failed';
    if (!check.useCandidate) return;
    this.core.pairs.move(pair, 'failed', 'nomination-failed');
    this.outcomes.nominationFailed(pair);
  }

  private tellFailed(
    { id: pair }: CandidatePair,
    transaction: string,
    reason: CheckFailureReason,
    detail: string | undefined,
  ): void {
    const { generation, emit } = this.core;
    emit({ kind: 'check-failed', generation, pair, transaction, reason, detail });
  }

  private tellSent(
    { id: pair }: CandidatePair,
    transaction: string,
    useCandidate: boolean,
    cause: CheckCause,
  ): void {
    const { generation, emit } = this.core;
    emit({ kind: 'check-sent', generation, pair, transaction, useCandidate, cause });
  }

  private transmit(now: Milliseconds, { base, remote }: CandidatePair, bytes: Uint8Array): void {
    this.core.gathering.send(now, base, remote.address, bytes);
  }

  private ignore(packet: string | undefined, reason: string): void {
    this.core.emit({ kind: 'ignored', packet, reason });
  }

  private scheduleOf(cause: CheckCause): RetransmissionSchedule {
    if (cause === 'consent') return CONSENT_SCHEDULE;
    return unreliableSchedule({ rto: checkTimeout(this.core.pairs.checklist.toDo) });
  }
}

/** Never sent again, but answers count as long as consent can last (RFC 7675 §5.1). */
const CONSENT_SCHEDULE: RetransmissionSchedule = { sends: [0], giveUpAfter: CONSENT_LIFETIME };

function problemOf(answer: CheckAnswer): string | undefined {
  if (answer.kind === 'error') return `${answer.code}`;
  if (answer.unknown.length > 0) return 'an attribute that must be understood';
  return answer.mapped === undefined ? 'no XOR-MAPPED-ADDRESS' : undefined;
}
