import { type ReactNode, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import type { Severity } from '@/components/controls/severity-icon';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import { ExplainedLines } from '@/components/sdp/lines/explained-lines';
import { useLineStore } from '@/components/sdp/lines/use-line-store';
import styles from '@/components/sdp/lines-panel.module.css';
import type { CurrentLine } from '@/components/sdp/use-current-line';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';

/** Every line of the text in words; the lines that belong with the current one can be gone to. */
export function LinesPanel({
  explanation,
  line,
  words,
  severityOf,
  findingsAt,
  onLine,
}: {
  readonly explanation: Explanation;
  readonly line: CurrentLine;
  readonly words: SdpPageWords;
  readonly severityOf: (line: number) => Severity | undefined;
  readonly findingsAt: (line: number) => ReactNode;
  readonly onLine: (number: number, by: CurrentLine['by']) => void;
}): ReactNode {
  const store = useLineStore(explanation);
  const related = useMemo(() => new Set(line.related.map(({ number }) => number)), [line.related]);
  return (
    <div className={styles['panel']}>
      <ExplainedLines
        store={store}
        count={explanation.overview.offsets.length}
        current={line.number}
        holdsFocus={line.by === 'list'}
        keys={words.lines.keys}
        severityOf={severityOf}
        isRelated={(number) => related.has(number)}
        aside={({ number }) => (
          <>
            {findingsAt(number)}
            <RelatedLines line={line} words={words} onLine={(to) => onLine(to, 'link')} />
          </>
        )}
        onLine={(number) => onLine(number, 'list')}
      />
    </div>
  );
}

/** Long lists are cut: a payload type may have a hundred lines. */
const SHOWN = 12;

function RelatedLines({
  line: { related },
  words,
  onLine,
}: {
  readonly line: CurrentLine;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
}): ReactNode {
  if (related.length === 0) return undefined;
  return (
    <div className={styles['related']}>
      <p>{words.lines.belongsWith}</p>
      <ul>
        {related.slice(0, SHOWN).map(({ number, text }) => (
          <li key={number}>
            <Button size="small" variant="quiet" onClick={() => onLine(number)}>
              {words.lines.goTo(number)}
            </Button>
            <code>{text}</code>
          </li>
        ))}
        {related.length > SHOWN ? <li>{words.lines.more(related.length - SHOWN)}</li> : undefined}
      </ul>
    </div>
  );
}
