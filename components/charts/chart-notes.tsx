import type { ReactNode } from 'react';
import { useWords } from '@/components/site/words';
import type { ChartRegion } from '@/machines/chart';
import { anywhereSigns, isNamedState } from './chart';
import styles from './charts.module.css';

/** What the signs in the boxes stand for, and the facts that lead to a state from any other. */
export function ChartNotes({
  regions,
  textOf,
}: {
  readonly regions: readonly ChartRegion[];
  readonly textOf: (input: string) => string;
}): ReactNode {
  const words = useWords().charts;
  const states = regions.flatMap((region) => region.states);
  const signs = new Set(states.flatMap((state) => [...anywhereSigns(state)]));
  if (signs.size === 0) return null;
  return (
    <div className={styles['notes']}>
      <p>{words.legend}</p>
      <ul>
        {signs.has('R') && (
          <li>
            <b>R</b> {words.reported}
          </li>
        )}
        {signs.has('L') && (
          <li>
            <b>L</b> {words.list}
          </li>
        )}
        {signs.has('P') && (
          <li>
            <b>P</b> {words.parts}
          </li>
        )}
        {states.map(({ name, fromAnywhere }) => {
          const facts = fromAnywhere.filter((input) => !isNamedState(input));
          return facts.length === 0 ? null : (
            <li key={name}>
              <b>∗</b> <span className={styles['code']}>{name}</span>:{' '}
              {facts.map(textOf).join(', ')}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
