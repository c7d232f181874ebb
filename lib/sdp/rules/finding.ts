import type { RuleId } from './rule-id';
import type { Browser } from './verdict/rejection';

export type Severity = 'error' | 'warning' | 'information';

/** What a browser really did with this fault; `varies` where it depends on what else is there. */
export type BrowserVerdict = 'rejects' | 'accepts' | 'fails later' | 'varies' | 'unknown';

export type CaseVerdicts = Readonly<Record<Browser, BrowserVerdict>>;

/** Puts `text` in the place of a half-open range of the text that was read (UTF-16 code units). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change that the text itself determines: never an invented value. Edits do not overlap. */
export interface Fix {
  readonly edits: readonly TextEdit[];
}

export type FindingValues = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Their numbers; the first is the one to point at. Empty where the fault has no line. */
  readonly lines: readonly number[];
  /** The description's own values, by the names that the rule's words ask for. */
  readonly values: FindingValues;
  readonly fix?: Fix | undefined;
  /** What the browsers do with this case, where it is not what they do by its rule. */
  readonly verdicts?: CaseVerdicts | undefined;
}

/** The text with a fix applied. */
export function applyFix(text: string, { edits }: Fix): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of inOrder(edits)) {
    parts.push(text.slice(at, start), inserted);
    at = Math.max(at, end);
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
}
