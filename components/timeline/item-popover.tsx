import type { ReactNode } from 'react';
import { OriginBadge } from '@/components/controls/origin-badge';
import type { ItemText } from './item-text';
import type { Box } from './place';
import styles from './timeline.module.css';

/** What an item is, where and when, beside it while it is hovered or focused. */
export function ItemPopover({
  text,
  together,
  box,
  width,
}: {
  readonly text: ItemText;
  /** Said where several things share the place. */
  readonly together: string | undefined;
  readonly box: Box;
  readonly width: number;
}): ReactNode {
  const x = Math.min(Math.max(0, box.x), Math.max(0, width - POPOVER_WIDTH));
  return (
    <div
      className={styles['popover']}
      style={{ insetInlineStart: x, insetBlockStart: box.y + box.height + 6 }}
      aria-hidden="true"
    >
      <strong>{text.title}</strong>
      <span className={styles['popover-time']}>{text.time}</span>
      <span>{text.place}</span>
      {text.more.map((line) => (
        <span key={line} className={styles['popover-more']}>
          {line}
        </span>
      ))}
      {together && <em>{together}</em>}
      <OriginBadge origin={text.origin} />
    </div>
  );
}

const POPOVER_WIDTH = 300;
