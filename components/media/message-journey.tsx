import { type ReactNode, useState } from 'react';
import { Notice } from '@/components/controls/notice';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { DatagramWay } from '@/components/media/datagram-way';
import styles from '@/components/media/journey.module.css';
import { JourneyLayers } from '@/components/media/journey-layers';
import { messageName } from '@/components/media/message-name';
import type { JourneyWords } from '@/components/media/use-journey-words';
import type { ChannelMessage } from '@/lib/selectors/channel-messages';
import {
  type MessageJourney,
  messageJourney,
  type PieceSending,
  sizesOf,
} from '@/lib/selectors/message-journey';
import { countText } from '@/lib/selectors/quantity-text';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { EventId } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

/** One message on its way down: every sending of every piece, layer by layer, and where it went. */
export function MessageJourneyView({
  trace,
  message,
  nameOf,
  words,
  onOpenPacket,
}: {
  readonly trace: Trace;
  readonly message: ChannelMessage;
  readonly nameOf: (node: string) => string;
  readonly words: JourneyWords;
  readonly onOpenPacket: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  const [wanted, setWanted] = useState('');
  const { journey: texts } = words;
  const journey = messageJourney(trace, message);
  const label = texts.label(messageName(message, words));
  const sendings = journey === undefined ? [] : sendingsOf(journey, words);
  const sending = sendings.find(({ value }) => value === wanted) ?? sendings[0];
  if (journey === undefined || sending === undefined) {
    return (
      <Notice tone="information" heading={texts.unknown}>
        <p>{texts.unknownWhy}</p>
      </Notice>
    );
  }
  return (
    <section className={styles['journey']} aria-label={label}>
      <h4 className={styles['title']}>{label}</h4>
      <p className={styles['note']}>{sumText(message, journey, words)}</p>
      {sendings.length > 1 ? (
        <SegmentedControl
          legend={texts.sendings}
          options={sendings}
          value={sending.value}
          onChange={setWanted}
        />
      ) : undefined}
      {sending.isAgain ? <p className={styles['note']}>{texts.retransmitted}</p> : undefined}
      <JourneyLayers message={message} sending={sending.sending} words={words} />
      <DatagramWay
        sending={sending.sending}
        nameOf={nameOf}
        words={words}
        onOpenPacket={onOpenPacket}
      />
      <Fate journey={journey} nameOf={nameOf} words={words} onOpenPacket={onOpenPacket} />
    </section>
  );
}

interface NamedSending {
  readonly value: string;
  readonly label: string;
  readonly sending: PieceSending;
  readonly isAgain: boolean;
}

function sendingsOf({ pieces }: MessageJourney, words: JourneyWords): readonly NamedSending[] {
  const { journey } = words;
  return pieces.flatMap(({ sendings }, place) =>
    sendings.map((sending, time) => {
      const piece = pieces.length === 1 ? undefined : journey.piece(place + 1, pieces.length);
      const which = time === 0 ? (piece === undefined ? journey.whole : undefined) : journey.again;
      const fate = sending.hasArrived ? undefined : journey.lost;
      const label = [piece, which, fate].filter((part) => part !== undefined).join(', ');
      const value = sending.chunk.sent.packet + sending.chunk.tsn;
      return { value, label, sending, isAgain: time > 0 };
    }),
  );
}

function sumText({ size }: ChannelMessage, { pieces }: MessageJourney, words: JourneyWords) {
  const sendings = pieces.flatMap((piece) => piece.sendings);
  const wire = sendings.reduce((sum, sending) => sum + (sizesOf(sending).at(-1)?.total ?? 0), 0);
  return words.journey.sum(countText(size), countText(wire), pieces.length, sendings.length);
}

/** What both sides came to know of it in the end. */
function Fate({
  journey: { acknowledged, givenUp },
  nameOf,
  words: { journey: texts },
  onOpenPacket,
}: {
  readonly journey: MessageJourney;
  readonly nameOf: (node: string) => string;
  readonly words: JourneyWords;
  readonly onOpenPacket: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  const told = acknowledged ?? givenUp;
  if (told === undefined) return <p className={styles['note']}>{texts.unacknowledged}</p>;
  const { id, at, node, packet } = told.sent;
  const text =
    acknowledged === undefined
      ? texts.givenUp(timeText(at))
      : texts.acknowledged(nameOf(node), timeText(at));
  return (
    <p className={styles['fate']}>
      {text}{' '}
      <button type="button" className={styles['open']} onClick={() => onOpenPacket(id, at)}>
        {texts.open(packet)}
      </button>
    </p>
  );
}
