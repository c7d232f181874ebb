import type { BrowserVerdict, Finding } from './finding';
import type { RuleId } from './rule-id';
import { RULES } from './rules';
import { BROWSERS, type Browser, type Verdict } from './verdict/rejection';

/** What a browser would do with a description as an offer, and the finding that decides it. */
export type Decision =
  | { readonly will: 'accept' }
  | {
      readonly will: 'reject';
      readonly rule: RuleId;
      readonly line: number | undefined;
      /** Undefined where no rule of this kind of description says it. */
      readonly finding: Finding | undefined;
    }
  /** `setRemoteDescription` takes it, and a later step fails for the finding's reason. */
  | { readonly will: 'fail later'; readonly finding: Finding };

/** Why a browser does not take a description, or takes it and fails. */
export interface Obstacle {
  readonly does: 'rejects' | 'fails later';
  readonly rule: RuleId;
  readonly line: number | undefined;
}

/** The rule and line of a decision; undefined where the description is taken. */
export function obstacleOf(decision: Decision): Obstacle | undefined {
  switch (decision.will) {
    case 'accept':
      return undefined;
    case 'reject': {
      const { rule, line, finding } = decision;
      return { does: 'rejects', rule: finding?.rule ?? rule, line: line ?? finding?.lines[0] };
    }
    case 'fail later': {
      const { rule, lines } = decision.finding;
      return { does: 'fails later', rule, line: lines[0] };
    }
  }
}

/**
 * For each browser, the finding that decides its foreseen verdict: the one of the rule and line at
 * which it gives up, else the first one for which it fails later.
 */
export function decidingFindings(
  findings: readonly Finding[],
  foreseen: Readonly<Record<Browser, Verdict>>,
): Readonly<Record<Browser, Decision>> {
  return {
    chromium: decisionOf('chromium', findings, foreseen.chromium),
    firefox: decisionOf('firefox', findings, foreseen.firefox),
  };
}

function decisionOf(browser: Browser, findings: readonly Finding[], verdict: Verdict): Decision {
  if (verdict.verdict === 'rejects') {
    const { rule, line } = verdict;
    return { will: 'reject', rule, line, finding: findingAt(findings, rule, line) };
  }
  const late = findings.find((finding) => verdictOf(finding, browser) === 'fails later');
  return late === undefined ? { will: 'accept' } : { will: 'fail later', finding: late };
}

/** What a browser does with a finding's fault, wherever it stands. */
export function verdictOf({ rule, verdicts }: Finding, browser: Browser): BrowserVerdict {
  return (verdicts ?? RULES[rule])[browser];
}

/** The finding of this rule and line; the same rule elsewhere where the line has none of its own. */
export function findingAt(
  findings: readonly Finding[],
  rule: RuleId,
  line: number | undefined,
): Finding | undefined {
  const same = findings.filter((finding) => finding.rule === rule);
  const here = (finding: Finding) => line !== undefined && finding.lines.includes(line);
  return (
    same.find(({ lines }) => line !== undefined && lines[0] === line) ??
    same.find(here) ??
    findings.find((finding) => finding.lines[0] === line && saysTheSame(finding.rule, rule)) ??
    same[0]
  );
}

/** B06 says of a bundled section what Firefox calls missing credentials or fingerprints. */
export function saysTheSame(finding: RuleId, verdict: RuleId): boolean {
  return finding === 'B06' && (verdict === 'I01' || verdict === 'D01');
}

/** The browsers whose verdict a finding decides, with what they do. */
export function decidedBy(
  finding: Finding,
  decisions: Readonly<Record<Browser, Decision>>,
): Readonly<Partial<Record<Browser, 'rejects' | 'fails later'>>> {
  const decided = BROWSERS.flatMap((browser) => {
    const decision = decisions[browser];
    if (decision.will === 'accept' || decision.finding !== finding) return [];
    return [[browser, decision.will === 'reject' ? 'rejects' : 'fails later'] as const];
  });
  return Object.fromEntries(decided);
}

/** The same findings, those that decide first; the others stay in their order. */
export function decidingFirst(
  findings: readonly Finding[],
  decisions: Readonly<Record<Browser, Decision>>,
): readonly Finding[] {
  const deciding = new Set<Finding | undefined>(
    BROWSERS.map((browser) => {
      const decision = decisions[browser];
      return decision.will === 'accept' ? undefined : decision.finding;
    }),
  );
  return [
    ...findings.filter((finding) => deciding.has(finding)),
    ...findings.filter((finding) => !deciding.has(finding)),
  ];
}
