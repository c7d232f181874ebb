import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { SeverityIcon } from '@/components/controls/severity-icon';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/sdp/overview/verdicts.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { ExplainedDescription } from '@/lib/sdp/explain-text';
import { BROWSERS, type Browser } from '@/lib/sdp/rules/verdict/rejection';

interface Props {
  readonly description: ExplainedDescription;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
}

/** How browsers would take a description as an offer: the verdict, and the rule and line behind it. */
export function Verdicts(props: Props): ReactNode {
  const { words } = props;
  return (
    <dl className={styles['verdicts']}>
      {BROWSERS.map((browser) => (
        <div key={browser}>
          <dt>{words.verdict.browsers[browser]}</dt>
          <dd>
            <Verdict browser={browser} {...props} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Verdict({
  browser,
  description: { findings, outlook },
  words,
  onLine,
}: Props & { readonly browser: Browser }): ReactNode {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const obstacle = outlook[browser];
  if (obstacle === undefined) {
    // A text that is taken may still be one that never connects.
    return errors === 0 ? (
      <Said glyph={<ToneGlyph tone="succeeded" />}>{words.verdict.accepts}</Said>
    ) : (
      <Said glyph={<SeverityIcon severity="warning" size={14} />}>
        {words.verdict.withErrors(errors)}
      </Said>
    );
  }
  const { rule, title, line } = obstacle;
  const rejects = obstacle.does === 'rejects';
  return (
    <>
      <Said
        glyph={
          rejects ? <ToneGlyph tone="failed" /> : <SeverityIcon severity="warning" size={14} />
        }
      >
        {rejects ? words.verdict.rejects : words.verdict.failsLater}
      </Said>
      <span className={styles['why']}>
        <span className={styles['rule']}>{rule}</span> {title}
      </span>
      {line === undefined ? undefined : (
        <Button
          size="small"
          variant="quiet"
          className={styles['line']}
          aria-label={words.lines.goToWhat(line, title)}
          onClick={() => onLine(line)}
        >
          {words.lines.goTo(line)}
        </Button>
      )}
    </>
  );
}

function Said({
  glyph,
  children,
}: {
  readonly glyph: ReactNode;
  readonly children: string;
}): ReactNode {
  return (
    <span className={styles['said']}>
      {glyph}
      {children}
    </span>
  );
}
