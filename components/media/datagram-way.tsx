import type { ReactNode } from 'react';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import { hopTimeText } from '@/components/media/hop-time';
import styles from '@/components/media/journey.module.css';
import type { JourneyWords } from '@/components/media/use-journey-words';
import type { DatagramLeg } from '@/lib/selectors/datagram-legs';
import type { PieceSending } from '@/lib/selectors/message-journey';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';

/** Each packet that carried it, hop by hop, with a way into the messages. */
export function DatagramWay({
  sending: { legs },
  nameOf,
  words,
  onOpenPacket,
}: {
  readonly sending: PieceSending;
  readonly nameOf: (node: string) => string;
  readonly words: JourneyWords;
  readonly onOpenPacket: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  const { journey } = words;
  const timeText = hopTimeText(legs);
  return (
    <section className={styles['network']} aria-label={journey.way}>
      <h5 className={styles['subtitle']}>{journey.way}</h5>
      {legs.map((leg, place) => (
        <div key={leg.packet} className={styles['leg']}>
          {place === 0 ? undefined : <span className={styles['note']}>{journey.relayed}</span>}
          <button
            type="button"
            className={styles['open']}
            onClick={() => onOpenPacket(leg.event, leg.at)}
          >
            {journey.open(leg.packet)}
          </button>
          <Hops leg={leg} nameOf={nameOf} timeText={timeText} words={words} />
        </div>
      ))}
    </section>
  );
}

function Hops({
  leg: { hops, drop },
  nameOf,
  timeText,
  words: { journey },
}: {
  readonly leg: DatagramLeg;
  readonly nameOf: (node: string) => string;
  readonly timeText: (at: number) => string;
  readonly words: JourneyWords;
}): ReactNode {
  return (
    <ol className={styles['hops']}>
      {hops.map(({ event, from, to, at, arrivedAt }) => (
        <li key={event}>
          <ToneGlyph tone={arrivedAt === undefined ? 'failed' : 'succeeded'} />
          {journey.hop(nameOf(from), to === undefined ? journey.nobody : nameOf(to))}
          <small>
            {journey.left(timeText(at))}
            {arrivedAt === undefined ? '' : `, ${journey.came(timeText(arrivedAt))}`}
          </small>
        </li>
      ))}
      {drop === undefined ? undefined : (
        <li className={styles['lost']}>
          ✕ {journey.dropped(nameOf(drop.node))}
          <small>{timeText(drop.at)}</small>
        </li>
      )}
    </ol>
  );
}
