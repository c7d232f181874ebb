import { referenceText, referenceUrl } from '../reference';
import type { Finding, Fix, Severity } from './finding';
import type { RuleId } from './rule-id';
import type { KindWords, RuleCatalogue } from './rule-words';
import { RULES } from './rules';
import type { Browser } from './verdict/rejection';

/** A finding in words, as plain data in one language. */
export interface ExplainedFinding {
  /** Tells it from the other findings of its text. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The first is the one to point at; none where what is missing has no line. */
  readonly lines: readonly number[];
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  /** What each browser did with this fault where it was tried, in words. */
  readonly browsers: Readonly<Record<Browser, string>>;
  readonly references: readonly { readonly text: string; readonly url: string }[];
  readonly fix: Fix | undefined;
}

export interface FindingWords {
  readonly rules: RuleCatalogue;
  readonly kinds: KindWords;
}

/** Says a finding in the language of `words`. `place` is its place among the findings. */
export function explainFinding(
  finding: Finding,
  place: number,
  { rules, kinds }: FindingWords,
): ExplainedFinding {
  const { rule, severity, lines, values, fix } = finding;
  const { chromium, firefox, references } = RULES[rule];
  const { title, message, why, remedy } = rules[rule];
  return {
    key: `${rule} ${lines[0] ?? 0} ${place}`,
    rule,
    severity,
    lines,
    title,
    message: message(values),
    why,
    remedy,
    browsers: { chromium: kinds.verdicts[chromium], firefox: kinds.verdicts[firefox] },
    references: references.map((reference) => ({
      text: referenceText(reference),
      url: referenceUrl(reference),
    })),
    fix,
  };
}
