import { type ReactNode, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import { ExplainedLines } from '@/components/sdp/lines/explained-lines';
import type { LineFault } from '@/components/sdp/lines/explained-row';
import { useLineStore } from '@/components/sdp/lines/use-line-store';
import styles from '@/components/sdp/lines-panel.module.css';
import { MoreItems } from '@/components/sdp/more-items';
import type { CurrentLine, MovedBy } from '@/components/sdp/use-current-line';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';

/** Every line of the text in words; the lines that belong with the current one can be gone to. */
export function LinesPanel({
  explanation,
  line,
  words,
  faultIn,
  findingsAt,
  onLine,
  onEdit,
}: {
  readonly explanation: Explanation;
  readonly line: CurrentLine;
  readonly words: SdpPageWords;
  readonly faultIn: (line: number) => LineFault | undefined;
  readonly findingsAt: (line: number) => ReactNode;
  readonly onLine: (number: number, by: MovedBy) => void;
  readonly onEdit: (number: number) => void;
}): ReactNode {
  const store = useLineStore(explanation);
  const related = useMemo(() => new Set(line.related.map(({ number }) => number)), [line.related]);
  return (
    <div className={styles['panel']}>
      <VisuallyHidden>
        <h2>{words.panels.lines}</h2>
      </VisuallyHidden>
      <ExplainedLines
        store={store}
        count={explanation.overview.offsets.length}
        current={line.number}
        by={line.by}
        move={line.move}
        words={words.lines}
        faultIn={faultIn}
        isRelated={(number) => related.has(number)}
        aside={({ number }) => (
          <>
            {findingsAt(number)}
            <RelatedLines line={line} words={words} onLine={(to) => onLine(to, 'link')} />
          </>
        )}
        onLine={(number) => onLine(number, 'list')}
        onEdit={onEdit}
      />
    </div>
  );
}

/** A payload type may have a hundred lines. */
const SHOWN = 12;

function RelatedLines({
  line: { number: current, related },
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
        <MoreItems
          key={current}
          items={related}
          first={SHOWN}
          words={words.lines}
          keyOf={({ number }) => number}
          as="li"
        >
          {({ number, text }) => (
            <li>
              <Button
                size="small"
                variant="quiet"
                aria-label={words.lines.goToWhat(number, text)}
                onClick={() => onLine(number)}
              >
                {words.lines.goTo(number)}
              </Button>
              <code>{text}</code>
            </li>
          )}
        </MoreItems>
      </ul>
    </div>
  );
}
