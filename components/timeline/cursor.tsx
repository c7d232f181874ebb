'use client';

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { TimeScale } from './time-scale';
import styles from './timeline.module.css';
import { useDrag } from './use-drag';

/** The moment that all views show: a line over the lanes, with a handle on the ruler. */
export function Cursor({
  at,
  end,
  scale,
  label,
  onSeek,
}: {
  readonly at: Milliseconds;
  readonly end: Milliseconds;
  readonly scale: TimeScale;
  readonly label: string;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const strip = useRef<HTMLDivElement>(null);
  const seek = (to: number) => onSeek(milliseconds(Math.min(end, Math.max(0, to))));
  useDrag(strip, {
    onStart: (x) => seek(scale.at(x)),
    onDrag: (x) => seek(scale.at(x)),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyTarget(event, at, end, scale);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    seek(to);
  };
  const x = Math.min(scale.width + 2, Math.max(-2, scale.x(at)));
  return (
    <>
      <div ref={strip} className={styles['scrub']} />
      <div
        className={styles['cursor']}
        data-outside={x < 0 || x > scale.width ? '' : undefined}
        style={{ transform: `translateX(${x}px)` }}
      >
        <div
          className={styles['cursor-handle']}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={end}
          aria-valuenow={at}
          aria-valuetext={timeText(at)}
          onKeyDown={onKeyDown}
        />
        {/* No `output`: a status that changes with every frame would be read out without end. */}
        <span className={styles['cursor-time']} data-flip={x > scale.width - 84 ? '' : undefined}>
          {timeText(at, Math.min(1, scale.grain))}
        </span>
      </div>
    </>
  );
}

/** Arrows move by two pixels, with Shift by twenty, the page keys by a hundred. */
function keyTarget({ key, shiftKey }: KeyboardEvent, at: number, end: number, scale: TimeScale) {
  const step = scale.grain * (shiftKey ? 20 : 2);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - step;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + step;
    case 'PageUp':
      return at + scale.grain * 100;
    case 'PageDown':
      return at - scale.grain * 100;
    case 'Home':
      return 0;
    case 'End':
      return end;
    default:
      return undefined;
  }
}
