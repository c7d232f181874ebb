import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { VList, type VListHandle } from 'virtua';
import { placeAfter } from '@/components/controls/list-keys';
import { useWidth } from '@/components/controls/use-width';
import styles from '@/components/ladder/ladder.module.css';
import { LadderHead } from '@/components/ladder/ladder-head';
import { placeLanes } from '@/components/ladder/ladder-layout';
import { type InsideOfMessage, LadderRow } from '@/components/ladder/ladder-row';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import { pausesBefore } from '@/lib/drawing/ladder-hops';
import type { NameOf } from '@/lib/drawing/ladder-text';
import { type Ladder, messageAtCursor, refusalIn } from '@/lib/selectors/ladder';
import type { LadderLane } from '@/lib/selectors/ladder-lanes';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import type { Milliseconds } from '@/lib/time';

/** Lanes nearer to each other than this have no room for an address, in CSS pixels. */
const LEAST_LANE = 108;

/** For how many frames the place is sought after rows have got another height. */
const TURNS = 10;

/**
 * The rows as a list box: one tab stop, arrows move through the messages, Enter or Space chooses. The
 * row at the cursor stays in sight while the cursor moves.
 */
export function LadderList({
  lanes,
  messages,
  refusals,
  cursor,
  selected,
  nameOf,
  insideOf,
  words,
  onChoose,
}: {
  readonly lanes: readonly LadderLane[];
  readonly messages: readonly LadderMessage[];
  readonly refusals: Ladder['refusals'];
  readonly cursor: Milliseconds;
  /** The name and the kind of the selected message. */
  readonly selected: LadderMessage | undefined;
  readonly nameOf: NameOf;
  readonly insideOf: InsideOfMessage;
  readonly words: LadderWords;
  readonly onChoose: (message: LadderMessage) => void;
}): ReactNode {
  const id = useId();
  const list = useRef<VListHandle>(null);
  const stage = useRef<HTMLDivElement>(null);
  const width = useWidth(stage);
  const places = useMemo(() => {
    if (width < LEAST_LANE * lanes.length) return undefined;
    return placeLanes(
      lanes.map(({ node }) => node),
      width,
    );
  }, [lanes, width]);
  const pauses = useMemo(() => pausesBefore(messages), [messages]);
  const atCursor = messageAtCursor(messages, cursor);
  const chosen = selected === undefined ? -1 : messages.indexOf(selected);
  const [moved, setMoved] = useState<LadderMessage | undefined>();
  const [before, setBefore] = useState(selected);
  if (selected !== before) {
    setBefore(selected);
    // A message that closes leaves the keyboard at its row.
    setMoved(selected === undefined ? before : undefined);
  }
  const active = moved === undefined ? chosen : messages.indexOf(moved);
  useEffect(() => {
    if (atCursor >= 0) list.current?.scrollToIndex(atCursor, { align: 'nearest' });
  }, [atCursor]);
  useEffect(() => {
    // With a width rows are drawn, and have another height than before: the place is sought again,
    // until the rows above it have been measured.
    if (atCursor < 0 || width === 0) return undefined;
    let frame = 0;
    const seek = (turns: number) => {
      list.current?.scrollToIndex(atCursor, { align: 'nearest' });
      if (turns > 1) frame = requestAnimationFrame(() => seek(turns - 1));
    };
    frame = requestAnimationFrame(() => seek(TURNS));
    return () => cancelAnimationFrame(frame);
  }, [atCursor, width]);
  useEffect(() => {
    if (chosen >= 0) list.current?.scrollToIndex(chosen, { align: 'nearest' });
  }, [chosen]);
  const choose = (message: LadderMessage) => {
    setMoved(undefined);
    onChoose(message);
  };
  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = active < 0 ? atCursor : active;
    const held = messages[from];
    if ((event.key === 'Enter' || event.key === ' ') && held !== undefined) {
      event.preventDefault();
      choose(held);
      return;
    }
    const target = placeAfter(event.key, from, messages.length);
    if (target === undefined) return;
    event.preventDefault();
    setMoved(messages[target]);
    list.current?.scrollToIndex(target, { align: 'nearest' });
  };
  return (
    <>
      <div className={styles['head']} aria-hidden="true" data-narrow={places ? undefined : ''}>
        <span>{words.time}</span>
        <div ref={stage} className={styles['stage']}>
          {places ? <LadderHead lanes={lanes} places={places} words={words} /> : undefined}
        </div>
      </div>
      <div className={styles['rows']}>
        <VList
          ref={list}
          data={messages}
          // While it plays the rows move on, and the one that the list names must stay.
          keepMounted={active < 0 ? [] : [active]}
          className={styles['scroller']}
          role="listbox"
          data-keeps-keys=""
          tabIndex={0}
          aria-label={words.label(messages.length)}
          aria-describedby={`${id}-keys`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          onKeyDown={step}
        >
          {(message, index) => (
            <LadderRow
              key={`${message.protocol} ${message.id}`}
              id={`${id}-${index}`}
              message={message}
              isRefusal={refusalIn({ refusals }, message) !== undefined}
              place={index}
              count={messages.length}
              pause={pauses[index]}
              places={places}
              width={width}
              isActive={index === active}
              isSelected={index === chosen}
              isAtCursor={index === atCursor}
              now={nowFor(message, cursor)}
              nameOf={nameOf}
              insideOf={insideOf}
              words={words}
              onChoose={choose}
            />
          )}
        </VList>
      </div>
      <p id={`${id}-keys`} className={styles['keys']}>
        {words.keys}
      </p>
    </>
  );
}

/** A row is drawn anew only while its message is under way. */
function nowFor({ at, end }: LadderMessage, cursor: number): number {
  if (cursor < at) return -1;
  return Math.min(cursor, end);
}
