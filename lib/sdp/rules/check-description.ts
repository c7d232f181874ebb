import type { DescriptionKind } from '../kind-of-description';
import type { Description } from '../reading';
import { answerReasons } from './answer-reasons';
import { findingAt, saysTheSame } from './deciding-findings';
import { decidingRules, type Reason } from './deciding-rules';
import { type DescriptionIndex, indexDescription } from './description-index';
import type { Finding } from './finding';
import { withMisspellings } from './misspelt-attributes';
import type { Found, Rule } from './rule';
import type { RuleId } from './rule-id';
import { RULE_IDS, RULES } from './rules';
import { BROWSERS, type Browser, type Verdict } from './verdict/rejection';

type Foreseen = Readonly<Record<Browser, Verdict>>;

/**
 * What is to say about a description by the rules of its kind, in the order of the lines. The line
 * and rule that would make a browser reject it are always among the findings of a WebRTC
 * description, as an error. Time proportional to the lines.
 */
export function checkDescription(
  description: Description,
  kind?: DescriptionKind,
): readonly Finding[] {
  return findingsIn(indexDescription(description, kind));
}

/** The same for a description that is indexed, and whose verdicts may be known already. */
export function findingsIn(index: DescriptionIndex, foreseen?: Foreseen): readonly Finding[] {
  const found = RULE_IDS.flatMap((id) => findingsOf(id, index));
  if (index.kind !== 'webrtc') return inLineOrder(withMisspellings(found, index));
  const reasons = BROWSERS.flatMap((browser) => decidingRules(index, browser, foreseen?.[browser]));
  const all = [...asErrors(found, reasons), ...deciding(index, found, reasons)];
  return inLineOrder(withMisspellings(all, index));
}

/**
 * What is wrong between an offer and its answer, and why a browser that made the offer would not
 * take the answer; each alone is for `checkDescription`.
 */
export function checkPair(offer: Description, answer: Description): readonly Finding[] {
  const from = indexDescription(offer);
  const to = indexDescription(answer);
  const found = RULE_IDS.flatMap((id) => {
    const rule = RULES[id];
    if (rule.needs !== 'pair' || !rule.kinds.includes(to.kind)) return [];
    return rule.check(from, to).map((one) => finding(id, rule, one));
  });
  return inLineOrder([...found, ...answerReasons(from, to, found)]);
}

function findingsOf(id: RuleId, index: DescriptionIndex): readonly Finding[] {
  const rule = RULES[id];
  if (rule.needs !== 'description' || !rule.kinds.includes(index.kind)) return [];
  return rule.check(index).map((one) => finding(id, rule, one));
}

function finding(rule: RuleId, { severity }: Rule, found: Found): Finding {
  return {
    rule,
    severity: found.severity ?? severity,
    lines: found.lines,
    values: found.values ?? {},
    fix: found.fix,
    verdicts: found.verdicts,
  };
}

/** Whatever its rule says in general: what makes a browser give up is an error. */
function asErrors(found: readonly Finding[], reasons: readonly Reason[]): readonly Finding[] {
  const grave = new Set(reasons.map(({ rule, line }) => findingAt(found, rule, line)));
  return found.map((one) => (grave.has(one) ? { ...one, severity: 'error' } : one));
}

/** The reasons of foreseen rejections that no check has found already. */
function deciding(
  index: DescriptionIndex,
  found: readonly Finding[],
  reasons: readonly Reason[],
): readonly Finding[] {
  const known = new Set(found.map(({ rule }) => rule));
  return reasons.flatMap(({ rule, line, browser }) => {
    if (known.has(rule) || isSaidAlready(rule, line, found)) return [];
    known.add(rule);
    const text = index.lines.find((read) => read.line.number === line)?.line.text ?? '';
    const lines = line === undefined ? [] : [line];
    return [finding(rule, RULES[rule], { lines, values: { text, browser }, severity: 'error' })];
  });
}

function isSaidAlready(rule: RuleId, line: number | undefined, found: readonly Finding[]): boolean {
  return found.some((other) => saysTheSame(other.rule, rule) && other.lines[0] === line);
}

function inLineOrder(findings: readonly Finding[]): readonly Finding[] {
  const lineOf = ({ lines }: Finding) => lines[0] ?? 0;
  return [...findings].sort((one, other) => lineOf(one) - lineOf(other));
}
