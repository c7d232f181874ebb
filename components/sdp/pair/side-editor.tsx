'use client';

import { AlignLeft, ArrowLeftRight, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { Button } from '@/components/controls/button';
import { OpenFile } from '@/components/controls/open-file';
import type { EditorMark } from '@/components/sdp/editor/create-editor';
import type { EditorHandle } from '@/components/sdp/editor/sdp-editor';
import { ExamplesButton } from '@/components/sdp/examples/examples-button';
import type { Relation, Side } from '@/components/sdp/pair/pair-api';
import styles from '@/components/sdp/pair/side-editor.module.css';
import type { UnwrappedSide } from '@/components/sdp/pair/use-pair-texts';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';
import type { Example } from '@/lib/sdp/examples/example';
import type { ExampleId } from '@/lib/sdp/examples/examples';

const SdpEditor = dynamic(
  () => import('@/components/sdp/editor/sdp-editor').then((module) => module.SdpEditor),
  { ssr: false, loading: () => <div className={styles['noEditor']} /> },
);

/** One of the two texts: its name, what can be done with it, and its editor. */
export function SideEditor({
  side,
  relation,
  text,
  words,
  phrases,
  unwrapped,
  marks,
  target,
  lit,
  onText,
  onWhole,
  onExample,
  onAlone,
  onSwap,
  onRestore,
  onCursor,
}: {
  readonly side: Side;
  readonly relation: Relation;
  readonly text: string;
  readonly words: PairWords;
  readonly phrases: Readonly<Record<string, string>>;
  readonly unwrapped: UnwrappedSide | undefined;
  readonly marks: readonly EditorMark[];
  readonly target: { readonly offset: number } | undefined;
  /** Where the lit line begins. */
  readonly lit: number | undefined;
  readonly onText: (text: string, pasted: boolean) => void;
  readonly onWhole: (text: string) => void;
  readonly onExample: (example: Example<ExampleId>) => void;
  readonly onAlone: (text: string) => void;
  /** Exchanges the two texts; given to one side only. */
  readonly onSwap: (() => void) | undefined;
  readonly onRestore: () => void;
  readonly onCursor: (offset: number) => void;
}): ReactNode {
  const id = useId();
  const name = words.names[relation][side];
  const { toolbar, reading } = words;
  const editor = useRef<EditorHandle>(null);
  const related = useMemo(() => (lit === undefined ? [] : [lit]), [lit]);
  return (
    <section className={styles['side']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{name}</h2>
        <div className={styles['toolbar']} role="toolbar" aria-label={toolbar.label(name)}>
          <ExamplesButton label={toolbar.examples} onChoose={onExample} />
          <OpenFile variant="quiet" label={toolbar.open} onText={onWhole} />
          {text === '' ? undefined : (
            <>
              <Button
                size="small"
                variant="quiet"
                icon={<AlignLeft size={16} aria-hidden />}
                onClick={() => onAlone(text)}
              >
                {toolbar.alone}
              </Button>
              <Button
                size="small"
                variant="quiet"
                icon={<X size={16} aria-hidden />}
                onClick={() => {
                  onWhole('');
                  // The button goes with the text.
                  editor.current?.focus();
                }}
              >
                {toolbar.clear}
              </Button>
            </>
          )}
          {onSwap ? (
            <Button
              size="small"
              variant="quiet"
              icon={<ArrowLeftRight size={16} aria-hidden />}
              aria-label={toolbar.swap}
              title={toolbar.swap}
              onClick={onSwap}
            />
          ) : undefined}
        </div>
      </div>
      {unwrapped ? (
        <p className={styles['readAs']} role="status">
          <span>
            <strong>{reading.readAs}</strong> {unwrapped.readAs.join('; ')}
          </span>
          <Button size="small" variant="quiet" onClick={onRestore}>
            {reading.original}
          </Button>
        </p>
      ) : undefined}
      <div className={styles['editor']}>
        <SdpEditor
          handle={editor}
          text={text}
          label={name}
          placeholder={words.placeholders[relation][side]}
          phrases={phrases}
          marks={marks}
          target={target}
          related={related}
          onText={(changed, how) => onText(changed, how !== 'typed')}
          onCursor={onCursor}
        />
      </div>
    </section>
  );
}
