import type { FindingValues } from '../rules/finding';
import type { RuleId } from '../rules/rule-id';
import { BROWSERS, type Browser } from '../rules/verdict/rejection';

/** What of a summary a fault is about. */
export type Aspect =
  | 'section'
  | 'codecs'
  | 'direction'
  | 'candidates'
  | 'credentials'
  | 'security'
  | 'rtcpMux'
  | 'dataChannel'
  | 'simulcast'
  | 'bundle';

/** What keeps something that the description says from being so. */
export interface Flaw {
  readonly aspect: Aspect;
  /** The number of the line at fault; undefined where it has none. */
  readonly line: number | undefined;
  readonly cause:
    | { readonly by: 'rule'; readonly rule: RuleId; readonly values: FindingValues }
    /** A line of a known kind that cannot be read: its text. */
    | { readonly by: 'unreadable'; readonly text: string };
  /** An error: it does not serve as it stands. */
  readonly grave: boolean;
  /** The browsers that give up at it, or fail later for it. */
  readonly stops: Stops;
}

/** Whether faults of this aspect keep every browser from a connection. */
export function stopsAll(flaws: readonly Flaw[], aspect: Aspect): boolean {
  const of = flaws.filter((flaw) => flaw.aspect === aspect);
  return BROWSERS.every((browser) => of.some(({ stops }) => stops[browser] !== undefined));
}

export type Stops = Readonly<Partial<Record<Browser, 'rejects' | 'fails later'>>>;
