'use client';

import type { ReactNode } from 'react';
import styles from '@/components/graph/candidate-pairs.module.css';
import { CandidateTable } from '@/components/graph/candidate-table';
import { PairGraph } from '@/components/graph/pair-graph';
import { PairLegend } from '@/components/graph/pair-legend';
import { PairTable } from '@/components/graph/pair-table';
import { useWords } from '@/components/site/words';
import { closedText } from '@/components/statistics/transport-text';
import type { Catalogue } from '@/content/contract';
import type { PairGroup } from '@/lib/selectors/pairs';
import type { InstanceId } from '@/lib/trace/history';

/** One generation of one transport: its graph, and the same as tables. */
export function PairGroupView({
  group,
  selected,
  onSelect,
}: {
  readonly group: PairGroup;
  readonly selected: InstanceId | undefined;
  readonly onSelect: (instance: InstanceId) => void;
}): ReactNode {
  const words = useWords();
  const { pairs, statistics } = words;
  const nothing = group.locals.length + group.remotes.length === 0;
  const heading = (
    <h3 className={styles['heading']}>
      {statistics.transport(group.transport)}
      <small>{describeGroup(group, words).join(' · ')}</small>
    </h3>
  );
  if (group.pairs.length === 0 && group.closed) {
    return (
      <details className={styles['group']}>
        <summary>{heading}</summary>
        <CandidateTable group={group} />
      </details>
    );
  }
  return (
    <section className={styles['group']}>
      {heading}
      {nothing ? <p className={styles['empty']}>{pairs.empty}</p> : undefined}
      {!nothing && group.pairs.length === 0 ? (
        <p className={styles['empty']}>{pairs.noPairs}</p>
      ) : undefined}
      {nothing ? undefined : <PairGraph group={group} selected={selected} onSelect={onSelect} />}
      {group.pairs.length > 0 ? (
        <>
          <PairLegend pairs={group.pairs} />
          <PairTable group={group} selected={selected} onSelect={onSelect} />
        </>
      ) : undefined}
      {nothing ? undefined : <CandidateTable group={group} />}
    </section>
  );
}

function describeGroup(group: PairGroup, { pairs, statistics }: Catalogue): readonly string[] {
  const parts = [pairs.generation(group.generation)];
  if (group.mids.length > 0) parts.push(statistics.carries(group.mids.join(', ')));
  if (group.role) parts.push(pairs.role[group.role]);
  if (group.closed) parts.push(closedText(group.closed, statistics));
  return parts;
}
