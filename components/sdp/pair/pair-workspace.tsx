'use client';

import { type ReactNode, useMemo } from 'react';
import type { EditorMark } from '@/components/sdp/editor/create-editor';
import { type Relation, SIDES, type Side } from '@/components/sdp/pair/pair-api';
import { PairEmpty } from '@/components/sdp/pair/pair-empty';
import { PairNotices } from '@/components/sdp/pair/pair-notices';
import { PairResults } from '@/components/sdp/pair/pair-results';
import { PairState } from '@/components/sdp/pair/pair-state';
import styles from '@/components/sdp/pair/pair-workspace.module.css';
import { SideEditor } from '@/components/sdp/pair/side-editor';
import type { OpenComparison } from '@/components/sdp/pair/use-comparison';
import { useLitLines } from '@/components/sdp/pair/use-lit-lines';
import { usePairTexts } from '@/components/sdp/pair/use-pair-texts';
import { usePairWords } from '@/components/sdp/pair/use-pair-words';
import { useSdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { Example } from '@/lib/sdp/examples/example';
import type { ExampleId } from '@/lib/sdp/examples/examples';

/**
 * Two descriptions beside each other: an offer and its answer with what they agree on, or two
 * descriptions of one peer with what is different. The texts are the caller's.
 */
export function PairWorkspace({
  relation,
  first,
  second,
  onTexts,
  onOpenAlone,
  onExample,
}: {
  readonly relation: Relation;
  readonly first: string;
  readonly second: string;
  readonly onTexts: (first: string, second: string) => void;
  /** Explains one of the texts line by line. */
  readonly onOpenAlone: (text: string) => void;
  /** Opens an example of two texts in the view that it is for; without it, it is put in here. */
  readonly onExample?: ((example: Example<ExampleId>) => void) | undefined;
}): ReactNode {
  const words = usePairWords();
  const { phrases } = useSdpPageWords().editor;
  const texts = useMemo(() => ({ first, second }), [first, second]);
  const pair = usePairTexts(texts, relation, onTexts);
  const { comparison } = pair;
  const lines = useLitLines(comparison);
  const marks = useMemo(() => marksOf(comparison), [comparison]);
  const compared = comparison?.result.compared;
  const isEmpty = first === '' && second === '';
  const fitBoth = SIDES.every(pair.fits);
  const offsetOfLit = (side: Side) => {
    const line = lines.lit?.[side];
    return line === undefined ? undefined : comparison?.result[side].offsets[line - 1];
  };
  const open = (side: Side) => async (example: Example<ExampleId>) => {
    if (onExample && (example.kind === 'pair' || example.kind === 'change')) {
      onExample(example);
      return;
    }
    const chosen = await example.load();
    if (chosen.kind === 'pair') pair.giveBoth(chosen.offer, chosen.answer);
    else if (chosen.kind === 'change') pair.giveBoth(chosen.before, chosen.after);
    else pair.give(side, chosen.text);
  };
  return (
    <div className={styles['workspace']}>
      <div className={styles['editors']}>
        {SIDES.map((side) => (
          <SideEditor
            key={side}
            side={side}
            relation={relation}
            text={texts[side]}
            words={words}
            phrases={phrases}
            unwrapped={pair.unwrapped[side]}
            marks={pair.fits(side) && side === 'second' ? marks : NO_MARKS}
            target={pair.fits(side) ? lines.targets[side] : undefined}
            lit={pair.fits(side) ? offsetOfLit(side) : undefined}
            onText={(text, pasted) => pair.type(side, text, pasted)}
            onWhole={(text) => pair.give(side, text)}
            onExample={(example) => void open(side)(example)}
            onAlone={onOpenAlone}
            onSwap={side === 'second' && !isEmpty ? pair.swap : undefined}
            onRestore={() => pair.restore(side)}
            onCursor={(offset) => {
              if (fitBoth) lines.cursor(side, offset);
            }}
          />
        ))}
      </div>
      {isEmpty ? (
        <PairEmpty
          relation={relation}
          words={words}
          onExample={(example) => void open('first')(example)}
        />
      ) : (
        <div className={styles['results']}>
          <PairState pair={pair} words={words} />
          <PairNotices
            pair={pair}
            texts={texts}
            relation={relation}
            words={words}
            onAlone={onOpenAlone}
          />
          {comparison && compared ? (
            <PairResults
              comparison={comparison}
              compared={compared}
              lines={lines}
              words={words}
              onMend={fitBoth ? (side, text) => pair.type(side, text, false) : undefined}
            />
          ) : undefined}
        </div>
      )}
    </div>
  );
}

const NO_MARKS: readonly EditorMark[] = [];

/** What the answer may not do, as the gutter of its editor shows it. */
function marksOf(comparison: OpenComparison | undefined): readonly EditorMark[] {
  if (!comparison?.result.compared) return NO_MARKS;
  const { text, offsets } = comparison.result.second;
  return comparison.result.compared.findings.flatMap(({ lines, severity, title, message }) => {
    const line = lines[0] ?? 0;
    const from = offsets[line - 1];
    if (from === undefined) return [];
    const to = from + text.slice(from, offsets[line]).trimEnd().length;
    return [{ from, to, severity, message: `${title}. ${message}` }];
  });
}
