'use client';

import { X } from 'lucide-react';
import { type ReactNode, Suspense, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/inspector/selection-bar.module.css';
import { type Explanations, useExplanations } from '@/components/inspector/use-explanations';
import { briefly } from '@/lib/selectors/brief-call';
import { type Inspection, inspect } from '@/lib/selectors/inspect';
import { happened } from '@/lib/selectors/inspect-values';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import { momentText } from '@/lib/time-text';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection | undefined) => void;
  /** Bring the inspector into view. */
  readonly onExplain: () => void;
}

/**
 * What is selected, in one line at the lower edge of the window: for where the inspector is out of
 * sight. It announces nothing, since the inspector itself does.
 */
export function SelectionBar(props: Props): ReactNode {
  return (
    <Suspense>
      <LoadedBar {...props} />
    </Suspense>
  );
}

function LoadedBar({ trace, history, cursor, selection, onSelect, onExplain }: Props): ReactNode {
  const words = useExplanations();
  const { bar, back } = words.inspector;
  const inspection = useMemo(
    () => inspect(trace, history, selection, cursor),
    [trace, history, selection, cursor],
  );
  const told = tell(inspection, words);
  if (!told) return undefined;
  return (
    <section className={styles['bar']} aria-label={bar.label}>
      <p className={styles['text']}>
        {told.when ? <span className={styles['when']}>{told.when}</span> : undefined} {told.what}
      </p>
      <div className={styles['buttons']}>
        <Button size="small" onClick={onExplain}>
          {bar.explain}
        </Button>
        <Button
          variant="quiet"
          size="small"
          icon={<X size={16} aria-hidden />}
          aria-label={back}
          title={back}
          onClick={() => onSelect(undefined)}
        />
      </div>
    </section>
  );
}

function tell(
  inspection: Inspection,
  words: Explanations,
): { readonly when?: string; readonly what: string } | undefined {
  switch (inspection.kind) {
    case 'event': {
      const { event, explained } = inspection;
      const what = happened(words.events, briefly(explained));
      return { when: momentText(event.at, event.since), what };
    }
    case 'instance': {
      const { instance, peer, regions } = inspection;
      const states = regions.flatMap(({ state }) => state ?? []).join(', ');
      const { name } = words.states[instance.key.machine];
      return {
        what: words.inspector.bar.now(name, peer, states || words.inspector.instance.notYet),
      };
    }
    case 'moment':
      return undefined;
  }
}
