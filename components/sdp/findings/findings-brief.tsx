import { type ReactNode, useId } from 'react';
import { Button } from '@/components/controls/button';
import { SeverityIcon } from '@/components/controls/severity-icon';
import { Decides, type FindingActions, MendButton } from '@/components/sdp/findings/finding-card';
import { groupFindings } from '@/components/sdp/findings/finding-order';
import styles from '@/components/sdp/findings/findings-brief.module.css';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';

/** More are a list of their own. */
const SHOWN = 2;

/** The gravest findings in a line each; notes are only counted. */
export function FindingsBrief({
  findings,
  onAll,
  ...actions
}: FindingActions & {
  readonly findings: readonly ExplainedFinding[];
  /** All of them are to be shown. */
  readonly onAll: () => void;
}): ReactNode {
  const id = useId();
  const { words, onLine } = actions;
  const grave = groupFindings(findings)
    .flatMap((group) => group.findings)
    .filter(({ severity }) => severity !== 'information');
  return (
    <section className={styles['brief']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{words.findings.heading}</h2>
        <p>{countsOf(findings, words).join(', ')}</p>
        {findings.length === 0 ? undefined : (
          <Button size="small" variant="quiet" className={styles['all']} onClick={onAll}>
            {words.findings.all(findings.length)}
          </Button>
        )}
      </div>
      {grave.length === 0 ? <p className={styles['none']}>{words.findings.none}</p> : undefined}
      <ul>
        {grave.slice(0, SHOWN).map((finding) => (
          <li key={finding.key}>
            <SeverityIcon severity={finding.severity} size={14} />
            <span className={styles['what']}>
              <span>{finding.title}</span> <Decides finding={finding} words={words} />
            </span>
            {finding.lines.slice(0, 1).map((line) => (
              <Button
                key={line}
                size="small"
                variant="quiet"
                aria-label={words.lines.goToWhat(line, finding.title)}
                onClick={() => onLine(line)}
              >
                {words.lines.goTo(line)}
              </Button>
            ))}
            <MendButton finding={finding} {...actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const GRAVITY = ['error', 'warning', 'information'] as const;

/** How many there are of each gravity that there is. */
function countsOf(
  findings: readonly ExplainedFinding[],
  { overall }: FindingActions['words'],
): readonly string[] {
  return GRAVITY.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [overall.counts[severity](count)];
  });
}
