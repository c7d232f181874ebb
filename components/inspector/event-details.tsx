import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { OriginBadge } from '@/components/controls/origin-badge';
import { PhaseGlyph } from '@/components/controls/phase-glyph';
import { DescriptionLinks } from '@/components/inspector/description-links';
import styles from '@/components/inspector/inspector.module.css';
import type { InspectorActions } from '@/components/inspector/inspector-actions';
import { RawValues } from '@/components/inspector/raw-values';
import { References } from '@/components/inspector/references';
import { type Explanations, useExplanations } from '@/components/inspector/use-explanations';
import { useWords } from '@/components/site/words';
import type { StateChange } from '@/lib/selectors/event-list';
import { phaseOf } from '@/lib/selectors/event-phase';
import type { EventInspection, InspectedChange } from '@/lib/selectors/inspect';
import { SUBJECT_MACHINES, stateMeaning } from '@/lib/selectors/inspect-states';
import { happened, meaning } from '@/lib/selectors/inspect-values';
import { intervalText, timeText } from '@/lib/time-text';

/** One event: what happened, what it means, what it changed, how it is known, and the raw value. */
export function EventDetails({
  inspection,
  actions,
}: {
  readonly inspection: EventInspection;
  readonly actions: InspectorActions;
}): ReactNode {
  const words = useExplanations();
  const { event, explained, description, raw, references } = inspection;
  return (
    <>
      <Heading inspection={inspection} actions={actions} words={words} />
      {/* The selection's own status reads it out, see `selection-bar.tsx`. */}
      <div className={styles['section']}>
        <h4 className={styles['label']}>{words.inspector.happened}</h4>
        <p className={styles['happened']}>{happened(words.events, explained)}</p>
        <h4 className={styles['label']}>{words.inspector.means}</h4>
        <p>{meaning(words.events, explained)}</p>
        <ReportedState inspection={inspection} words={words} />
      </div>
      {description ? (
        <DescriptionLinks
          key={event.id}
          description={description}
          words={words.inspector}
          labels={words.inspector.descriptions}
        />
      ) : undefined}
      <Changes inspection={inspection} actions={actions} words={words} />
      <Related inspection={inspection} actions={actions} words={words} />
      <OriginNote inspection={inspection} words={words} />
      <RawValues key={event.id} values={raw} words={words.inspector} />
      <References references={references} words={words} />
    </>
  );
}

type PartProps = {
  readonly inspection: EventInspection;
  readonly actions: InspectorActions;
  readonly words: Explanations;
};

function Heading({ inspection, actions, words }: PartProps): ReactNode {
  const { event, course, owner } = inspection;
  const phase = phaseOf(event);
  const step = (id: string | undefined) => {
    if (id !== undefined) actions.onSelect({ kind: 'event', event: id });
  };
  return (
    <div className={styles['heading']}>
      <h3 className={styles['title']}>
        {phase ? <PhaseGlyph phase={phase} /> : undefined}
        {words.events[event.kind].name}
        {owner ? <span className={styles['owner']}>{owner}</span> : undefined}
      </h3>
      <div className={styles['tools']}>
        <Button
          variant="quiet"
          size="small"
          icon={<ChevronLeft size={16} aria-hidden />}
          aria-label={words.inspector.previous}
          title={words.inspector.previous}
          disabled={course.previous === undefined}
          onClick={() => step(course.previous)}
        />
        <span className={styles['count']}>
          {words.inspector.position(course.position, course.count)}
        </span>
        <Button
          variant="quiet"
          size="small"
          icon={<ChevronRight size={16} aria-hidden />}
          aria-label={words.inspector.next}
          title={words.inspector.next}
          disabled={course.next === undefined}
          onClick={() => step(course.next)}
        />
        <Button
          variant="quiet"
          size="small"
          icon={<X size={16} aria-hidden />}
          aria-label={words.inspector.back}
          title={words.inspector.back}
          onClick={() => actions.onSelect(undefined)}
        />
      </div>
    </div>
  );
}

/** A reported state is explained even where it changed nothing: the facts were there before it. */
function ReportedState({ inspection, words }: Omit<PartProps, 'actions'>): ReactNode {
  const { event, changes } = inspection;
  if (event.kind !== 'state-reported' || changes.length > 0) return undefined;
  const machine = SUBJECT_MACHINES[event.subject];
  return <p>{stateMeaning(words.states, machine, 'state', event.state)}</p>;
}

function Changes({ inspection, actions, words }: PartProps): ReactNode {
  const { changes, focus } = inspection;
  if (changes.length === 0) return undefined;
  return (
    <section className={styles['section']}>
      <h4 className={styles['label']}>{words.inspector.changed}</h4>
      <ul className={styles['changes']}>
        {changes.map((change) => (
          <li
            key={`${change.instance} ${change.region} ${change.to}`}
            data-focus={focus === change ? '' : undefined}
          >
            <button
              type="button"
              className={styles['link']}
              onClick={() => actions.onSelect({ kind: 'instance', instance: change.instance })}
            >
              <ChangeText change={change} words={words} />
            </button>
            <p className={styles['note']}>{changeMeaning(change, words)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeText({
  change,
  words,
}: {
  readonly change: StateChange;
  readonly words: Explanations;
}): ReactNode {
  const { name } = words.states[change.key.machine];
  return words.inspector.change(name, change.peer, change.from, change.to);
}

function changeMeaning({ key, region, to, replacedBy }: InspectedChange, words: Explanations) {
  if (replacedBy !== undefined) return words.inspector.replacedBy(replacedBy);
  return stateMeaning(words.states, key.machine, region, to);
}

function Related({ inspection, actions, words }: PartProps): ReactNode {
  if (inspection.related.length === 0) return undefined;
  return (
    <section className={styles['section']}>
      <h4 className={styles['label']}>{words.inspector.related}</h4>
      <ul className={styles['related']}>
        {inspection.related.map(({ event, explained }) => (
          <li key={event.id}>
            <button
              type="button"
              className={styles['link']}
              onClick={() => actions.onSelect({ kind: 'event', event: event.id })}
            >
              <span className={styles['time']}>{timeText(event.at)}</span>
              <span className={styles['clamped']}>{happened(words.events, explained)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OriginNote({
  inspection: { event, origin },
  words,
}: {
  readonly inspection: EventInspection;
  readonly words: Explanations;
}): ReactNode {
  const { origins } = useWords().interface;
  const { between, at } = words.inspector;
  return (
    <section className={styles['section']}>
      <h4 className={styles['label']}>{words.inspector.origin}</h4>
      <p className={styles['origin']}>
        <OriginBadge origin={origin} />
        <span>
          {event.since === undefined
            ? at(timeText(event.at))
            : between(intervalText(event.since, event.at))}
        </span>
      </p>
      <p className={styles['note']}>{origins[origin].meaning}</p>
    </section>
  );
}
