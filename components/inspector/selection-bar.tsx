'use client';

import { X } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useEffectEvent, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import { Spoken, useSpoken } from '@/components/controls/spoken';
import styles from '@/components/inspector/selection-bar.module.css';
import { type Explanations, useExplanations } from '@/components/inspector/use-explanations';
import { briefly } from '@/lib/selectors/brief-call';
import { type Inspection, inspect } from '@/lib/selectors/inspect';
import { happened, meaning } from '@/lib/selectors/inspect-values';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import { momentText } from '@/lib/time-text';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
  /** The inspector is out of sight. */
  readonly isShown: boolean;
  readonly onSelect: (selection: Selection | undefined) => void;
  /** Bring the inspector into view. */
  readonly onExplain: () => void;
}

/**
 * What is selected: in one line at the lower edge of the window, where the inspector is out of sight,
 * and always in a status. That one is there before anything is selected, or the first would not be
 * heard, and says each selection once: what the cursor changes of it on its way is not read out.
 */
export function SelectionBar(props: Props): ReactNode {
  const { selection, isShown } = props;
  return (
    <Suspense>
      <SelectionStatus {...props} />
      {selection && isShown ? <Bar {...props} selection={selection} /> : undefined}
    </Suspense>
  );
}

function SelectionStatus({ trace, history, cursor, selection }: Props): ReactNode {
  const words = useExplanations();
  const { spoken, speak } = useSpoken();
  const tellOf = useEffectEvent((of: Selection | undefined) =>
    speak(of ? spokenOf(inspect(trace, history, of, cursor), words) : ''),
  );
  useEffect(() => tellOf(selection), [selection]);
  return <Spoken text={spoken} />;
}

function Bar({
  trace,
  history,
  cursor,
  selection,
  onSelect,
  onExplain,
}: Props & { readonly selection: Selection }): ReactNode {
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

/** The line, and what it means: who only hears it has no inspector beside. */
function spokenOf(inspection: Inspection, words: Explanations): string {
  const told = tell(inspection, words);
  const means =
    inspection.kind === 'event' ? meaning(words.events, inspection.explained) : undefined;
  return [told?.when, told?.what, means].filter((part) => part !== undefined).join(' ');
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
