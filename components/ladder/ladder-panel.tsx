'use client';

import { LockOpen } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useOpenAhead } from '@/components/bytes/use-open-ahead';
import { OriginBadge } from '@/components/controls/origin-badge';
import { Spoken, useSpoken } from '@/components/controls/spoken';
import { Arrival } from '@/components/ladder/arrival';
import styles from '@/components/ladder/ladder.module.css';
import { LadderFilterBar } from '@/components/ladder/ladder-filter-bar';
import { LadderList } from '@/components/ladder/ladder-list';
import { MessageDetail } from '@/components/ladder/message-detail';
import { SaveLadder } from '@/components/ladder/save-ladder';
import { useLadderWords } from '@/components/ladder/use-ladder-words';
import { indexTrace, nameOf as nameIn } from '@/lib/selectors/inspect-index';
import {
  filterLadder,
  ladderOf,
  messageOfEvent,
  refusalIn,
  WHOLE_LADDER,
} from '@/lib/selectors/ladder';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import { insideSummary } from '@/lib/selectors/packet-inside';
import { hasSecrets } from '@/lib/selectors/packet-opened';
import { type Selection, selectedEvent } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
  /** The event whose message takes the focus, once it is shown. */
  readonly awaited: EventId | undefined;
  readonly onArrive: () => void;
}

/** All messages between peers, NATs and servers as a ladder; the selected one opens below. */
export function LadderPanel(props: Props): ReactNode {
  return (
    <Suspense>
      <LoadedLadder {...props} />
    </Suspense>
  );
}

function LoadedLadder({
  trace,
  cursor,
  selection,
  onSelect,
  onSeek,
  awaited,
  onArrive,
}: Props): ReactNode {
  const words = useLadderWords();
  const { spoken, speak } = useSpoken();
  const [filter, setFilter] = useState(WHOLE_LADDER);
  const ladder = ladderOf(trace);
  const messages = useMemo(() => filterLadder(ladder.messages, filter), [ladder, filter]);
  const nameOf = useCallback((node: string) => nameIn(indexTrace(trace), node), [trace]);
  const insideOf = useCallback(
    ({ id, content }: LadderMessage) =>
      content === undefined ? insideSummary(trace, id) : undefined,
    [trace],
  );
  useOpenAhead(trace);
  const event = selectedEvent(selection);
  const selected = useMemo(
    () => (event === undefined ? undefined : messageOfEvent(trace, event)),
    [trace, event],
  );
  if (ladder.messages.length === 0) return <p className={styles['empty']}>{words.empty}</p>;
  const choose = (message: LadderMessage) => {
    onSelect({ kind: 'event', event: message.event });
    onSeek(message.at);
    speak(words.isOpen(message.id));
  };
  return (
    <section className={styles['panel']} aria-label={words.heading}>
      <LadderFilterBar
        ladder={ladder}
        filter={filter}
        shown={messages.length}
        words={words}
        onChange={setFilter}
      />
      {messages.length === 0 ? (
        <p className={styles['empty']}>{words.none}</p>
      ) : (
        <LadderList
          lanes={ladder.lanes}
          messages={messages}
          refusals={ladder.refusals}
          cursor={cursor}
          selected={selected}
          nameOf={nameOf}
          insideOf={insideOf}
          words={words}
          onChoose={choose}
        />
      )}
      <p className={styles['notes']}>
        {trace.header.source === 'simulated' ? <OriginBadge origin="modelled" /> : undefined}
        <span>{words.changed}</span>
        {hasSecrets(trace) ? (
          <span>
            <LockOpen size={12} aria-hidden className={styles['opened']} /> {words.openedNote}
          </span>
        ) : undefined}
      </p>
      {messages.length > 0 ? (
        <SaveLadder
          header={trace.header}
          ladder={ladder}
          messages={messages}
          cursor={cursor}
          nameOf={nameOf}
          insideOf={insideOf}
          words={words}
        />
      ) : undefined}
      {selected ? (
        // Its words are loaded with the first one: the list must not vanish meanwhile, nor lose its place.
        <Suspense>
          <MessageDetail
            trace={trace}
            message={selected}
            refusal={refusalIn(ladder, selected)}
            nameOf={nameOf}
            inside={insideOf(selected)}
            words={words}
          >
            {event !== undefined && event === awaited ? <Arrival onArrive={onArrive} /> : undefined}
          </MessageDetail>
        </Suspense>
      ) : (
        <p className={styles['empty']}>{words.choose}</p>
      )}
      <Spoken text={spoken} />
    </section>
  );
}
