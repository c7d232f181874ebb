import type { ReactNode } from 'react';
import styles from '@/components/sdp/overview/overall.module.css';
import { Summary } from '@/components/sdp/overview/summary';
import { Verdicts } from '@/components/sdp/overview/verdicts';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { ExplainedDescription } from '@/lib/sdp/explain-text';

/** What a description is, how browsers take it, what is wrong with it, and what it says in short. */
export function Overall({
  description,
  words,
  onLine,
  asking,
  findings,
}: {
  readonly description: ExplainedDescription;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
  /** The question to the visitor's own browser. */
  readonly asking: ReactNode;
  /** The gravest findings. */
  readonly findings: ReactNode;
}): ReactNode {
  const { kindName, evidence } = description;
  return (
    <section className={styles['overall']} aria-label={words.overall.heading}>
      <div className={styles['verdicts']}>
        <p className={styles['kind']}>
          <strong
            title={evidence
              .map(({ text, line }) => `${text} (${words.lines.goTo(line)})`)
              .join('; ')}
          >
            {kindName}
          </strong>
          <span>{words.verdict.heading}</span>
        </p>
        <Verdicts description={description} words={words} onLine={onLine} />
      </div>
      {findings}
      {asking}
      <Summary text={description.says.join(' ')} words={words} />
    </section>
  );
}
