'use client';

import { type ReactNode, useMemo } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { Notice } from '@/components/controls/notice';
import { DataSection } from '@/components/media/data-view';
import styles from '@/components/media/media-panel.module.css';
import { StreamCard } from '@/components/media/stream-card';
import { useWords } from '@/components/site/words';
import { PeersPanel } from '@/components/statistics/peers-panel';
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
  const measured = (
    <>
      {explanation.text} {chart.seek}{' '}
      <ExternalReference label={explanation.reference} href={REFERENCE} />
    </>
  );
  return (
    <PeersPanel
      heading={heading}
      lead={hasStatistics(props.trace) ? measured : explanation.modelled}
      peers={peersOf(props.trace.header)}
    >
      {(peer, name) => <PeerMedia peer={peer} name={name} {...props} />}
    </PeersPanel>
  );
}

function PeerMedia({
  peer,
  name,
  trace,
  history,
  cursor,
  onSelect,
  onSeek,
}: MediaPanelProps & { readonly peer: PeerNode; readonly name: string }): ReactNode {
  const words = useWords().media;
  const all = useMemo(() => selectStreams(trace, history, peer.id), [trace, history, peer.id]);
  const streams = all.flatMap((stream) => {
    const moment = streamAt(stream, cursor);
    return moment ? [{ stream, moment }] : [];
  });
  const data = selectData(trace, history, cursor, peer.id);
  const flows = streams.some(({ moment }) => moment.state !== 'waiting') || someChannelOpen(data);
  const end = endOf(trace);
  if (!peer.observed) return <p className={styles['note']}>{words.notObserved}</p>;
  return (
    <>
      {flows ? undefined : (
        <Notice tone="information" heading={words.nothing.heading}>
          <p>{words.nothing.text}</p>
        </Notice>
      )}
      {flows && streams.length === 0 ? (
        <p className={styles['note']}>{words.noStreams}</p>
      ) : undefined}
      {streams.map(({ stream, moment }) => (
        <StreamCard
          key={moment.instance}
          stream={stream}
          peer={name}
          cursor={cursor}
          end={end}
          hasStatistics={hasStatistics(trace)}
          onSelect={onSelect}
          onSeek={onSeek}
        />
      ))}
      <DataSection data={data} peer={name} onSelect={onSelect} />
    </>
  );
}

/** A simulated call has no browser that would count. */
function hasStatistics({ header }: Trace): boolean {
  return header.source !== 'simulated';
}

function someChannelOpen({ channels }: PeerData): boolean {
  return channels.some(({ state }) => state !== 'connecting');
}
