import type { ReactNode } from 'react';
import type { Milliseconds } from '@/lib/time';
import type { TimeScale } from './time-scale';
import styles from './timeline.module.css';

/** A veil over what has not yet happened in the replay: one rectangle, whatever lies under it. */
export function Ahead({
  from,
  scale: { x, width },
  height,
}: {
  /** Undefined where nothing is still to come. */
  readonly from: Milliseconds | undefined;
  readonly scale: TimeScale;
  readonly height: number;
}): ReactNode {
  const left = from === undefined ? width : Math.max(0, x(from));
  if (left >= width) return undefined;
  return <rect className={styles['ahead']} x={left} width={width - left} height={height} />;
}
