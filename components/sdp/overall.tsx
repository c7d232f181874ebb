import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { SeverityIcon } from '@/components/controls/severity-icon';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/sdp/overall.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { ExplainedDescription } from '@/lib/sdp/explain-text';
import type { Browser, Verdict } from '@/lib/sdp/rules/verdict/rejection';

const BROWSERS: readonly Browser[] = ['chromium', 'firefox'];

/** What a description says as a whole, and how browsers would take it. */
export function Overall({
  description,
  words,
  onLine,
}: {
  readonly description: ExplainedDescription;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
}): ReactNode {
  const { paragraph, kindName, evidence, foreseen, findings } = description;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <section className={styles['overall']} aria-label={words.overall.heading}>
      <p className={styles['paragraph']}>{paragraph.join(' ')}</p>
      <dl className={styles['facts']}>
        <div>
          <dt>{words.overall.kind}</dt>
          <dd
            title={evidence
              .map(({ text, line }) => `${text} (${words.lines.goTo(line)})`)
              .join('; ')}
          >
            {kindName}
          </dd>
        </div>
        {BROWSERS.map((browser) => (
          <div key={browser}>
            <dt>{words.verdict.asOffer(words.verdict.browsers[browser])}</dt>
            <dd>
              <ForeseenVerdict
                verdict={foreseen[browser]}
                errors={errors}
                title={titleOf(foreseen[browser], findings)}
                words={words}
                onLine={onLine}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ForeseenVerdict({
  verdict,
  title,
  errors,
  words,
  onLine,
}: {
  readonly verdict: Verdict;
  /** How many errors the rules find. */
  readonly errors: number;
  /** What is wrong, in words. */
  readonly title: string | undefined;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
}): ReactNode {
  if (verdict.verdict === 'accepts') {
    // A text that is taken may still be one that never connects.
    return errors === 0 ? (
      <span className={styles['verdict']}>
        <ToneGlyph tone="succeeded" />
        {words.verdict.accepts}
      </span>
    ) : (
      <span className={styles['verdict']}>
        <SeverityIcon severity="warning" />
        {words.verdict.withErrors(errors)}
      </span>
    );
  }
  const { line } = verdict;
  return (
    <span className={styles['verdict']}>
      <ToneGlyph tone="failed" />
      {words.verdict.rejects}
      {title === undefined ? undefined : <span className={styles['why']}>{title}</span>}
      {line === undefined ? undefined : (
        <Button size="small" variant="quiet" onClick={() => onLine(line)}>
          {words.lines.goTo(line)}
        </Button>
      )}
    </span>
  );
}

function titleOf(verdict: Verdict, findings: ExplainedDescription['findings']): string | undefined {
  if (verdict.verdict === 'accepts') return undefined;
  return findings.find(({ rule }) => rule === verdict.rule)?.title;
}
