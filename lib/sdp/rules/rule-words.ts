import type { DescriptionKind, Evidence } from '../kind-of-description';
import type { BrowserVerdict, FindingValues } from './finding';
import type { RuleId } from './rule-id';

/** The words of a rule in one language. */
export interface RuleWords {
  /** What is wrong, as a heading. */
  readonly title: string;
  /** One sentence with this description's own values. */
  readonly message: (values: FindingValues) => string;
  /** Why it matters. */
  readonly why: string;
  /** What to do, or what the fix does. */
  readonly remedy: string;
}

/** Content fills it in each language; a rule without words does not compile. */
export type RuleCatalogue = Readonly<Record<RuleId, RuleWords>>;

/** The names of what a text may be, and of what shows it. */
export interface KindWords {
  readonly kinds: Readonly<Record<DescriptionKind, string>>;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly verdicts: Readonly<Record<BrowserVerdict, string>>;
  /** What is missing is meant in a line whose name is misspelt; a sentence. */
  readonly misspelt: (line: number, text: string) => string;
}
