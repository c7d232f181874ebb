'use client';

import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { type Tone, ToneGlyph } from '@/components/controls/tone-glyph';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import styles from '@/components/media/media-panel.module.css';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import type { Catalogue } from '@/content/contract';
import type { ChannelView, PeerData } from '@/lib/selectors/media-data';
import { bytesText, countText } from '@/lib/selectors/quantity-text';
import type { Selection } from '@/lib/selectors/selection';
import { momentText } from '@/lib/time-text';
import type { ChannelState, SctpState } from '@/lib/trace/states';

const CHANNEL_TONES: Readonly<Record<ChannelState, Tone>> = {
  connecting: 'progress',
  open: 'succeeded',
  closing: 'progress',
  closed: 'ended',
};
const SCTP_TONES: Readonly<Record<SctpState, Tone>> = {
  connecting: 'progress',
  connected: 'succeeded',
  closed: 'ended',
};

/** The SCTP association and the data channels of one peer. */
export function DataSection({
  data,
  peer,
  onSelect,
}: {
  readonly data: PeerData;
  /** The peer's name. */
  readonly peer: string;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const { media, statistics } = useWords();
  const words = media.data;
  return (
    <section className={styles['stream']}>
      <h4 className={styles['title']}>{words.heading}</h4>
      <dl className={styles['facts']}>
        <dt>{words.association}</dt>
        <dd>
          {data.associations.length === 0 ? words.noAssociation : undefined}
          {data.associations.map((association) => (
            <button
              key={association.instance}
              type="button"
              className={styles['state']}
              onClick={() => onSelect({ kind: 'instance', instance: association.instance })}
            >
              <VisuallyHidden>
                {peer}, {words.association}:{' '}
              </VisuallyHidden>
              <ToneGlyph tone={SCTP_TONES[association.state]} />
              {words.associationStates[association.state]}
              <small>
                {media.facts.transport} {association.transport},{' '}
                {statistics.since(momentText(association.changedAt, association.changedSince))}
              </small>
            </button>
          ))}
        </dd>
      </dl>
      {data.channels.length === 0 ? (
        <p className={styles['note']}>{words.none}</p>
      ) : (
        <div className={styles['channels']}>
          <ChannelTable channels={data.channels} peer={peer} onSelect={onSelect} />
        </div>
      )}
    </section>
  );
}

function ChannelTable({
  channels,
  peer,
  onSelect,
}: {
  readonly channels: readonly ChannelView[];
  readonly peer: string;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const words = useWords().media.data;
  return (
    <DataTable
      caption={words.caption(peer)}
      hideCaption
      head={
        <tr>
          <th scope="col">{words.label}</th>
          <th scope="col">{words.state}</th>
          {COUNTERS.map(({ name }) => (
            <th key={name} scope="col" className={styles['both']} data-numeric>
              {words[name]}
            </th>
          ))}
        </tr>
      }
    >
      {channels.map((channel) => (
        <ChannelRow key={channel.instance} channel={channel} peer={peer} onSelect={onSelect} />
      ))}
    </DataTable>
  );
}

function ChannelRow({
  channel,
  peer,
  onSelect,
}: {
  readonly channel: ChannelView;
  readonly peer: string;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const words = useWords().media.data;
  const { state } = channel;
  return (
    <tr data-faded={state === 'closed' ? '' : undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles['moment']}
          onClick={() => onSelect({ kind: 'instance', instance: channel.instance })}
        >
          {channel.label} <VisuallyHidden>({peer})</VisuallyHidden>
        </button>
        <small className={styles['about']}>{aboutChannel(channel, words)}</small>
      </th>
      <td>
        <span className={styles['tone']}>
          <ToneGlyph tone={CHANNEL_TONES[state]} />
          {words.states[state]}
        </span>
      </td>
      {COUNTERS.map(({ name, sent, received, write }) => (
        <td key={name} data-numeric>
          <KnownValue brief field={channel[sent]}>
            {write}
          </KnownValue>
          {' / '}
          <KnownValue brief field={channel[received]}>
            {write}
          </KnownValue>
        </td>
      ))}
    </tr>
  );
}

/** "SCTP stream 1, made by the other peer, order kept", as far as it is known. */
function aboutChannel(
  { by, ordered, streamId }: ChannelView,
  words: Catalogue['media']['data'],
): string {
  return [
    streamId === undefined ? undefined : `${words.stream} ${streamId}`,
    by && words.makers[by],
    ordered === undefined ? undefined : words.orders[ordered ? 'ordered' : 'unordered'],
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Sent and received share a column: half a panel has no room for more. */
const COUNTERS = [
  { name: 'messages', sent: 'messagesSent', received: 'messagesReceived', write: countText },
  { name: 'bytes', sent: 'bytesSent', received: 'bytesReceived', write: bytesText },
] as const;
