import { LockOpen } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { HopArrow } from '@/components/ladder/hop-arrow';
import { KindGlyph } from '@/components/ladder/kind-glyph';
import styles from '@/components/ladder/ladder.module.css';
import { LadderRoute } from '@/components/ladder/ladder-route';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import { type LanePlaces, placeHops } from '@/lib/drawing/ladder-hops';
import { dropText, hopText, messageTitle, type NameOf } from '@/lib/drawing/ladder-text';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import { timeText } from '@/lib/time-text';

const ROW = 68;
const GAP = 26;
/** Where the arrows lie, below the line that says what the message is. */
const ARROWS = 44;

/** What a packet says with what was opened in it; undefined where nothing was. */
export type InsideOfMessage = (message: LadderMessage) => string | undefined;

interface Props {
  readonly id: string;
  readonly message: LadderMessage;
  /** By it a TURN server refuses what it was asked. */
  readonly isRefusal: boolean;
  readonly place: number;
  readonly count: number;
  /** Milliseconds without any message before it, where they are many. */
  readonly pause: number | undefined;
  /** Undefined where there is no room for lanes. */
  readonly places: LanePlaces | undefined;
  readonly width: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** The last one that began at or before the cursor. */
  readonly isAtCursor: boolean;
  /** The cursor, as far as it matters here: between the message's beginning and its end. */
  readonly now: number;
  readonly nameOf: NameOf;
  readonly insideOf: InsideOfMessage;
  readonly words: LadderWords;
  readonly onChoose: (message: LadderMessage) => void;
}

/** One message: when, what, and its way over the lanes. */
export const LadderRow = memo(function LadderRow(props: Props): ReactNode {
  const { id, message, place, count, pause, places, words, nameOf, now } = props;
  const isLater = message.at > now;
  const inside = props.insideOf(message);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      className={styles['row']}
      data-kind={message.kind}
      data-drawn={places === undefined ? undefined : ''}
      data-active={props.isActive ? '' : undefined}
      data-cursor={props.isAtCursor ? '' : undefined}
      data-later={isLater ? '' : undefined}
      onClick={() => props.onChoose(message)}
      onKeyDown={(event) => event.key === 'Enter' && props.onChoose(message)}
    >
      <span className={styles['time']} data-gap={pause === undefined ? undefined : ''}>
        {timeText(message.at)}
        {props.isAtCursor ? <VisuallyHidden>, {words.cursor}</VisuallyHidden> : undefined}
      </span>
      <div className={styles['body']}>
        {pause === undefined ? undefined : (
          <span className={styles['gap']}>⋮ {words.gap(timeText(pause))}</span>
        )}
        <span className={styles['what']}>
          <KindGlyph kind={message.kind} />
          <span className={styles['kind']}>{words.kinds[message.kind]}</span>
          <span className={styles['title']}>
            {inside === undefined ? undefined : <OpenedMark words={words} />}
            {messageTitle(inside === undefined ? message : { ...message, summary: inside }, words)}
          </span>
          {message.drop && message.drop.at <= now ? (
            <span className={styles['drop']}>✕ {dropText(message.drop, nameOf, words)}</span>
          ) : undefined}
          {props.isRefusal && !isLater ? (
            <span className={styles['drop']}>✕ {words.refused}</span>
          ) : undefined}
        </span>
        {places === undefined ? (
          <LadderRoute message={message} nameOf={nameOf} words={words} />
        ) : (
          <>
            <VisuallyHidden>
              {message.hops.map((hop) => hopText(hop, nameOf, words)).join('; ')}
            </VisuallyHidden>
            <Drawing {...props} places={places} />
          </>
        )}
      </div>
    </div>
  );
});

function OpenedMark({ words }: { readonly words: LadderWords }): ReactNode {
  return (
    <>
      <LockOpen size={12} aria-hidden className={styles['opened']} />
      <VisuallyHidden>{words.opened}: </VisuallyHidden>
    </>
  );
}

function Drawing({
  message,
  places,
  width,
  pause,
  now,
}: Props & { readonly places: LanePlaces }): ReactNode {
  const top = pause === undefined ? 0 : GAP;
  const height = ROW + top;
  const lanes = [...places.values()].map((x) => `M${x} 0V${height}`).join('');
  return (
    <svg className={styles['drawing']} width={width} height={height} aria-hidden="true">
      <path className={styles['lanes']} d={lanes} />
      {placeHops(message, places).map((shape) => (
        <HopArrow
          key={shape.hop.event}
          shape={shape}
          y={top + ARROWS}
          isLater={shape.hop.at > now}
        />
      ))}
    </svg>
  );
}
