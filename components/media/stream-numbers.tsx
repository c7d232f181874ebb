'use client';

import type { ReactNode } from 'react';
import styles from '@/components/media/media-panel.module.css';
import { MetricChart } from '@/components/media/metric-chart';
import { metricName, metricText } from '@/components/media/metric-text';
import { StreamValues } from '@/components/media/stream-values';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import type { StreamMoment, StreamView } from '@/lib/selectors/media';
import { CHARTED, type MetricView, metricAt } from '@/lib/selectors/media-metrics';
import { type Known, NOT_YET } from '@/lib/selectors/sample-lookup';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';

/** What statistics say of a stream: its numbers at the cursor, and how they went. */
export function StreamNumbers({
  stream,
  moment,
  peer,
  name,
  cursor,
  end,
  onSeek,
}: {
  readonly stream: StreamView;
  readonly moment: StreamMoment;
  /** The peer's name. */
  readonly peer: string;
  /** The stream's name. */
  readonly name: string;
  readonly cursor: Milliseconds;
  readonly end: Milliseconds;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const words = useWords().media;
  const { direction } = stream;
  const { uncounted } = moment;
  const fieldOf = (view: MetricView) =>
    uncounted === undefined ? metricAt(view, cursor, moment.state === 'ended') : NOT_YET;
  const charted = stream.metrics.filter(
    ({ metric, exposure }) =>
      CHARTED.includes(metric) &&
      // Who only receives has no round trip of this stream: a report of the sender would have to
      // be answered (RFC 3611 §4.5), so "not yet" would promise too much.
      !(metric === 'roundTripTime' && direction === 'received' && exposure === 'absent'),
  );
  const counted = stream.metrics.filter(({ metric }) => !CHARTED.includes(metric));
  return (
    <>
      {uncounted === undefined ? undefined : (
        <p className={styles['note']}>
          {uncounted.until === undefined
            ? words.neverCounted
            : words.firstCount(timeText(uncounted.until))}
        </p>
      )}
      <dl className={styles['counts']}>
        {counted.map((view) => (
          <div key={view.metric}>
            <dt>{metricName(view.metric, direction, words)}</dt>
            <dd>
              <KnownValue field={fieldOf(view)}>
                {(value) => metricText(view.metric, value, words)}
              </KnownValue>
            </dd>
          </div>
        ))}
        {stream.media === 'video' ? <Resolution field={moment.resolution} /> : undefined}
      </dl>
      <div className={styles['charts']}>
        {charted.map((view) => (
          <MetricChart
            key={view.metric}
            view={view}
            direction={direction}
            stream={`${peer}, ${name}`}
            cursor={cursor}
            end={end}
            value={fieldOf(view)}
            onSeek={onSeek}
          />
        ))}
      </div>
      <StreamValues stream={stream} peer={peer} name={name} onSeek={onSeek} />
    </>
  );
}

function Resolution({
  field,
}: {
  readonly field: Known<{ readonly width: number; readonly height: number }>;
}): ReactNode {
  const words = useWords().media.facts;
  return (
    <div>
      <dt>{words.resolution}</dt>
      <dd>
        <KnownValue field={field}>{({ width, height }) => `${width} × ${height}`}</KnownValue>
      </dd>
    </div>
  );
}
