'use client';

import { type ReactNode, useMemo } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { Notice } from '@/components/controls/notice';
import { DataSection } from '@/components/media/data-view';
import styles from '@/components/media/media-panel.module.css';
import { StreamCard } from '@/components/media/stream-card';
import { useWords } from '@/components/site/words';
import { peerName } from '@/components/statistics/peer-name';
import { selectStreams, streamAt } from '@/lib/selectors/media';
import { type PeerData, selectData } from '@/lib/selectors/media-data';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import { endOf, type PeerNode, peersOf, type Trace } from '@/lib/trace/trace';

const REFERENCE = 'https://www.w3.org/TR/webrtc-stats/';

interface MediaPanelProps {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
}

/** What flows at the cursor and how it went: streams, SCTP and data channels, A left, B right. */
export function MediaPanel(props: MediaPanelProps): ReactNode {
  const { explanation, heading, chart } = useWords().media;
  return (
    <section className={styles['panel']} aria-label={heading}>
      <p className={styles['lead']}>
        {explanation.text} {chart.seek}{' '}
        <ExternalReference label={explanation.reference} href={REFERENCE} />
      </p>
      <div className={styles['peers']}>
        {peersOf(props.trace.header).map((peer) => (
          <PeerMedia key={peer.id} peer={peer} {...props} />
        ))}
      </div>
    </section>
  );
}

function PeerMedia({
  peer,
  trace,
  history,
  cursor,
  onSelect,
  onSeek,
}: MediaPanelProps & { readonly peer: PeerNode }): ReactNode {
  const { media: words, workbench } = useWords();
  const all = useMemo(() => selectStreams(trace, history, peer.id), [trace, history, peer.id]);
  const streams = all.flatMap((stream) => {
    const moment = streamAt(stream, cursor);
    return moment ? [{ stream, moment }] : [];
  });
  const data = selectData(trace, history, cursor, peer.id);
  const flows = streams.some(({ moment }) => moment.state !== 'waiting') || someChannelOpen(data);
  const end = endOf(trace);
  return (
    <section className={styles['peer']}>
      <h3 className={styles['name']}>{peerName(peer, workbench)}</h3>
      {peer.observed ? undefined : <p className={styles['note']}>{words.notObserved}</p>}
      {peer.observed && !flows ? (
        <Notice tone="information" heading={words.nothing.heading}>
          <p>{words.nothing.text}</p>
        </Notice>
      ) : undefined}
      {peer.observed && flows && streams.length === 0 ? (
        <p className={styles['note']}>{words.noStreams}</p>
      ) : undefined}
      {streams.map(({ stream, moment }) => (
        <StreamCard
          key={moment.instance}
          stream={stream}
          cursor={cursor}
          end={end}
          onSelect={onSelect}
          onSeek={onSeek}
        />
      ))}
      {peer.observed ? <DataSection data={data} onSelect={onSelect} /> : undefined}
    </section>
  );
}

function someChannelOpen({ channels }: PeerData): boolean {
  return channels.some(({ state }) => state !== 'connecting');
}
