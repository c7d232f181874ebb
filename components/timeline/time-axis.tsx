import type { ReactNode } from 'react';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import { Texts } from './row-parts';
import type { TimeScale } from './time-scale';
import styles from './timeline.module.css';

export const AXIS_HEIGHT = 28;

/** The ruler above the lanes. */
export function TimeAxis({ scale }: { readonly scale: TimeScale }): ReactNode {
  const { width, ticks } = scale;
  return (
    <svg className={styles['axis']} width={width} height={AXIS_HEIGHT} aria-hidden="true">
      <path className={styles['tick']} d={rulerPath(scale)} />
      <Texts of={ticks.map((at) => tickText(scale, at))} className={styles['tick-text']} y={13} />
    </svg>
  );
}

/** Undefined where there is no room for it. */
function tickText({ x, width, step }: TimeScale, at: Milliseconds) {
  const place = x(at);
  return at >= 0 && place < width - 40 ? { x: place + 4, value: timeText(at, step) } : undefined;
}

/** Long strokes at the ticks, short ones at their tenths, as on a ruler. */
function rulerPath({ ticks, step, x, width }: TimeScale): string {
  const first = ticks[0] ?? 0;
  const parts = [`M0 ${AXIS_HEIGHT - 0.5}H${width}`];
  for (let index = -10; index < (ticks.length + 1) * 10; index += 1) {
    const at = first + (index * step) / 10;
    const place = x(at);
    if (at < -1e-6 || place < 0 || place > width) continue;
    const length = index % 10 === 0 ? AXIS_HEIGHT : index % 5 === 0 ? 8 : 5;
    parts.push(`M${place.toFixed(1)} ${AXIS_HEIGHT}v${-length}`);
  }
  return parts.join('');
}
