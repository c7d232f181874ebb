import type { RuleId } from '../rule-id';

export type Browser = 'chromium' | 'firefox';

export const BROWSERS: readonly Browser[] = ['chromium', 'firefox'];

/** What a browser would say to a description as an offer. */
export type Verdict =
  | { readonly verdict: 'accepts' }
  | {
      readonly verdict: 'rejects';
      readonly rule: RuleId;
      /** The line at fault, by its number in the text; undefined where what is missing has no line. */
      readonly line: number | undefined;
    };

/**
 * Thrown inside of a browser's model only, at the place where the browser gives up. No `Error`: to
 * write down the call stack takes longer than to read twenty lines.
 */
export class Rejection {
  constructor(
    readonly rule: RuleId,
    readonly line: number | undefined,
  ) {}
}

/** What a browser's model comes to: its rejection, else acceptance. */
export function verdictOf(ask: () => void): Verdict {
  try {
    ask();
    return { verdict: 'accepts' };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { verdict: 'rejects', rule: error.rule, line: error.line };
  }
}

/** Gives up: never returns. */
export function reject(rule: RuleId, line?: number): never {
  throw new Rejection(rule, line);
}
