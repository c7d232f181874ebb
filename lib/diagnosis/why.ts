import { isLost, type Outcome } from '../simulator/outcome';
import type { Trace } from '../trace/trace';
import { explainErrands } from './why-errands';
import { type Explanation, LONGEST_SUMMARY, type PairFate, type WhyFinding } from './why-findings';
import { missingKinds } from './why-gathering';
import { obstacles, weigh } from './why-obstacles';
import { fatesOf, groupFates } from './why-pairs';
import { comparison, pathChange, pathOf } from './why-paths';
import { type RunFacts, readRun } from './why-run';
import { hasKeys, isSecured, secureFindings } from './why-secure';
import { survivalFindings } from './why-survival';

/**
 * Why a simulated run ended as it did: from its packets, checks, answers and drops alone. What the
 * boxes are called, or how they were set, is not looked at.
 */
export function explainRun({
  trace,
  outcome,
}: {
  readonly trace: Trace;
  readonly outcome: Outcome;
}): Explanation {
  const facts = readRun(trace, outcome);
  if (facts.of('description-applied').length === 0) return explainErrands(facts);
  const fates = fatesOf(facts);
  const found = outcome.connected ? connected(facts, fates) : notConnected(facts, fates);
  return {
    verdict: verdictOf(facts),
    summary: found.slice(0, LONGEST_SUMMARY),
    groups: groupFates(fates),
    packets: [],
    further: found.slice(LONGEST_SUMMARY),
  };
}

function verdictOf(facts: RunFacts): Explanation['verdict'] {
  const { outcome, of } = facts;
  if (!outcome.connected) return 'not-connected';
  if (of('overheard').length > 0) return 'overheard';
  if (isSecured(facts) && !hasKeys(facts)) return 'no-keys';
  return isLost(outcome) ? 'lost' : 'connected';
}

function connected(facts: RunFacts, fates: readonly PairFate[]): readonly WhyFinding[] {
  const { outcome } = facts;
  const { at, first } = outcome;
  if (at === undefined || first === undefined) return [];
  const path = pathOf(first);
  const chosen = facts.of('pair-selected').findLast((event) => event.at <= at);
  const evidence = chosen ? [chosen.id] : [];
  const start: WhyFinding = { kind: 'connected', values: { at, path }, evidence };
  const survival = survivalFindings(facts);
  const moved = pathChange(facts, path);
  const why = [...comparison(facts, fates), ...obstacles(facts, fates)];
  const change = moved ? [moved] : [];
  const secure = secureFindings(facts);
  // Of a call that goes on after ICE, the path is only the beginning.
  if (secure.length > 0) {
    const done = survival.filter(({ kind }) => kind === 'done-on-purpose');
    const rest = survival.filter(({ kind }) => kind !== 'done-on-purpose');
    return [...done.slice(0, 1), ...secure, ...rest, ...change, start, ...why];
  }
  // Of a call in which something happens later, that is the story.
  if (survival.length > 0) {
    return [start, ...survival.slice(0, 2), ...change, ...survival.slice(2), ...why];
  }
  return [start, ...change, ...why];
}

function notConnected(facts: RunFacts, fates: readonly PairFate[]): readonly WhyFinding[] {
  const { states } = facts.outcome;
  const failed = facts
    .of('state-reported')
    .find(({ subject, state }) => subject === 'iceTransport.state' && state === 'failed');
  const checks = facts.of('check-sent').length;
  const missing = facts.sides.flatMap(({ id }) => missingKinds(facts, id));
  const unasked = missing.filter(isUnaskedRelay);
  const withoutTurn = unasked.length === facts.sides.length;
  const values = { ...states, failedAt: failed?.at, checks, withoutTurn };
  const start: WhyFinding = {
    kind: 'not-connected',
    values,
    evidence: failed ? [failed.id] : [],
  };
  const others = withoutTurn ? missing.filter((finding) => !isUnaskedRelay(finding)) : missing;
  const found = obstacles(facts, fates).filter((finding) => !isToldBy(others, finding));
  return [start, ...weigh([...found, ...others])];
}

/** A refused allocation is told as the reason for having no relay, where there is none. */
function isToldBy(missing: readonly WhyFinding[], finding: WhyFinding): boolean {
  if (finding.kind !== 'turn-refused' || finding.values.method !== 'Allocate') return false;
  return missing.some(
    ({ kind, values }) =>
      kind === 'none-of-a-kind' &&
      values.peer === finding.values.peer &&
      values.type === 'relay' &&
      values.because.kind === 'refused',
  );
}

function isUnaskedRelay(finding: WhyFinding): boolean {
  if (finding.kind !== 'none-of-a-kind') return false;
  const { type, because } = finding.values;
  return type === 'relay' && because.kind === 'not-asked';
}
