import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { Select } from '@/components/controls/select';
import { KindGlyph } from '@/components/ladder/kind-glyph';
import styles from '@/components/ladder/ladder.module.css';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import { countKinds, type Ladder, type LadderFilter, WHOLE_LADDER } from '@/lib/selectors/ladder';
import { LADDER_KINDS, type LadderKind } from '@/lib/selectors/ladder-message';

/** Which kinds are shown, each with its number, and at which node. Legend and filter in one. */
export function LadderFilterBar({
  ladder,
  filter,
  shown,
  words,
  onChange,
}: {
  readonly ladder: Ladder;
  readonly filter: LadderFilter;
  readonly shown: number;
  readonly words: LadderWords;
  readonly onChange: (filter: LadderFilter) => void;
}): ReactNode {
  const { lanes, messages } = ladder;
  const counts = countKinds(messages);
  const turn = (kind: LadderKind) => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    onChange({ ...filter, hidden });
  };
  const everywhere = { value: '', label: words.everywhere };
  const nodes = lanes.map(({ node, name }) => ({ value: node, label: name }));
  return (
    <div className={styles['filters']}>
      <fieldset className={styles['kinds']}>
        <legend className={styles['legend']}>{words.kindsLegend}</legend>
        {LADDER_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
          <label key={kind} className={styles['kindChoice']}>
            <input type="checkbox" checked={!filter.hidden.has(kind)} onChange={() => turn(kind)} />
            <KindGlyph kind={kind} />
            {words.kinds[kind]}
            <span className={styles['count']}>{counts.get(kind)}</span>
          </label>
        ))}
      </fieldset>
      <Select
        label={words.node}
        options={[everywhere, ...nodes]}
        value={filter.node ?? ''}
        onChange={(node) => onChange({ ...filter, node: node === '' ? undefined : node })}
      />
      <p className={styles['shown']} role="status">
        {words.shown(shown, messages.length)}
      </p>
      {shown < messages.length ? (
        <Button variant="quiet" size="small" onClick={() => onChange(WHOLE_LADDER)}>
          {words.showAll}
        </Button>
      ) : undefined}
    </div>
  );
}
