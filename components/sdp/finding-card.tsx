import { Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { ExternalReference } from '@/components/controls/external-reference';
import { SeverityIcon } from '@/components/controls/severity-icon';
import styles from '@/components/sdp/finding-card.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';

export interface FindingActions {
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
  /** Applies the finding's fix; undefined while the text has moved on. */
  readonly onMend: ((finding: ExplainedFinding) => void) | undefined;
}

/** One thing that is wrong: what, why it matters, how browsers take it, and how to mend it. */
export function FindingCard({
  finding,
  words,
  onLine,
  onMend,
}: FindingActions & { readonly finding: ExplainedFinding }): ReactNode {
  const { severity, title, message, why, remedy, browsers, references, lines, fix, rule } = finding;
  return (
    <article className={styles['card']} data-severity={severity}>
      <h2>
        <SeverityIcon severity={severity} />
        <span>{title}</span>
        <span className={styles['rule']}>{rule}</span>
      </h2>
      <p>{message}</p>
      <p className={styles['why']}>{why}</p>
      <p className={styles['why']}>{remedy}</p>
      <dl className={styles['browsers']}>
        <div>
          <dt>{words.verdict.browsers.chromium}</dt>
          <dd>{browsers.chromium}</dd>
        </div>
        <div>
          <dt>{words.verdict.browsers.firefox}</dt>
          <dd>{browsers.firefox}</dd>
        </div>
      </dl>
      <div className={styles['actions']}>
        {fix && onMend ? (
          <Button
            size="small"
            icon={<Wrench size={14} aria-hidden />}
            onClick={() => onMend(finding)}
          >
            {words.findings.fix}
          </Button>
        ) : undefined}
        {lines.slice(0, 4).map((line) => (
          <Button key={line} size="small" variant="quiet" onClick={() => onLine(line)}>
            {words.lines.goTo(line)}
          </Button>
        ))}
        {references.map(({ text, url }) => (
          <ExternalReference key={url} label={text} href={url} />
        ))}
      </div>
    </article>
  );
}
