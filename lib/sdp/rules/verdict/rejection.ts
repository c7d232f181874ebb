import type { RuleId } from '../rule-id';

export type Browser = 'chromium' | 'firefox';

/** What a browser would say to a description as an offer. */
export type Verdict =
  | { readonly verdict: 'accepts' }
  | {
      readonly verdict: 'rejects';
      readonly rule: RuleId;
      /** The line at fault, by its number in the text; undefined where what is missing has no line. */
      readonly line: number | undefined;
    };

/** Thrown inside of a browser's model only, at the place where the browser gives up. */
export class Rejection extends Error {
  constructor(
    readonly rule: RuleId,
    readonly line: number | undefined,
  ) {
    super(`${rule} at line ${line ?? '?'}`);
  }
}

/** Gives up: never returns. */
export function reject(rule: RuleId, line?: number): never {
  throw new Rejection(rule, line);
}
