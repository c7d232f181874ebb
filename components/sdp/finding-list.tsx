import type { ReactNode } from 'react';
import { type FindingActions, FindingCard } from '@/components/sdp/finding-card';
import styles from '@/components/sdp/finding-list.module.css';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';

/** A text may be wrong in thousands of lines; the first of each gravity tell what is the matter. */
const SHOWN = 200;

const GRAVITY = ['error', 'warning', 'information'] as const;

/** Everything that is wrong, the gravest first. */
export function FindingList({
  findings,
  ...actions
}: FindingActions & { readonly findings: readonly ExplainedFinding[] }): ReactNode {
  const { words } = actions;
  if (findings.length === 0) return <p>{words.findings.none}</p>;
  const ordered = GRAVITY.flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  );
  return (
    <div className={styles['list']}>
      {ordered.slice(0, SHOWN).map((finding) => (
        <FindingCard key={finding.key} finding={finding} {...actions} />
      ))}
      {ordered.length > SHOWN ? <p>{words.lines.more(ordered.length - SHOWN)}</p> : undefined}
    </div>
  );
}
