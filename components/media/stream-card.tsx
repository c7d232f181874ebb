'use client';

import type { ReactNode } from 'react';
import { type Tone, ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/media/media-panel.module.css';
import { MetricChart } from '@/components/media/metric-chart';
import { metricName, metricText } from '@/components/media/metric-text';
import { StreamValues } from '@/components/media/stream-values';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import { type StreamMoment, type StreamView, streamAt } from '@/lib/selectors/media';
import { CHARTED, metricAt } from '@/lib/selectors/media-metrics';
import { type Known, knownValue } from '@/lib/selectors/sample-lookup';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import { momentText } from '@/lib/time-text';
import type { StreamState } from '@/lib/trace/states';

const TONES: Readonly<Record<StreamState, Tone>> = {
  waiting: 'waiting',
  flowing: 'succeeded',
  silent: 'progress',
  ended: 'ended',
};

/** One RTP stream: how it is coded, its numbers at the cursor, and how they went. */
export function StreamCard({
  stream,
  peer,
  cursor,
  end,
  onSelect,
  onSeek,
}: {
  readonly stream: StreamView;
  /** The peer's name. */
  readonly peer: string;
  readonly cursor: Milliseconds;
  readonly end: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
}): ReactNode {
  const { media: words, statistics } = useWords();
  const moment = streamAt(stream, cursor);
  if (moment === undefined) return undefined;
  const { direction } = stream;
  const name = words.streamName(words.media[stream.media], words.directions[direction]);
  const ended = moment.state === 'ended';
  const charted = stream.metrics.filter(({ metric }) => CHARTED.includes(metric));
  const counted = stream.metrics.filter(({ metric }) => !CHARTED.includes(metric));
  return (
    <section className={styles['stream']}>
      <h4 className={styles['title']}>
        {name}
        <button
          type="button"
          className={styles['state']}
          onClick={() => onSelect({ kind: 'instance', instance: moment.instance })}
        >
          <ToneGlyph tone={TONES[moment.state]} />
          {words.states[moment.state]}
          <small>{statistics.since(momentText(moment.changedAt, moment.changedSince))}</small>
        </button>
      </h4>
      <StreamFacts stream={stream} moment={moment} />
      <dl className={styles['counts']}>
        {counted.map((view) => (
          <div key={view.metric}>
            <dt>{metricName(view.metric, direction, words)}</dt>
            <dd>
              <KnownValue field={metricAt(view, cursor, ended)}>
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
            ended={ended}
            onSeek={onSeek}
          />
        ))}
      </div>
      <StreamValues stream={stream} peer={peer} name={name} onSeek={onSeek} />
    </section>
  );
}

function StreamFacts({
  stream,
  moment,
}: {
  readonly stream: StreamView;
  readonly moment: StreamMoment;
}): ReactNode {
  const words = useWords().media.facts;
  const format = knownValue(moment.format);
  return (
    <dl className={styles['facts']}>
      <dt>{words.codec}</dt>
      <dd>
        <KnownValue field={moment.mimeType}>{(type) => <code>{type}</code>}</KnownValue>{' '}
        <small>{codecText(moment, words)}</small>
      </dd>
      <dt>{words.payloadType}</dt>
      <dd>
        <KnownValue field={moment.payloadType}>{(type) => type}</KnownValue>
      </dd>
      <dt>{words.ssrc}</dt>
      <dd>
        <code>{stream.ssrc}</code>
        <small>
          {stream.mid === undefined ? '' : ` ${words.mid} ${stream.mid},`} {words.transport}{' '}
          {stream.transport}
        </small>
      </dd>
      {format === undefined ? undefined : (
        <>
          <dt>{words.format}</dt>
          <dd>
            <code>{format}</code>
          </dd>
        </>
      )}
    </dl>
  );
}

function codecText(
  { clockRate, channels }: StreamMoment,
  words: ReturnType<typeof useWords>['media']['facts'],
): string {
  const rate = knownValue(clockRate);
  const count = knownValue(channels);
  return [
    rate === undefined ? undefined : words.clock(rate.toLocaleString('en-US')),
    count === undefined ? undefined : words.channels(count),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
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
