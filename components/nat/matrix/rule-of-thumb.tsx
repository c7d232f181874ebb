import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/nat/matrix/matrix.module.css';
import { type MatrixWords, placeShort } from '@/components/nat/matrix/matrix-words';
import type { Place } from '@/lib/simulator/matrix-places';

/** Two cells that are no exceptions but the rule: one endpoint-independent side is neither enough nor needed. */
const FAILS = { a: 'eim/apdf', b: 'apdm/apdf' } as const;
const WORKS = { a: 'adm/eif', b: 'adm/adf' } as const;

/** The usual one-liner, and what is wrong with it; each cell it names can be gone to. */
export function RuleOfThumb({
  words,
  onShow,
}: {
  readonly words: MatrixWords;
  readonly onShow: (a: Place, b: Place) => void;
}): ReactNode {
  const { rule } = words;
  const cell = ({ a, b }: { readonly a: Place; readonly b: Place }) => (
    <Button size="small" onClick={() => onShow(a, b)}>
      {placeShort(a, words)} × {placeShort(b, words)}
    </Button>
  );
  return (
    <aside className={styles['rule']} aria-label={rule.heading}>
      <h2>{rule.heading}</h2>
      <p>{rule.saying}</p>
      <ul>
        <li>
          {rule.fails} {cell(FAILS)}
        </li>
        <li>
          {rule.works} {cell(WORKS)}
        </li>
      </ul>
      <p>{rule.truth}</p>
    </aside>
  );
}
