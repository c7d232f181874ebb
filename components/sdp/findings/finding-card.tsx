import { Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { ExternalReference } from '@/components/controls/external-reference';
import { SeverityIcon } from '@/components/controls/severity-icon';
import styles from '@/components/sdp/findings/finding-card.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';

export interface FindingActions {
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
  /** Applies the finding's fix; undefined while the text has moved on. */
  readonly onMend: ((finding: ExplainedFinding) => void) | undefined;
}

/** Lines of one finding that can be gone to; a rule may name hundreds. */
const LINES = 4;

/** One thing that is wrong: what, why it matters, how browsers take it, and how to mend it. */
export function FindingCard({
  finding,
  ...actions
}: FindingActions & { readonly finding: ExplainedFinding }): ReactNode {
  const { words, onLine } = actions;
  const { severity, title, message, why, remedy, browsers, references, lines, rule } = finding;
  return (
    <article className={styles['card']} data-severity={severity}>
      <header className={styles['head']}>
        <SeverityIcon severity={severity} />
        <h3>{title}</h3>
        <Decides finding={finding} words={words} />
        <span className={styles['rule']}>{rule}</span>
      </header>
      <p>{message}</p>
      <p className={styles['why']}>{why}</p>
      <p className={styles['why']}>{remedy}</p>
      <div className={styles['actions']}>
        <MendButton finding={finding} {...actions} />
        {lines.slice(0, LINES).map((line) => (
          <Button
            key={line}
            size="small"
            variant="quiet"
            aria-label={words.lines.goToWhat(line, title)}
            onClick={() => onLine(line)}
          >
            {words.lines.goTo(line)}
          </Button>
        ))}
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
        {references.map(({ text, url }) => (
          <ExternalReference key={url} label={text} href={url} />
        ))}
      </div>
    </article>
  );
}

/** Applies the fix of a finding that has one. */
export function MendButton({
  finding,
  words,
  onMend,
}: Omit<FindingActions, 'onLine'> & { readonly finding: ExplainedFinding }): ReactNode {
  const { fix, title, lines } = finding;
  if (!fix || !onMend) return undefined;
  return (
    <Button
      size="small"
      className={styles['mend']}
      icon={<Wrench size={14} aria-hidden />}
      aria-label={words.findings.fixName(title, lines[0])}
      onClick={() => onMend(finding)}
    >
      {words.findings.fix}
    </Button>
  );
}

/** Whose verdict it decides. */
export function Decides({
  finding: { decides },
  words,
}: {
  readonly finding: ExplainedFinding;
  readonly words: SdpPageWords;
}): ReactNode {
  const { chromium, firefox } = decides;
  if (chromium === undefined && firefox === undefined) return undefined;
  const told = words.findings.decides;
  const one = chromium === undefined ? told.firefox : told.chromium;
  return (
    <span className={styles['decides']}>
      {chromium !== undefined && firefox !== undefined ? told.both : one}
    </span>
  );
}
