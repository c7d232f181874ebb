import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { OriginBadge } from '@/components/controls/origin-badge';
import styles from '@/components/inspector/inspector.module.css';
import type { InspectorActions } from '@/components/inspector/inspector-actions';
import { References } from '@/components/inspector/references';
import { type Explanations, useExplanations } from '@/components/inspector/use-explanations';
import type { InstanceInspection, RegionInspection } from '@/lib/selectors/inspect';
import { formatPair } from '@/lib/selectors/inspect-candidate';
import { stateMeaning } from '@/lib/selectors/inspect-states';
import { momentText } from '@/lib/time-text';

type PartProps = {
  readonly inspection: InstanceInspection;
  readonly actions: InspectorActions;
  readonly words: Explanations;
};

/** One machine: its state at the cursor, what that means, and all its changes. */
export function InstanceDetails({ inspection, actions }: Omit<PartProps, 'words'>): ReactNode {
  const words = useExplanations();
  const { regions, references, origin, instance } = inspection;
  const exists = regions.some(({ state }) => state !== undefined);
  return (
    <>
      <Heading inspection={inspection} actions={actions} words={words} />
      <section className={styles['section']}>
        <h4 className={styles['label']}>{words.inspector.instance.now}</h4>
        {exists ? (
          <dl className={styles['regions']}>
            {regions.map((region) => (
              <Region
                key={region.region}
                region={region}
                machine={instance.key.machine}
                words={words}
              />
            ))}
          </dl>
        ) : (
          <p>{words.inspector.instance.notYet}</p>
        )}
        {origin && exists ? <OriginBadge origin={origin} /> : undefined}
      </section>
      <Changes inspection={inspection} actions={actions} words={words} />
      <References references={references} words={words} />
    </>
  );
}

function Heading({ inspection, actions, words }: PartProps): ReactNode {
  const { instance, peer, subject } = inspection;
  const name = { none: '', name: 'name' in subject ? subject.name : '', pair: '' }[subject.kind];
  return (
    <div className={styles['heading']}>
      <h3 className={styles['title']}>
        {words.states[instance.key.machine].name}
        <span className={styles['owner']}>{peer}</span>
        {name === '' ? undefined : <span className={styles['owner']}>{name}</span>}
      </h3>
      <div className={styles['tools']}>
        <Button
          variant="quiet"
          size="small"
          icon={<X size={16} aria-hidden />}
          aria-label={words.inspector.back}
          title={words.inspector.back}
          onClick={() => actions.onSelect(undefined)}
        />
      </div>
      {subject.kind === 'pair' ? (
        <p className={styles['pair']}>{formatPair(subject.pair)}</p>
      ) : undefined}
    </div>
  );
}

function Region({
  region: { region, state, change },
  machine,
  words,
}: {
  readonly region: RegionInspection;
  readonly machine: InstanceInspection['instance']['key']['machine'];
  readonly words: Explanations;
}): ReactNode {
  const { instance } = words.inspector;
  const names: Readonly<Record<string, string>> = instance.regions;
  return (
    <div>
      <dt>{names[region] ?? region}</dt>
      <dd>
        <span className={styles['state']}>{state}</span>{' '}
        <span className={styles['note']}>
          {change ? instance.since(momentText(change.at, change.since)) : instance.fromStart}
        </span>
        <p className={styles['note']}>
          {change?.replacedBy === undefined
            ? stateMeaning(words.states, machine, region, state ?? '')
            : words.inspector.replacedBy(change.replacedBy)}
        </p>
      </dd>
    </div>
  );
}

function Changes({ inspection, actions, words }: PartProps): ReactNode {
  const { changes, passed, instance } = inspection;
  return (
    <section className={styles['section']}>
      <h4 className={styles['label']}>{words.inspector.instance.history}</h4>
      {changes.length === 0 ? <p>{words.inspector.instance.none}</p> : undefined}
      <ol className={styles['related']}>
        {changes.map((change, index) => (
          <li
            key={`${change.cause} ${change.region} ${change.to}`}
            data-later={index >= passed ? '' : undefined}
          >
            <button
              type="button"
              className={styles['link']}
              onClick={() =>
                actions.onSelect({ kind: 'transition', instance: instance.id, cause: change.cause })
              }
            >
              <span className={styles['time']}>{momentText(change.at, change.since)}</span>
              <span>
                {change.from} → {change.to}
                {index >= passed ? (
                  <span className={styles['note']}> ({words.inspector.instance.later})</span>
                ) : undefined}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
