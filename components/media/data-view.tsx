'use client';

import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { type Tone, ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/media/media-panel.module.css';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
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
          <th scope="col" data-numeric>
            {words.sent}
          </th>
          <th scope="col" data-numeric>
            {words.received}
          </th>
          <th scope="col" data-numeric>
            {words.bytesSent}
          </th>
          <th scope="col" data-numeric>
            {words.bytesReceived}
          </th>
          <th scope="col" data-numeric>
            {words.stream}
          </th>
          <th scope="col">{words.by}</th>
          <th scope="col">{words.order}</th>
        </tr>
      }
    >
      {channels.map((channel) => (
        <ChannelRow key={channel.instance} channel={channel} onSelect={onSelect} />
      ))}
    </DataTable>
  );
}

function ChannelRow({
  channel,
  onSelect,
}: {
  readonly channel: ChannelView;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const words = useWords().media.data;
  const { by, ordered, streamId, state } = channel;
  return (
    <tr data-faded={state === 'closed' ? '' : undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles['moment']}
          onClick={() => onSelect({ kind: 'instance', instance: channel.instance })}
        >
          {channel.label}
        </button>
      </th>
      <td>
        <span className={styles['tone']}>
          <ToneGlyph tone={CHANNEL_TONES[state]} />
          {words.states[state]}
        </span>
      </td>
      {COUNTERS.map(({ field, write }) => (
        <td key={field} data-numeric>
          <KnownValue brief field={channel[field]}>
            {write}
          </KnownValue>
        </td>
      ))}
      <td data-numeric>{streamId ?? '–'}</td>
      <td>{by === undefined ? '–' : words.makers[by]}</td>
      <td>{ordered === undefined ? '–' : ordered ? words.ordered : words.unordered}</td>
    </tr>
  );
}

const COUNTERS = [
  { field: 'messagesSent', write: countText },
  { field: 'messagesReceived', write: countText },
  { field: 'bytesSent', write: bytesText },
  { field: 'bytesReceived', write: bytesText },
] as const;
