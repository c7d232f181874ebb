'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import styles from '@/components/sdp/pair/compared-row.module.css';
import { MarkedText } from '@/components/sdp/pair/marked-text';
import {
  CHANGES,
  type Change,
  type ComparedRow,
  type MarkedLine,
  type Relation,
  type RowSection,
  type RowTable,
  SIDES,
} from '@/components/sdp/pair/pair-api';
import type { RowStore } from '@/components/sdp/pair/row-store';
import { type RowFocus, useItemButton } from '@/components/sdp/pair/use-item-button';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';

/** The head of a section, and what is said of it as a whole. */
export function SectionHead({
  section: { heading, notes },
}: {
  readonly section: RowSection;
}): ReactNode {
  return (
    <div className={styles['section']}>
      <h3>{heading}</h3>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** Rows alike that are folded; pressed, they unfold. */
export function AlikeRows({
  count,
  words,
  onUnfold,
  ...focus
}: RowFocus & {
  readonly count: number;
  readonly words: PairWords;
  readonly onUnfold: () => void;
}): ReactNode {
  const button = useItemButton(focus);
  return (
    <button {...button} className={styles['alike']} onClick={onUnfold}>
      <span aria-hidden>{SIGNS.same}</span>
      {words.lines.alike(count)}
      <span className={styles['show']}>{words.lines.show}</span>
    </button>
  );
}

/** Beside its word, never alone. */
const SIGNS: Readonly<Record<Change, string>> = {
  same: '=',
  changed: '≠',
  removed: '−',
  added: '+',
};

interface RowProps extends RowFocus {
  readonly index: number;
  readonly relation: Relation;
  readonly rows: RowTable;
  readonly store: RowStore;
  readonly words: PairWords;
  readonly onChoose: () => void;
}

/** Two lines about the same thing beside each other, or one that the other text lacks. */
export function ComparedRowView(props: RowProps): ReactNode {
  const { index, relation, rows, store, words, isCurrent, onChoose } = props;
  const row = useSyncExternalStore(
    store.subscribe,
    () => store.row(index),
    () => undefined,
  );
  const change = CHANGES[rows.changes[index] ?? 0] ?? 'same';
  const told = isCurrent || (relation === 'change' && change !== 'same');
  return (
    <div
      className={styles['row']}
      data-change={change}
      data-current={isCurrent ? '' : undefined}
      // A pointer may take the whole row (not where it scrolls: then it is cancelled); the keyboard
      // takes its sign.
      onPointerUp={() => isCurrent || onChoose()}
    >
      <RowSign {...props} change={change} />
      {SIDES.map((side) => (
        <div key={side} className={styles['line']} data-side={side}>
          <span className={styles['number']} aria-hidden>
            <span className={styles['name']}>{words.names[relation][side]} </span>
            {rows[side][index] || ''}
          </span>
          {row?.[side] ? <MarkedText line={row[side]} change={change} /> : undefined}
        </div>
      ))}
      {told && row ? <RowTold row={row} whole={isCurrent} /> : undefined}
    </div>
  );
}

function RowSign({
  index,
  relation,
  rows,
  words,
  change,
  onChoose,
  ...focus
}: RowProps & { readonly change: Change }): ReactNode {
  const button = useItemButton(focus);
  const mark = words.lines.marks[relation][change];
  const [first, second] = SIDES.map((side) => {
    const line = rows[side][index] ?? 0;
    return line === 0 ? '' : words.facts.line(words.names[relation][side], line);
  });
  return (
    <button
      {...button}
      className={styles['sign']}
      aria-label={words.lines.row(mark, first ?? '', second ?? '')}
      onClick={onChoose}
    >
      <span aria-hidden>{SIGNS[change]}</span>
      <span>{mark}</span>
    </button>
  );
}

/** What differs, value by value, and what the lines mean; the `whole` of it in the current row. */
function RowTold({
  row: { first, second, notes },
  whole,
}: {
  readonly row: ComparedRow;
  readonly whole: boolean;
}): ReactNode {
  return (
    <div className={styles['told']}>
      {notes.length === 0 ? undefined : (
        <ul className={styles['notes']}>
          {notes.map(({ text, meaning }) => (
            <li key={text}>
              {text} {meaning === undefined ? undefined : <span>{meaning}</span>}
            </li>
          ))}
        </ul>
      )}
      {whole || notes.length === 0 ? <Meanings first={first} second={second} /> : undefined}
    </div>
  );
}

/** What both lines mean, or what each does where that differs. */
function Meanings({ first, second }: Pick<ComparedRow, 'first' | 'second'>): ReactNode {
  const lines: readonly (MarkedLine | undefined)[] =
    first?.meaning === second?.meaning ? [second] : [first, second];
  return (
    <div className={styles['meanings']} data-columns={lines.length}>
      {lines.map((line, place) => (
        <p key={SIDES[place]}>{line?.meaning}</p>
      ))}
    </div>
  );
}
