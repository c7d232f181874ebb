'use client';

import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import {
  Virtualizer,
  type VirtualizerHandle,
  WindowVirtualizer,
  type WindowVirtualizerHandle,
} from 'virtua';
import styles from '@/components/sdp/lines/explained-lines.module.css';
import { ExplainedRow, type RowProps } from '@/components/sdp/lines/explained-row';
import { ListPlace, RowCount } from '@/components/sdp/lines/list-place';
import { TokenCard } from '@/components/sdp/lines/token-card';
import type { MovedBy } from '@/components/sdp/use-current-line';
import { useNarrow } from '@/components/sdp/use-narrow';

/**
 * Every line with what it means; the current one opened. Only the rows in sight are in the document,
 * so each tells its place in the whole. The arrow keys move from line to line. On a narrow page the
 * page itself scrolls, and no box in it.
 */
export function ExplainedLines({
  by,
  move,
  ...row
}: Omit<RowProps, 'number' | 'holdsFocus'> & {
  /** Who moved to the current line. */
  readonly by: MovedBy;
  /** Another number for each move. */
  readonly move: number;
}): ReactNode {
  const list = useRef<VirtualizerHandle & WindowVirtualizerHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const { count, current, store, words } = row;
  const numbers = useMemo(() => ({ length: count }), [count]);
  const kept = useMemo(() => [current - 1], [current]);
  const show = useEffectEvent(() => {
    // Where the page scrolls, it stays with somebody who is in the editor.
    const wanted = narrow ? by === 'link' || by === 'list' : move > 0;
    // The row opens as it becomes the current one, and may be taller than the list: from its start.
    const align = by === 'list' ? 'nearest' : 'start';
    if (wanted && current > 0) list.current?.scrollToIndex(current - 1, { align });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move is to be seen.
  useEffect(() => show(), [move]);
  const leave = (number: number) => {
    row.onEdit(number);
    if (!narrow || !box.current) return;
    // A jump goes on until the rows around its goal are measured, and would bring the page back here.
    // Only another jump ends it: to where the page now is.
    const offset = -box.current.getBoundingClientRect().top;
    list.current?.scrollToIndex(0, { align: 'start', offset });
  };
  const draw = (_: unknown, index: number) => (
    <ExplainedRow
      key={`line ${index + 1}`}
      {...row}
      onEdit={leave}
      number={index + 1}
      holdsFocus={by === 'list'}
    />
  );
  const parts = { ref: list, as: 'ul', item: ListPlace, data: numbers, children: draw } as const;
  return (
    <div className={styles['box']}>
      <div ref={box} className={styles['list']} data-scrolls={narrow ? undefined : ''}>
        <RowCount value={count}>
          {narrow ? (
            <WindowVirtualizer {...parts} />
          ) : (
            <Virtualizer {...parts} keepMounted={kept} />
          )}
        </RowCount>
      </div>
      <TokenCard list={box} store={store} />
      <p className={styles['keys']}>{words.keys}</p>
    </div>
  );
}
