import { referenceText, referenceUrl } from '../reference';
import { type decidedBy, verdictOf } from './deciding-findings';
import type { Finding, FindingValues, Fix, Severity } from './finding';
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
  /** The browsers whose verdict on this description it decides, with what they do. */
  readonly decides: Deciding;
  readonly references: readonly { readonly text: string; readonly url: string }[];
  readonly fix: Fix | undefined;
}

export type Deciding = ReturnType<typeof decidedBy>;

export interface FindingWords {
  readonly rules: RuleCatalogue;
  readonly kinds: KindWords;
}

/**
 * Says a finding in the language of `words`. `place` is its place among the findings; `decides` what
 * it decides in its description, which is more certain than what its rule says in general.
 */
export function explainFinding(
  finding: Finding,
  place: number,
  { rules, kinds }: FindingWords,
  decides: Deciding = {},
): ExplainedFinding {
  const { rule, severity, lines, values, fix } = finding;
  const { references } = RULES[rule];
  const { title, message, why, remedy } = rules[rule];
  return {
    key: `${rule} ${lines[0] ?? 0} ${place}`,
    rule,
    severity,
    lines,
    title,
    message: withCause(message(values), values, kinds),
    why,
    remedy,
    browsers: {
      chromium: kinds.verdicts[decides.chromium ?? verdictOf(finding, 'chromium')],
      firefox: kinds.verdicts[decides.firefox ?? verdictOf(finding, 'firefox')],
    },
    decides,
    references: references.map((reference) => ({
      text: referenceText(reference),
      url: referenceUrl(reference),
    })),
    fix,
  };
}

function withCause(message: string, values: FindingValues, { misspelt }: KindWords): string {
  const { misspeltLine: line, misspeltText: text } = values;
  return typeof line === 'number' ? `${message} ${misspelt(line, String(text))}` : message;
}
