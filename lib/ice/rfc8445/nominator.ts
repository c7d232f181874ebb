import type { Milliseconds } from '@/lib/time';
import { nominationPlan } from './nomination';
import type { SessionCore } from './session-core';

/** Nominates for the controlling agent: the chosen pair is checked again, with USE-CANDIDATE. */
export class Nominator {
  private firstValidAt: Milliseconds | undefined;
  private next: Milliseconds | undefined;

  constructor(private readonly core: SessionCore) {}

  noteValid(now: Milliseconds): void {
    this.firstValidAt ??= now;
  }

  /** Call it while the checklist runs, after anything that could change the choice. */
  plan(now: Milliseconds, hasAllCandidates: boolean): void {
    this.next = undefined;
    const { firstValidAt } = this;
    const { pairs, role, lite } = this.core;
    const { checklist, valid } = pairs;
    if (firstValidAt === undefined || role.role === 'controlled' || lite) return;
    if (checklist.pairs.some(({ isNominating }) => isNominating)) return;
    const input = { checklist: checklist.pairs, valid, firstValidAt, hasAllCandidates };
    const plan = nominationPlan(input);
    const source = checklist.pairs.find(({ proved }) => plan && proved === plan.valid);
    if (plan === undefined || source === undefined) return;
    if (plan.at > now) this.next = plan.at;
    else {
      source.isNominating = true;
      checklist.trigger(source);
    }
  }

  stop(): void {
    this.next = undefined;
  }

  pollTimeout(): Milliseconds | undefined {
    return this.next;
  }
}
