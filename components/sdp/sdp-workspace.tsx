'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useEffect, useEffectEvent, useMemo } from 'react';
import { ExampleList, provenanceText } from '@/components/sdp/examples/example-list';
import { ExamplesButton } from '@/components/sdp/examples/examples-button';
import { useExampleWords } from '@/components/sdp/examples/use-example-words';
import { lineAt, offsetOf } from '@/components/sdp/line-places';
import { lineInAddress, showInAddress } from '@/components/sdp/page-address';
import { ReadingState } from '@/components/sdp/reading-state';
import { SdpPanels } from '@/components/sdp/sdp-panels';
import { SdpToolbar } from '@/components/sdp/sdp-toolbar';
import styles from '@/components/sdp/sdp-workspace.module.css';
import { useCurrentLine } from '@/components/sdp/use-current-line';
import { useSdpPageWords } from '@/components/sdp/use-sdp-page-words';
import { useSdpText } from '@/components/sdp/use-sdp-text';
import type { Example } from '@/lib/sdp/examples/example';
import type { ExampleId } from '@/lib/sdp/examples/examples';

const SdpEditor = dynamic(
  () => import('@/components/sdp/editor/sdp-editor').then((module) => module.SdpEditor),
  { ssr: false, loading: () => <div className={styles['noEditor']} /> },
);

/** A text put into the page from outside of its editor; a new object puts it in again. */
export interface GivenText {
  readonly text: string;
  readonly example?: Example<ExampleId> | undefined;
}

/** One description: its text at the left, everything that is said of it at the right. */
export function SdpWorkspace({
  given,
  onExample,
  onText,
  onOpenPair,
}: {
  readonly given: GivenText;
  readonly onExample: (example: Example<ExampleId>) => void;
  /** The text as it stands now, so that another view of the page can take it. */
  readonly onText: (text: string) => void;
  /** An offer and its answer are to be shown side by side. */
  readonly onOpenPair: (offer: string, answer: string) => void;
}): ReactNode {
  const words = useSdpPageWords();
  const sdp = useSdpText(given.text);
  const { text, explanation, fits } = sdp;
  const { line, goTo } = useCurrentLine(explanation);
  // Only as long as nothing of it was changed.
  const untouched = text === given.text || sdp.unwrapped?.original === given.text;
  const example = untouched ? given.example : undefined;
  const overview = explanation?.overview;
  const take = useEffectEvent((next: GivenText) => {
    if (next.text !== text) sdp.give(next.text);
    goTo(lineInAddress() ?? 1, 'link');
  });
  useEffect(() => take(given), [given]);
  useEffect(() => onText(text), [onText, text]);
  useEffect(() => {
    if (!example) return undefined;
    showInAddress(example.id, line.number);
    return () => showInAddress(undefined, undefined);
  }, [example, line.number]);
  const target = useMemo(
    () =>
      overview && line.by !== 'editor'
        ? { offset: offsetOf(overview.offsets, overview.text, line.number) }
        : undefined,
    [overview, line.by, line.number],
  );
  const related = useMemo(
    () => (fits ? line.related.map(({ offset }) => offset) : []),
    [fits, line.related],
  );
  const marks = useMemo(() => (fits && overview ? overview.marks : []), [fits, overview]);
  return (
    <div className={styles['workspace']}>
      <SdpToolbar
        sdp={sdp}
        words={words}
        examples={
          explanation ? (
            <ExamplesButton label={words.toolbar.examples} onChoose={onExample} />
          ) : undefined
        }
      />
      {example ? <Suspense>{<Provenance example={example} />}</Suspense> : undefined}
      <ReadingState sdp={sdp} words={words} />
      <div className={styles['columns']} data-empty={explanation ? undefined : ''}>
        <div className={styles['editor']}>
          <SdpEditor
            text={text}
            label={words.editor.label}
            placeholder={words.editor.placeholder}
            phrases={words.editor.phrases}
            marks={marks}
            target={fits ? target : undefined}
            related={related}
            onText={sdp.type}
            onCursor={(offset) => overview && goTo(lineAt(overview.offsets, offset), 'editor')}
          />
        </div>
        {explanation ? (
          <SdpPanels
            sdp={sdp}
            explanation={explanation}
            line={line}
            words={words}
            onLine={goTo}
            onOpenPair={onOpenPair}
            onMend={(mended) => sdp.type(mended, false)}
          />
        ) : (
          <div className={styles['empty']}>
            <h2>{words.empty.heading}</h2>
            <p>{words.empty.text}</p>
            <Suspense>
              <ExampleList onChoose={onExample} />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  );
}

function Provenance({ example }: { readonly example: Example<ExampleId> }): ReactNode {
  const words = useExampleWords();
  const { name, shows } = words.examples[example.id];
  return (
    <p className={styles['provenance']}>
      <strong>{name}.</strong> {shows} {provenanceText(example.provenance, words)}
    </p>
  );
}
