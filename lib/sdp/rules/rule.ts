import type { DescriptionKind } from '../kind-of-description';
import type { Reference } from '../reference';
import type { DescriptionIndex } from './description-index';
import type { BrowserVerdict, CaseVerdicts, FindingValues, Fix, Severity } from './finding';

export interface RuleFacts {
  readonly severity: Severity;
  /** The kinds of description that it is about. */
  readonly kinds: readonly DescriptionKind[];
  readonly chromium: BrowserVerdict;
  readonly firefox: BrowserVerdict;
  readonly references: readonly Reference[];
}

/** What a check found; the rest of the finding is the rule's. */
export interface Found {
  readonly lines: readonly number[];
  readonly values?: FindingValues | undefined;
  readonly fix?: Fix | undefined;
  /** Where this case weighs otherwise than the rule. */
  readonly severity?: Severity | undefined;
  /** Where browsers take this case otherwise than the rule's. */
  readonly verdicts?: CaseVerdicts | undefined;
}

export interface DescriptionRule extends RuleFacts {
  readonly needs: 'description';
  readonly check: (index: DescriptionIndex) => readonly Found[];
}

export interface PairRule extends RuleFacts {
  readonly needs: 'pair';
  readonly check: (offer: DescriptionIndex, answer: DescriptionIndex) => readonly Found[];
}

/** Found where a browser's parser gives up, and nowhere else. */
export interface VerdictRule extends RuleFacts {
  readonly needs: 'verdict';
}

export type Rule = DescriptionRule | PairRule | VerdictRule;

/** `C`: Chromium 156, `F`: Firefox 153, as `rej`, `ok`, `late`, `var` or `?`. */
type Short = 'rej' | 'ok' | 'late' | 'var' | '?';

const LONG: Readonly<Record<Short, BrowserVerdict>> = {
  rej: 'rejects',
  ok: 'accepts',
  late: 'fails later',
  var: 'varies',
  '?': 'unknown',
};

/** Kinds that browsers exchange, with fragments of them. */
export const WEBRTC: readonly DescriptionKind[] = ['webrtc', 'fragment'];
/** Kinds that are a whole description. */
export const WHOLE: readonly DescriptionKind[] = ['webrtc', 'sip', 'rtsp', 'broadcast', 'unknown'];
export const ANY: readonly DescriptionKind[] = [...WHOLE, 'fragment'];
/** All in which port 0 refuses; RTSP writes it for ports that SETUP agrees on. */
export const PORTS_SAID: readonly DescriptionKind[] = ANY.filter((kind) => kind !== 'rtsp');
export const ONLY_WEBRTC: readonly DescriptionKind[] = ['webrtc'];

/** The facts of a rule, in the order of the checklist's columns. */
export function facts(
  severity: Severity,
  kinds: readonly DescriptionKind[],
  chromium: Short,
  firefox: Short,
  ...references: readonly Reference[]
): RuleFacts {
  return { severity, kinds, chromium: LONG[chromium], firefox: LONG[firefox], references };
}

export function rfc(number: number, section?: string): Reference {
  return { rfc: number, section };
}
