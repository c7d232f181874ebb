'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useMemo, useRef } from 'react';
import { AwayFromCursor } from '@/components/inspector/away-from-cursor';
import { EventDetails } from '@/components/inspector/event-details';
import styles from '@/components/inspector/inspector.module.css';
import type { InspectorActions } from '@/components/inspector/inspector-actions';
import { InstanceDetails } from '@/components/inspector/instance-details';
import { MomentDetails } from '@/components/inspector/moment-details';
import { type Inspection, inspect } from '@/lib/selectors/inspect';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

const FoldedBytes = dynamic(() =>
  import('@/components/bytes/folded-bytes').then((module) => module.FoldedBytes),
);

interface Props extends InspectorActions {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
}

/**
 * Explains what is selected; with nothing selected, the moment at the cursor. An event stays while
 * the cursor moves on, and it is said that the two stand apart.
 */
export function Inspector({
  trace,
  history,
  cursor,
  selection,
  onSelect,
  onSeek,
}: Props): ReactNode {
  // Only what follows the cursor is computed anew while the recording plays.
  const follows = selection === undefined || selection.kind === 'instance';
  const at = follows ? cursor : undefined;
  const inspection = useMemo(
    () => inspect(trace, history, selection, at ?? (0 as Milliseconds)),
    [trace, history, selection, at],
  );
  const whole = useRef<HTMLDivElement>(null);
  const actions: InspectorActions = {
    onSelect: (next) => {
      // The button that was pressed goes away with what it stands in: the focus stays here.
      if (next === undefined) whole.current?.focus({ preventScroll: true });
      onSelect(next);
    },
    onSeek: (moment) => {
      whole.current?.focus({ preventScroll: true });
      onSeek(moment);
    },
  };
  return (
    <div ref={whole} tabIndex={-1} className={styles['inspector']}>
      <Suspense>
        {inspection.kind === 'event' ? (
          <AwayFromCursor event={inspection.event} cursor={cursor} actions={actions} />
        ) : undefined}
        <Details inspection={inspection} actions={actions} />
        <Bytes trace={trace} inspection={inspection} />
      </Suspense>
    </div>
  );
}

/** The packet of a packet's event, taken apart: few recordings have any, so it comes when needed. */
function Bytes({
  trace,
  inspection,
}: {
  readonly trace: Trace;
  readonly inspection: Inspection;
}): ReactNode {
  if (inspection.kind !== 'event') return undefined;
  const { event } = inspection;
  switch (event.kind) {
    case 'packet-sent':
    case 'packet-received':
    case 'packet-dropped':
      return <FoldedBytes trace={trace} packet={event.packet} />;
    default:
      return undefined;
  }
}

function Details({
  inspection,
  actions,
}: {
  readonly inspection: Inspection;
  readonly actions: InspectorActions;
}): ReactNode {
  switch (inspection.kind) {
    case 'event':
      return <EventDetails inspection={inspection} actions={actions} />;
    case 'instance':
      return <InstanceDetails inspection={inspection} actions={actions} />;
    case 'moment':
      return <MomentDetails inspection={inspection} actions={actions} />;
  }
}
