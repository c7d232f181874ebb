import type { ReactNode } from 'react';
import styles from '@/components/nat/lessons/lateness.module.css';
import {
  type AgedPacket,
  CHART_HEIGHT,
  layoutLateness,
} from '@/components/nat/lessons/lateness-layout';
import lessonStyles from '@/components/nat/lessons/lessons.module.css';
import type { UdpLessonWords } from '@/components/nat/lessons/use-lesson-words';
import { timeText } from '@/lib/time-text';

/** The age of each packet when the player gets it, with the line beyond which it is worth nothing. */
export function LatenessChart({
  name,
  packets,
  missing,
  limit,
  oldest,
  width,
  words,
}: {
  readonly name: string;
  readonly packets: readonly AgedPacket[];
  readonly missing: number;
  /** The age from which on a packet is too late, in milliseconds. */
  readonly limit: number;
  readonly oldest: number;
  readonly width: number;
  readonly words: UdpLessonWords['late'];
}): ReactNode {
  const layout = layoutLateness(packets, limit, oldest, width);
  return (
    <svg
      className={styles['chart']}
      width={width}
      height={CHART_HEIGHT}
      role="img"
      aria-label={words.chart.label(name, missing, packets.length)}
    >
      {layout.ages.map(({ y, age }) => (
        <g key={age}>
          <path className={styles['grid']} d={`M48 ${y}H${width}`} />
          <text className={styles['scale']} x={44} y={y + 4} textAnchor="end">
            {words.milliseconds(age)}
          </text>
        </g>
      ))}
      {layout.times.map(({ x, at }) => (
        <text key={at} className={styles['scale']} x={x} y={CHART_HEIGHT - 6} textAnchor="middle">
          {timeText(at)}
        </text>
      ))}
      <path className={styles['deadline']} d={`M48 ${layout.deadline}H${width}`} />
      <path className={styles['stems']} d={layout.stems} />
      <path className={styles['played']} d={layout.played} />
      <path className={styles['late']} d={layout.late} />
      <path className={styles['lost']} d={layout.lost} />
    </svg>
  );
}

/** What the signs of the chart mean. */
export function LatenessLegend({
  limit,
  words,
}: {
  readonly limit: number;
  readonly words: UdpLessonWords['late'];
}): ReactNode {
  return (
    <p className={lessonStyles['legend']}>
      {SIGNS.map(([sign, path]) => (
        <span key={sign}>
          <svg
            className={styles['sign']}
            width={12}
            height={12}
            viewBox="0 0 12 12"
            aria-hidden="true"
          >
            <path className={styles[sign]} d={path} />
          </svg>{' '}
          {words.chart[sign]}
        </span>
      ))}
      <span>
        <svg
          className={styles['sign']}
          width={24}
          height={12}
          viewBox="0 0 24 12"
          aria-hidden="true"
        >
          <path className={styles['deadline']} d="M0 6H24" />
        </svg>{' '}
        {words.chart.deadline(words.milliseconds(limit))}
      </span>
    </p>
  );
}

const SIGNS = [
  ['played', 'M6 6h0'],
  ['late', 'M3.25 6a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0'],
  ['lost', 'M3 3l6 6m0 -6l-6 6'],
] as const;
