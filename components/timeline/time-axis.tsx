import { memo, type ReactNode } from 'react';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { TimeScale } from './time-scale';
import styles from './timeline.module.css';

export const AXIS_HEIGHT = 28;

/** The ruler above the lanes. */
export const TimeAxis = memo(function TimeAxis({
  scale,
}: {
  readonly scale: TimeScale;
}): ReactNode {
  const { width, step } = scale;
  return (
    <svg className={styles['axis']} width={width} height={AXIS_HEIGHT} aria-hidden="true">
      <path className={styles['tick']} d={rulerPath(scale)} />
      {labelledTicks(scale).map(({ key, at }) => (
        <text key={key} className={styles['tick-text']} x={scale.x(at) + 4} y={13}>
          {timeText(at, step)}
        </text>
      ))}
    </svg>
  );
});

interface LabelledTick {
  /** Its place: while zooming, a label is moved and written anew rather than another one made. */
  readonly key: string;
  readonly at: Milliseconds;
}

/** The ticks whose label has room. */
function labelledTicks({ ticks, x, width }: TimeScale): readonly LabelledTick[] {
  return ticks
    .filter((at) => at >= 0 && x(at) < width - 40)
    .map((at, place) => ({ key: `${place}`, at }));
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
