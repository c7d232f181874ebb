'use client';

import type { ReactNode } from 'react';
import { type Tone, ToneGlyph } from '@/components/controls/tone-glyph';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import styles from '@/components/media/media-panel.module.css';
import { StreamNumbers } from '@/components/media/stream-numbers';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import { type StreamMoment, type StreamView, streamAt } from '@/lib/selectors/media';
import { knownValue } from '@/lib/selectors/sample-lookup';
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

/**
 * One RTP stream: how it is coded, its numbers at the cursor, and how they went; without statistics
 * its state and whose it is.
 */
export function StreamCard({
  stream,
  peer,
  cursor,
  end,
  hasStatistics,
  onSelect,
  onSeek,
  children,
}: {
  readonly stream: StreamView;
  /** The peer's name. */
  readonly peer: string;
  readonly cursor: Milliseconds;
  readonly end: Milliseconds;
  readonly hasStatistics: boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
  /** What else this recording knows of the stream. */
  readonly children?: ReactNode;
}): ReactNode {
  const { media: words, statistics } = useWords();
  const moment = streamAt(stream, cursor);
  if (moment === undefined) return undefined;
  const name = words.streamName(words.media[stream.media], words.directions[stream.direction]);
  return (
    <section className={styles['stream']}>
      <div className={styles['title']}>
        <h4>{name}</h4>
        <button
          type="button"
          className={styles['state']}
          onClick={() => onSelect({ kind: 'instance', instance: moment.instance })}
        >
          <VisuallyHidden>
            {peer}, {name}:{' '}
          </VisuallyHidden>
          <ToneGlyph tone={TONES[moment.state]} />
          {words.states[moment.state]}
          <small>{statistics.since(momentText(moment.changedAt, moment.changedSince))}</small>
        </button>
      </div>
      <StreamFacts stream={stream} moment={moment} hasStatistics={hasStatistics} />
      {hasStatistics ? (
        <StreamNumbers
          stream={stream}
          moment={moment}
          peer={peer}
          name={name}
          cursor={cursor}
          end={end}
          onSeek={onSeek}
        />
      ) : undefined}
      {children}
    </section>
  );
}

function StreamFacts({
  stream,
  moment,
  hasStatistics,
}: {
  readonly stream: StreamView;
  readonly moment: StreamMoment;
  readonly hasStatistics: boolean;
}): ReactNode {
  const words = useWords().media.facts;
  const format = knownValue(moment.format);
  return (
    <dl className={styles['facts']}>
      {hasStatistics ? (
        <>
          <dt>{words.codec}</dt>
          <dd>
            <KnownValue field={moment.mimeType}>{(type) => <code>{type}</code>}</KnownValue>{' '}
            <small>{codecText(moment, words)}</small>
          </dd>
          <dt>{words.payloadType}</dt>
          <dd>
            <KnownValue field={moment.payloadType}>{(type) => type}</KnownValue>
          </dd>
        </>
      ) : undefined}
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
