'use client';

import { type ReactNode, useState } from 'react';
import { DataTable } from '@/components/controls/data-table';
import styles from '@/components/media/media-panel.module.css';
import { metricName, metricText } from '@/components/media/metric-text';
import { useWords } from '@/components/site/words';
import type { StreamView } from '@/lib/selectors/media';
import type { MetricView } from '@/lib/selectors/media-metrics';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';

const ROWS = 60;

/** The same values as in the charts, as a table that is filled when it is opened. */
export function StreamValues({
  stream,
  peer,
  name,
  onSeek,
}: {
  readonly stream: StreamView;
  readonly peer: string;
  readonly name: string;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const words = useWords().media;
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['values']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table.show(name)}</summary>
      {open ? <ValueTable stream={stream} peer={peer} name={name} onSeek={onSeek} /> : undefined}
    </details>
  );
}

function ValueTable({
  stream,
  peer,
  name,
  onSeek,
}: {
  readonly stream: StreamView;
  readonly peer: string;
  readonly name: string;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const words = useWords().media;
  const metrics = stream.metrics.filter(({ exposure }) => exposure === 'exposed');
  const values = new Map(metrics.map((view) => [view.metric, valuesByTime(view)]));
  const times = evenly(
    stream.entries.map(({ taken }) => taken),
    ROWS,
  ).toReversed();
  return (
    <>
      <DataTable
        caption={words.table.caption(peer, name)}
        head={
          <tr>
            <th scope="col">{words.table.at}</th>
            {metrics.map(({ metric }) => (
              <th key={metric} scope="col" data-numeric>
                {metricName(metric, stream.direction, words)}
              </th>
            ))}
          </tr>
        }
      >
        {times.map((at) => (
          <tr key={at}>
            <th scope="row">
              <button
                type="button"
                className={styles['moment']}
                aria-label={words.table.goTo(timeText(at))}
                onClick={() => onSeek(at)}
              >
                {timeText(at)}
              </button>
            </th>
            {metrics.map(({ metric }) => {
              const value = values.get(metric)?.get(at);
              return (
                <td key={metric} data-numeric>
                  {value === undefined ? '–' : metricText(metric, value, words)}
                </td>
              );
            })}
          </tr>
        ))}
      </DataTable>
      {stream.entries.length > times.length ? (
        <p className={styles['note']}>{words.table.shown(times.length, stream.entries.length)}</p>
      ) : undefined}
    </>
  );
}

function valuesByTime({ series }: MetricView): ReadonlyMap<number, number | undefined> {
  return new Map(series.points.map(({ at, value }) => [at, value]));
}

/** At most `limit` items, evenly spaced, the first and the last among them. */
function evenly<Item>(items: readonly Item[], limit: number): readonly Item[] {
  if (items.length <= limit) return items;
  const step = (items.length - 1) / (limit - 1);
  const chosen = new Set(Array.from({ length: limit }, (_, index) => Math.round(index * step)));
  return items.filter((_, index) => chosen.has(index));
}
