'use client';

import { type ReactNode, Suspense, useDeferredValue, useMemo, useState } from 'react';
import styles from '@/components/event-list/event-list.module.css';
import { EventRows } from '@/components/event-list/event-rows';
import { FilterBar } from '@/components/event-list/filter-bar';
import { remembered, searchedText, type TextOf } from '@/components/event-list/searched-text';
import { useExplanations } from '@/components/inspector/use-explanations';
import { useWords } from '@/components/site/words';
import { briefly } from '@/lib/selectors/brief-call';
import { eventRows, filterRows, NO_FILTER, ownersOf } from '@/lib/selectors/event-list';
import { explainEvent } from '@/lib/selectors/inspect-explain';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { type EventWords, happened } from '@/lib/selectors/inspect-values';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onSeek: (at: Milliseconds) => void;
}

/**
 * Every event of the recording in words, to search, to filter and to step through: it says all that
 * the timeline draws. `focusEventSearch()` (focus-event-search.ts) puts the focus in its search.
 */
export function EventList(props: Props): ReactNode {
  return (
    <Suspense>
      <LoadedList {...props} />
    </Suspense>
  );
}

function LoadedList({ trace, history, cursor, selection, onSelect }: Props): ReactNode {
  const words = useExplanations();
  const [filter, setFilter] = useState(NO_FILTER);
  const settled = useDeferredValue(filter);
  const rows = useMemo(() => eventRows(trace, history), [trace, history]);
  const catalogue = useWords();
  const textOf = useMemo(() => sentences(trace, words.events), [trace, words]);
  const searched = useMemo(
    () => remembered(searchedText(trace, words, catalogue, textOf)),
    [trace, words, catalogue, textOf],
  );
  const shown = useMemo(() => filterRows(rows, settled, searched), [rows, settled, searched]);
  return (
    <div className={styles['list']}>
      <FilterBar
        filter={filter}
        owners={ownersOf(rows)}
        shown={shown.length}
        total={rows.length}
        words={words.inspector.list}
        onChange={setFilter}
      />
      {shown.length > 0 ? (
        <EventRows
          rows={shown}
          textOf={textOf}
          cursor={cursor}
          selected={selectedEvent(selection)}
          onSelect={(event) => onSelect({ kind: 'event', event })}
        />
      ) : (
        <p className={styles['empty']}>
          {rows.length === 0 ? words.inspector.list.empty : words.inspector.list.none}
        </p>
      )}
    </div>
  );
}

/** What each row says, short: long arguments stand in the inspector. */
function sentences(trace: Trace, words: EventWords): TextOf {
  const index = indexTrace(trace);
  return remembered(({ event }) => happened(words, briefly(explainEvent(index, event))));
}

function selectedEvent(selection: Selection | undefined): string | undefined {
  if (selection?.kind === 'event') return selection.event;
  return selection?.kind === 'transition' ? selection.cause : undefined;
}
