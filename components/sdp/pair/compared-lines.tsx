'use client';

import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import {
  Virtualizer,
  type VirtualizerHandle,
  WindowVirtualizer,
  type WindowVirtualizerHandle,
} from 'virtua';
import { Switch } from '@/components/controls/checkbox';
import { ListPlace, RowCount } from '@/components/sdp/lines/list-place';
import styles from '@/components/sdp/pair/compared-lines.module.css';
import { AlikeRows, ComparedRowView, SectionHead } from '@/components/sdp/pair/compared-row-view';
import { CHANGES, type LinesOfBoth, type RowTable, SIDES } from '@/components/sdp/pair/pair-api';
import { placeOfRow, type RowItem, rowItems } from '@/components/sdp/pair/row-items';
import { createRowStore } from '@/components/sdp/pair/row-store';
import type { OpenComparison } from '@/components/sdp/pair/use-comparison';
import { linesInRow } from '@/components/sdp/pair/use-lit-lines';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';
import { useNarrow } from '@/components/sdp/use-narrow';

/** The row that is opened, and whether the list itself put it there. */
interface CurrentRow {
  readonly row: number;
  readonly by: 'list' | 'text';
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The two texts line beside line, by meaning; the current row tells what its lines mean. Only the
 * rows in sight are in the document. The arrow keys move from row to row.
 */
export function ComparedLines({
  comparison,
  words,
  followed,
  onLines,
}: {
  readonly comparison: OpenComparison;
  readonly words: PairWords;
  /** Lines that were gone to elsewhere: their row becomes the current one. */
  readonly followed: LinesOfBoth | undefined;
  readonly onLines: (lines: LinesOfBoth) => void;
}): ReactNode {
  const { relation } = comparison.request;
  const rows = comparison.result.compared?.rows;
  const list = useRef<VirtualizerHandle & WindowVirtualizerHandle>(null);
  const narrow = useNarrow();
  const [fold, setFold] = useState(relation === 'change');
  const [unfolded, setUnfolded] = useState(NONE);
  const [current, setCurrent] = useState<CurrentRow>(() => ({
    row: relation === 'change' && rows ? firstDifferent(rows) : 0,
    by: 'text',
  }));
  const store = useMemo(() => createRowStore(comparison), [comparison]);
  const items = useMemo(() => (rows ? rowItems(rows, fold, unfolded) : []), [rows, fold, unfolded]);
  // A text that became shorter may have lost the row.
  const row = Math.min(current.row, (rows?.changes.length ?? 1) - 1);
  const place = useMemo(() => placeOfRow(items, row), [items, row]);
  const follow = useEffectEvent(({ first = 0, second = 0 }: LinesOfBoth) => {
    const found = first > 0 ? rows?.first.indexOf(first) : rows?.second.indexOf(second);
    if (found !== undefined && found >= 0) setCurrent({ row: found, by: 'text' });
  });
  useEffect(() => {
    if (followed) follow(followed);
  }, [followed]);
  const show = useEffectEvent((to: number) => {
    // Where the page scrolls, it stays with somebody who is elsewhere on it.
    const wanted = !narrow || current.by === 'list';
    if (wanted && to >= 0) list.current?.scrollToIndex(to, { align: 'nearest' });
  });
  useEffect(() => show(place), [place]);
  if (!rows) return undefined;
  const choose = (chosen: number) => {
    setCurrent({ row: chosen, by: 'list' });
    onLines(linesInRow(rows, chosen));
  };
  const move = { place, items, onRow: choose };
  const view = (item: RowItem, at: number): ReactNode => {
    const isCurrent = at === place;
    const focus = { isCurrent, holdsFocus: isCurrent && current.by === 'list', move };
    switch (item.kind) {
      case 'section':
        return <SectionHead section={item.section} />;
      case 'alike':
        return (
          <AlikeRows
            {...focus}
            count={item.to - item.from}
            words={words}
            onUnfold={() => {
              setUnfolded(new Set([...unfolded, item.from]));
              choose(item.from);
            }}
          />
        );
      case 'row':
        return (
          <ComparedRowView
            {...focus}
            index={item.index}
            relation={relation}
            rows={rows}
            store={store}
            words={words}
            onChoose={() => choose(item.index)}
          />
        );
    }
  };
  const parts = { ref: list, as: 'ul', item: ListPlace, data: items } as const;
  const draw = (item: RowItem, at: number) => <div key={item.key}>{view(item, at)}</div>;
  return (
    <div className={styles['box']}>
      <Switch
        label={words.lines.hide}
        checked={fold}
        onChange={(checked) => {
          setFold(checked);
          setUnfolded(NONE);
        }}
      />
      <p className={styles['heads']} aria-hidden>
        {SIDES.map((side) => (
          <span key={side}>{words.names[relation][side]}</span>
        ))}
      </p>
      <section className={styles['list']} aria-label={words.lines.label[relation]}>
        <RowCount value={items.length}>
          {narrow ? (
            <WindowVirtualizer {...parts}>{draw}</WindowVirtualizer>
          ) : (
            <Virtualizer {...parts} keepMounted={place < 0 ? [] : [place]}>
              {draw}
            </Virtualizer>
          )}
        </RowCount>
      </section>
      <p className={styles['keys']}>{words.lines.keys}</p>
    </div>
  );
}

function firstDifferent({ changes }: RowTable): number {
  return Math.max(
    0,
    changes.findIndex((code) => CHANGES[code] !== 'same'),
  );
}
