'use client';

import { type PointerEvent, type ReactNode, useRef } from 'react';
import { useWidth } from '@/components/controls/use-width';
import { layoutChart } from '@/components/media/chart-layout';
import styles from '@/components/media/metric-chart.module.css';
import { metricName, metricText } from '@/components/media/metric-text';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import type { MetricView } from '@/lib/selectors/media-metrics';
import type { Known } from '@/lib/selectors/sample-lookup';
import { type Milliseconds, milliseconds } from '@/lib/time';

const HEIGHT = 56;
/** The figures at the top; the cursor begins under them. */
const LABEL = 12;

/** One metric over the whole recording, with the cursor; a press in it goes to that moment. */
export function MetricChart({
  view,
  direction,
  stream,
  cursor,
  end,
  value,
  onSeek,
}: {
  readonly view: MetricView;
  readonly direction: 'sent' | 'received';
  readonly stream: string;
  readonly cursor: Milliseconds;
  readonly end: Milliseconds;
  /** At the cursor. */
  readonly value: Known<number>;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const words = useWords().media;
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame, 280);
  const { metric, series } = view;
  const name = metricName(metric, direction, words);
  const layout = layoutChart(series, end, width, HEIGHT);
  const { thinnedBefore } = series;
  const seek = (event: PointerEvent<SVGSVGElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    onSeek(milliseconds(layout.timeOf(event.clientX - left)));
  };
  return (
    <figure className={styles['chart']} ref={frame}>
      <figcaption>
        <span>{name}</span>
        <strong>
          <KnownValue field={value}>{(known) => metricText(metric, known, words)}</KnownValue>
        </strong>
      </figcaption>
      {view.exposure === 'exposed' ? (
        <svg
          width={width}
          height={HEIGHT + 1}
          role="img"
          aria-label={words.chart.label(name, stream)}
          onPointerDown={seek}
        >
          <line className={styles['base']} x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} />
          {thinnedBefore === undefined ? undefined : (
            <ThinnedMark x={layout.xOf(thinnedBefore)} height={HEIGHT} />
          )}
          <path className={styles['line']} d={layout.path} />
          {layout.dots.map(({ x, y }) => (
            <circle key={x} className={styles['dot']} cx={x} cy={y} r={1.75} />
          ))}
          <line
            className={styles['cursor']}
            x1={layout.xOf(cursor)}
            x2={layout.xOf(cursor)}
            y1={LABEL}
            y2={HEIGHT}
          />
          <text className={styles['top']} x={width} y={9}>
            {words.chart.highest(metricText(metric, layout.top, words))}
          </text>
        </svg>
      ) : undefined}
    </figure>
  );
}

/** The part before it holds fewer samples than were taken. */
function ThinnedMark({ x, height }: { readonly x: number; readonly height: number }): ReactNode {
  const { chart } = useWords().media;
  return (
    <g className={styles['thinned']}>
      <title>{chart.thinnedMeaning}</title>
      <rect x={0} y={0} width={x} height={height} />
      <text x={2} y={10}>
        {chart.thinned}
      </text>
    </g>
  );
}
