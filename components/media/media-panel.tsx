'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useMemo } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { Notice } from '@/components/controls/notice';
import { OriginBadge } from '@/components/controls/origin-badge';
import { DataSection } from '@/components/media/data-view';
import styles from '@/components/media/media-panel.module.css';
import { StreamCard } from '@/components/media/stream-card';
import { UnseenButton } from '@/components/security/unseen/unseen-button';
import { useWords } from '@/components/site/words';
import { PeersPanel } from '@/components/statistics/peers-panel';
import { channelMessages } from '@/lib/selectors/channel-messages';
import { selectStreams, streamAt } from '@/lib/selectors/media';
import { type PeerData, selectData } from '@/lib/selectors/media-data';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { History } from '@/lib/trace/history';
import { endOf, type PeerNode, peersOf, type Trace } from '@/lib/trace/trace';

const MessageSection = dynamic(() =>
  import('@/components/media/message-section').then((module) => module.MessageSection),
);
const SimulatedStream = dynamic(() =>
  import('@/components/media/simulated-stream').then((module) => module.SimulatedStream),
);

const REFERENCE = 'https://www.w3.org/TR/webrtc-stats/';

interface MediaPanelProps {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
  /** Shows a packet of a simulated call among its messages. */
  readonly onOpenPacket: (event: EventId, at: Milliseconds) => void;
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
  const modelled = (
    <>
      <OriginBadge origin="modelled" /> · {explanation.modelled} {chart.seek}
    </>
  );
  const { trace, cursor, onOpenPacket } = props;
  return (
    <>
      <PeersPanel
        heading={heading}
        lead={isSimulated(trace) ? modelled : measured}
        actions={<UnseenButton part="media" {...props} />}
        peers={peersOf(trace.header)}
      >
        {(peer, name) => <PeerMedia peer={peer} name={name} {...props} />}
      </PeersPanel>
      {isSimulated(trace) && channelMessages(trace).length > 0 ? (
        <MessageSection trace={trace} cursor={cursor} onOpenPacket={onOpenPacket} />
      ) : undefined}
    </>
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
  onOpenPacket,
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
        >
          {isSimulated(trace) ? (
            <Suspense>
              <SimulatedStream
                trace={trace}
                peer={peer.id}
                peerName={name}
                stream={stream}
                name={words.streamName(
                  words.media[stream.media],
                  words.directions[stream.direction],
                )}
                cursor={cursor}
                onOpenPacket={onOpenPacket}
              />
            </Suspense>
          ) : undefined}
        </StreamCard>
      ))}
      <DataSection data={data} peer={name} onSelect={onSelect} />
    </>
  );
}

/** No browser counts in a simulated call: its endpoints do, and say so in the same form. */
function isSimulated({ header }: Trace): boolean {
  return header.source === 'simulated';
}

/** A simulated recording of before, or one that ends with its path, has no counts at all. */
function hasStatistics(trace: Trace): boolean {
  return !isSimulated(trace) || trace.samples.length > 0;
}

function someChannelOpen({ channels }: PeerData): boolean {
  return channels.some(({ state }) => state !== 'connecting');
}
