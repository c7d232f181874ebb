'use client';

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import styles from '@/components/sdp/lines/explained-lines.module.css';
import { ExplainedRow, type RowProps } from '@/components/sdp/lines/explained-row';

/**
 * Every line with what it means; the current one opened. Only the rows in sight are in the document,
 * so each tells its place in the whole. The arrow keys move from line to line.
 */
export function ExplainedLines({
  keys,
  ...row
}: Omit<RowProps, 'number'> & {
  /** The keys of the list, in words. */
  readonly keys: string;
}): ReactNode {
  const list = useRef<VirtualizerHandle>(null);
  const { count, current, holdsFocus } = row;
  const numbers = useMemo(() => ({ length: count }), [count]);
  const kept = useMemo(() => [current - 1], [current]);
  useEffect(() => {
    // The row opens as it becomes the current one, and may be taller than the list: from its start.
    const align = holdsFocus ? 'nearest' : 'start';
    if (current > 0) list.current?.scrollToIndex(current - 1, { align });
  }, [current, holdsFocus]);
  return (
    <div className={styles['box']}>
      <div className={styles['list']}>
        <Virtualizer ref={list} as="ul" item="li" data={numbers} keepMounted={kept}>
          {(_, index) => <ExplainedRow key={`line ${index + 1}`} number={index + 1} {...row} />}
        </Virtualizer>
      </div>
      <p className={styles['keys']}>{keys}</p>
    </div>
  );
}
