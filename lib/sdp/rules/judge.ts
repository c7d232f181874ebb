import { type DescriptionKind, kindOfDescription } from '../kind-of-description';
import type { Description } from '../reading';
import { findingsIn } from './check-description';
import { type Decision, decidingFindings, decidingFirst } from './deciding-findings';
import { indexDescription } from './description-index';
import type { Finding } from './finding';
import { foresee } from './verdict/foresee';
import type { Browser, Verdict } from './verdict/rejection';

/** What is to say of a description: its faults, and what browsers would do with it. */
export interface Judgement {
  readonly kind: DescriptionKind;
  /** Those that decide what a browser does first, the others in the order of their lines. */
  readonly findings: readonly Finding[];
  /** What `setRemoteDescription` would say to it as an offer. */
  readonly foreseen: Readonly<Record<Browser, Verdict>>;
  /** With what fails later, and the findings that decide. */
  readonly decisions: Readonly<Record<Browser, Decision>>;
}

/** Checks a description and foresees what browsers do with it. Time proportional to its lines. */
export function judge(
  description: Description,
  kind: DescriptionKind = kindOfDescription(description).kind,
): Judgement {
  const foreseen = {
    chromium: foresee(description, 'chromium'),
    firefox: foresee(description, 'firefox'),
  };
  const found = findingsIn(indexDescription(description, kind), foreseen);
  const decisions = decidingFindings(found, foreseen);
  return { kind, findings: decidingFirst(found, decisions), foreseen, decisions };
}
