'use client';

import { type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/controls/button';
import { SegmentedControl } from '@/components/controls/segmented-control';
import styles from '@/components/sdp/ask/ask-browser.module.css';
import { AskedVerdict } from '@/components/sdp/ask/asked-verdict';
import { useAskWords } from '@/components/sdp/ask/use-ask-words';
import { type AskedType, useAsking } from '@/components/sdp/ask/use-asking';
import { browserName } from '@/components/site/browser-name';
import type { DescriptionType } from '@/lib/sdp/reading';

interface Props {
  /** One description, as a browser would get it. */
  readonly text: string;
  /** What it is, where what was around it says so. */
  readonly type: DescriptionType | undefined;
  /** The number of the text's first line in what the visitor sees. */
  readonly firstLine?: number | undefined;
  /** A line that the browser speaks of was chosen. */
  readonly onLine: (number: number) => void;
  /** An offer and its answer are to be shown side by side. */
  readonly onOpenPair: (offer: string, answer: string) => void;
}

/** Gives the text to the visitor's own browser, and shows what it says in its very words. */
export function AskBrowser(props: Props): ReactNode {
  return (
    <Suspense>
      <LoadedAskBrowser {...props} />
    </Suspense>
  );
}

const TYPES: readonly AskedType[] = ['offer', 'answer'];

function LoadedAskBrowser({ text, type, firstLine = 1, onLine, onOpenPair }: Props): ReactNode {
  const words = useAskWords();
  const { askWords } = words;
  const likely = likelyType(text, type);
  const [chosen, setChosen] = useState<{ readonly type: AskedType; readonly likely: AskedType }>();
  // A choice holds until another text is of another type.
  const askedType = chosen?.likely === likely ? chosen.type : likely;
  const { asking, ask } = useAsking(text, askedType);
  const browser = browserName(navigator.userAgent);
  return (
    <section className={styles['ask']} aria-label={askWords.heading}>
      <div className={styles['question']}>
        <Button size="small" onClick={() => void ask()}>
          {askWords.ask}
        </Button>
        <SegmentedControl
          legend={askWords.as}
          hideLegend
          options={TYPES.map((value) => ({ value, label: askWords.types[value] }))}
          value={askedType}
          onChange={(next) => setChosen({ type: next, likely })}
        />
        <p className={styles['quiet']}>{askWords.quiet(browser)}</p>
      </div>
      <div role="status" className={styles['result']}>
        {asking ? (
          <AskedVerdict
            asking={asking}
            browser={browser}
            words={words}
            lineName={(line) => line + firstLine - 1}
            onLine={(line) => onLine(line + firstLine - 1)}
            onOpenPair={onOpenPair}
          />
        ) : undefined}
      </div>
    </section>
  );
}

/** An offer leaves the role open (RFC 8842 §5.1, `actpass`); who has chosen one answers. */
function likelyType(text: string, type: DescriptionType | undefined): AskedType {
  if (type === 'answer' || type === 'pranswer') return 'answer';
  if (type === 'offer') return 'offer';
  return /^a=setup:(active|passive)/m.test(text) && !text.includes('a=setup:actpass')
    ? 'answer'
    : 'offer';
}
