'use client';

import { ArrowDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import {
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/controls/button';
import type { EditorMark } from '@/components/sdp/editor/create-editor';
import type { EditorHandle } from '@/components/sdp/editor/sdp-editor';
import { ExampleList, provenanceText } from '@/components/sdp/examples/example-list';
import { ExamplesButton } from '@/components/sdp/examples/examples-button';
import { useExampleWords } from '@/components/sdp/examples/use-example-words';
import { lineInAddress, showInAddress } from '@/components/sdp/page-address';
import { ReadingState } from '@/components/sdp/reading-state';
import { SdpPanels } from '@/components/sdp/sdp-panels';
import { SdpToolbar } from '@/components/sdp/sdp-toolbar';
import styles from '@/components/sdp/sdp-workspace.module.css';
import { useCurrentLine } from '@/components/sdp/use-current-line';
import { useEditorCursor } from '@/components/sdp/use-editor-cursor';
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
  const cursor = useEditorCursor(explanation, fits, line, goTo);
  const [said, setSaid] = useState('');
  const editor = useRef<EditorHandle>(null);
  const editorBox = useRef<HTMLDivElement>(null);
  const panels = useRef<HTMLDivElement>(null);
  // Only as long as nothing of it was changed.
  const untouched = text === given.text || sdp.unwrapped?.original === given.text;
  const example = untouched ? given.example : undefined;
  const overview = explanation?.overview;
  const take = useEffectEvent((next: GivenText) => {
    if (next.text !== text) {
      cursor.onText();
      sdp.give(next.text);
    }
    const wanted = lineInAddress();
    if (wanted !== undefined) goTo(wanted, 'link');
    else if (next.text !== '') goTo(1, 'start');
  });
  useEffect(() => take(given), [given]);
  useEffect(() => onText(text), [onText, text]);
  useEffect(() => {
    if (!example) return undefined;
    showInAddress(example.id, line.number);
    return () => showInAddress(undefined, undefined);
  }, [example, line.number]);
  const related = useMemo(
    () => (fits ? line.related.map(({ offset }) => offset) : []),
    [fits, line.related],
  );
  const choose = (chosen: Example<ExampleId>) => {
    onExample(chosen);
    // The list of examples goes when there is something to explain: the focus stays on the page.
    editor.current?.focus();
  };
  return (
    <div className={styles['workspace']}>
      <SdpToolbar
        sdp={sdp}
        words={words}
        said={said}
        onSay={setSaid}
        onClear={() => {
          sdp.give('');
          setSaid(words.toolbar.cleared);
          editor.current?.focus();
        }}
        examples={
          explanation ? (
            <ExamplesButton label={words.toolbar.examples} onChoose={onExample} />
          ) : undefined
        }
      />
      {example ? <Suspense>{<Provenance example={example} />}</Suspense> : undefined}
      <ReadingState sdp={sdp} words={words} />
      <div className={styles['columns']} data-empty={explanation ? undefined : ''}>
        <div ref={editorBox} className={styles['editor']}>
          <SdpEditor
            handle={editor}
            text={text}
            label={words.editor.label}
            placeholder={words.editor.placeholder}
            phrases={words.editor.phrases}
            marks={text === '' ? NO_MARKS : fits ? overview?.marks : undefined}
            target={cursor.target}
            related={related}
            onText={(changed, how) => {
              cursor.onText();
              if (how === 'pasted whole') goTo(1, 'start');
              sdp.type(changed, how !== 'typed');
            }}
            onCursor={cursor.onCursor}
          />
          {explanation ? (
            <Button
              size="small"
              className={styles['toExplanation']}
              icon={<ArrowDown size={14} aria-hidden />}
              onClick={() => goTo(line.number, 'list')}
            >
              {words.lines.explained(line.number)}
            </Button>
          ) : undefined}
        </div>
        {explanation ? (
          <SdpPanels
            own={panels}
            sdp={sdp}
            explanation={explanation}
            line={line}
            words={words}
            onLine={goTo}
            onEdit={() => {
              editor.current?.focus();
              editorBox.current?.scrollIntoView({ block: 'nearest' });
            }}
            onOpenPair={onOpenPair}
            onMend={({ title }, mended) => {
              sdp.type(mended, false);
              setSaid(words.findings.fixed(title));
              // The card goes with its fault: the focus stays near.
              panels.current?.focus({ preventScroll: true });
            }}
          />
        ) : (
          <div className={styles['empty']}>
            <h2>{words.empty.heading}</h2>
            <p>{words.empty.text}</p>
            <Suspense>
              <ExampleList onChoose={choose} />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  );
}

const NO_MARKS: readonly EditorMark[] = [];

function Provenance({ example }: { readonly example: Example<ExampleId> }): ReactNode {
  const words = useExampleWords();
  const { name, shows } = words.examples[example.id];
  return (
    <p className={styles['provenance']}>
      <strong>{name}.</strong> {shows.endsWith('.') ? shows : `${shows}.`}{' '}
      {provenanceText(example.provenance, words)}
    </p>
  );
}
