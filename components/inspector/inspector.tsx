'use client';

import { type ReactNode, Suspense, useMemo } from 'react';
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

interface Props extends InspectorActions {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
}

/** Explains what is selected; with nothing selected, the moment at the cursor. */
export function Inspector({ trace, history, cursor, selection, ...actions }: Props): ReactNode {
  // Only what follows the cursor is computed anew while the recording plays.
  const follows = selection === undefined || selection.kind === 'instance';
  const at = follows ? cursor : undefined;
  const inspection = useMemo(
    () => inspect(trace, history, selection, at ?? (0 as Milliseconds)),
    [trace, history, selection, at],
  );
  return (
    <div className={styles['inspector']}>
      <Suspense>
        <Details inspection={inspection} actions={actions} />
      </Suspense>
    </div>
  );
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
