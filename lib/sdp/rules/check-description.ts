import type { DescriptionKind } from '../kind-of-description';
import type { Description } from '../reading';
import { decidingRules } from './deciding-rules';
import { type DescriptionIndex, indexDescription } from './description-index';
import type { Finding } from './finding';
import type { Found, Rule } from './rule';
import type { RuleId } from './rule-id';
import { RULE_IDS, RULES } from './rules';
import type { Browser } from './verdict/rejection';

/**
 * What is to say about a description by the rules of its kind, in the order of the lines. The line
 * and rule that would make a browser reject it are always among the findings of a WebRTC
 * description. Time proportional to the lines.
 */
export function checkDescription(
  description: Description,
  kind?: DescriptionKind,
): readonly Finding[] {
  const index = indexDescription(description, kind);
  const found = RULE_IDS.flatMap((id) => findingsOf(id, index));
  return inLineOrder([...found, ...deciding(index, found)]);
}

/** What is wrong between an offer and its answer; each alone is for `checkDescription`. */
export function checkPair(offer: Description, answer: Description): readonly Finding[] {
  const from = indexDescription(offer);
  const to = indexDescription(answer);
  const found = RULE_IDS.flatMap((id) => {
    const rule = RULES[id];
    if (rule.needs !== 'pair' || !rule.kinds.includes(to.kind)) return [];
    return rule.check(from, to).map((one) => finding(id, rule, one));
  });
  return inLineOrder(found);
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
  };
}

const BROWSERS: readonly Browser[] = ['chromium', 'firefox'];

/** The reasons of foreseen rejections that no check has found already. */
function deciding(index: DescriptionIndex, found: readonly Finding[]): readonly Finding[] {
  if (index.kind !== 'webrtc') return [];
  const known = new Set(found.map(({ rule }) => rule));
  const reasons = BROWSERS.flatMap((browser) => decidingRules(index, browser));
  return reasons.flatMap(({ rule, line, browser }) => {
    if (known.has(rule) || isSaidAlready(rule, line, found)) return [];
    known.add(rule);
    const text = index.lines.find((read) => read.line.number === line)?.line.text ?? '';
    const lines = line === undefined ? [] : [line];
    return [finding(rule, RULES[rule], { lines, values: { text, browser } })];
  });
}

/** B06 says of a bundled section what Firefox calls missing credentials or fingerprints. */
function isSaidAlready(rule: RuleId, line: number | undefined, found: readonly Finding[]): boolean {
  if (rule !== 'I01' && rule !== 'D01') return false;
  return found.some((other) => other.rule === 'B06' && other.lines[0] === line);
}

function inLineOrder(findings: readonly Finding[]): readonly Finding[] {
  const lineOf = ({ lines }: Finding) => lines[0] ?? 0;
  return [...findings].sort((one, other) => lineOf(one) - lineOf(other));
}
