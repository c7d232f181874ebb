'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/inspector/away-from-cursor.module.css';
import type { InspectorActions } from '@/components/inspector/inspector-actions';
import { useExplanations } from '@/components/inspector/use-explanations';
import type { Milliseconds } from '@/lib/time';
import { momentText, timeText } from '@/lib/time-text';
import type { TraceEvent } from '@/lib/trace/events/event';

/**
 * Says that the event shown is not where the cursor stands, with a way to bring the two together:
 * let go of the event, or move the cursor to it.
 */
export function AwayFromCursor({
  event,
  cursor,
  actions,
}: {
  readonly event: TraceEvent;
  readonly cursor: Milliseconds;
  readonly actions: InspectorActions;
}): ReactNode {
  const { away } = useExplanations().inspector;
  if (isAtCursor(event, cursor)) return undefined;
  return (
    <div className={styles['away']}>
      <p>{away.shown(momentText(event.at, event.since), timeText(cursor))}</p>
      <div className={styles['ways']}>
        <Button size="small" aria-keyshortcuts="Escape" onClick={() => actions.onSelect(undefined)}>
          {away.toCursor}
          <span className={styles['key']} aria-hidden="true">
            Esc
          </span>
        </Button>
        <Button size="small" variant="quiet" onClick={() => actions.onSeek(event.at)}>
          {away.toEvent}
        </Button>
      </div>
    </div>
  );
}

/** A bounded event may have happened anywhere in its interval. */
function isAtCursor({ at, since = at }: TraceEvent, cursor: Milliseconds): boolean {
  return since <= cursor && cursor <= at;
}
