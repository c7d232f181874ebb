'use client';

import type { ReactNode } from 'react';
import styles from '@/components/media/journey.module.css';
import { ReplayWindow } from '@/components/media/replay-window';
import { useJourneyWords } from '@/components/media/use-journey-words';
import type { StreamView } from '@/lib/selectors/media';
import { replayWindowAt } from '@/lib/selectors/replay-window';
import { type StreamPacket, streamPackets } from '@/lib/selectors/stream-packets';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { NodeId, Trace } from '@/lib/trace/trace';

/** What only a simulated call shows of a stream: its packets, and what is kept against replays. */
export function SimulatedStream({
  trace,
  peer,
  peerName,
  stream,
  name,
  cursor,
  onOpenPacket,
}: {
  readonly trace: Trace;
  readonly peer: NodeId;
  readonly peerName: string;
  readonly stream: StreamView;
  /** The stream's name. */
  readonly name: string;
  readonly cursor: Milliseconds;
  readonly onOpenPacket: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  const words = useJourneyWords();
  const packets = streamPackets(trace, peer, stream);
  const latest = packets.findLast(({ at, refused }) => at <= cursor && refused === undefined);
  const refused = packets.findLast((one) => one.at <= cursor && one.refused !== undefined);
  const first = latest === undefined ? undefined : packets[0];
  const window =
    stream.direction === 'received' ? replayWindowAt(trace, peer, stream.ssrc, cursor) : undefined;
  const button = (packet: StreamPacket | undefined, which: string) =>
    packet === undefined ? undefined : (
      <button
        type="button"
        className={styles['open']}
        aria-label={`${which} ${packet.packet}: ${words.packets.open(which, name)}`}
        onClick={() => onOpenPacket(packet.event, packet.at)}
      >
        {which} <code>{packet.packet}</code>
      </button>
    );
  return (
    <>
      <p className={styles['packets']}>
        {button(first, words.packets.first)}
        {latest === first ? undefined : button(latest, words.packets.latest)}
        {button(refused, words.packets.refused)}
      </p>
      {window === undefined ? undefined : (
        <ReplayWindow view={window} name={`${peerName}, ${name}`} words={words} />
      )}
    </>
  );
}
