import type { ReactNode } from 'react';
import { OriginBadge } from '@/components/controls/origin-badge';
import type { ItemText } from './item-text';
import styles from './timeline.module.css';

/** Where the popover's corner is to stand, in pixels of the plot. */
export interface PopoverPlace {
  readonly x: number;
  readonly y: number;
}

/** What an item is, where and when, beside it while it is hovered or focused. */
export function ItemPopover({
  text,
  together,
  place,
  width,
  hovered,
  onEnter,
  onLeave,
}: {
  readonly text: ItemText;
  /** Said where several things share the place. */
  readonly together: string | undefined;
  readonly place: PopoverPlace;
  readonly width: number;
  /** Opened by the pointer, which may come onto it; opened by the focus, it must catch no press. */
  readonly hovered: boolean;
  /** The pointer came onto the popover, or left it. */
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  return (
    <div
      className={styles['popover']}
      style={{ ...side(place.x, width), insetBlockStart: place.y }}
      data-hovered={hovered ? '' : undefined}
      aria-hidden="true"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
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

/** Aside of the pointer's way down, so that the rows below can still be reached. */
const ASIDE = 12;

/** To the right of a place, to its left where there is no room, over it where there is none at all. */
function side(x: number, width: number) {
  if (x + ASIDE + POPOVER_WIDTH <= width) return { insetInlineStart: x + ASIDE };
  if (x - ASIDE >= POPOVER_WIDTH) return { insetInlineEnd: width - x + ASIDE };
  return { insetInlineStart: 0 };
}
