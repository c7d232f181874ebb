'use client';

import { Fragment, type ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { endpointText, kindText, shortEndpointText } from '@/components/graph/candidate-text';
import { groupName } from '@/components/graph/group-name';
import { type Column, pairColumns } from '@/components/graph/pair-columns';
import { PairStateLabel } from '@/components/graph/pair-state';
import styles from '@/components/graph/pair-table.module.css';
import { WideTable } from '@/components/graph/wide-table';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import type { PairView } from '@/lib/selectors/pair-view';
import type { PairGroup } from '@/lib/selectors/pairs';
import type { CandidateView } from '@/lib/selectors/pairs-candidates';
import { momentText } from '@/lib/time-text';
import type { InstanceId } from '@/lib/trace/history';

/** The same pairs as in the graph, as rows. Columns that the browser exposes for no pair are named below. */
export function PairTable({
  group,
  selected,
  onSelect,
}: {
  readonly group: PairGroup;
  readonly selected: InstanceId | undefined;
  readonly onSelect: (instance: InstanceId) => void;
}): ReactNode {
  const catalogue = useWords();
  const { pairs: words, statistics } = catalogue;
  const { columns, missing } = pairColumns(group.pairs);
  return (
    <div className={styles['pairs']}>
      <WideTable hint={words.table.wider}>
        <DataTable
          caption={words.table.caption(groupName(group, catalogue))}
          head={
            <tr>
              <th scope="col" className={styles['state']}>
                {words.table.state}
              </th>
              <th scope="col">{words.table.local}</th>
              <th scope="col">{words.table.remote}</th>
              {columns.map((column) => (
                <ColumnHead key={column.name} column={column} />
              ))}
              <th scope="col" data-numeric>
                {words.table.since}
              </th>
              <th scope="col" data-numeric>
                {words.table.priority}
              </th>
            </tr>
          }
        >
          {group.pairs.map((pair) => (
            <PairRow
              key={pair.instance}
              pair={pair}
              columns={columns}
              chosen={pair.instance === selected}
              onSelect={onSelect}
            />
          ))}
        </DataTable>
      </WideTable>
      {missing.length > 0 ? (
        <p className={styles['note']}>
          {statistics.notExposedColumns(missing.map(({ name }) => words.table[name]).join(', '))}
        </p>
      ) : undefined}
    </div>
  );
}

/** A short head for the eye; figures that share the column are named below it, in their order. */
function ColumnHead({ column: { name, figures } }: { readonly column: Column }): ReactNode {
  const words = useWords().pairs.table;
  const full = figures.map((figure) => words[figure.name]).join(' / ');
  const parts = figures.flatMap(({ part }) => (part ? [words.short[part]] : []));
  return (
    <th scope="col" className={styles['figure']} data-numeric title={full}>
      <VisuallyHidden>{full}</VisuallyHidden>
      <span aria-hidden="true">
        {words.short[name]}
        {parts.length > 0 ? (
          <span className={styles['shared']}>{parts.join(' / ')}</span>
        ) : undefined}
      </span>
    </th>
  );
}

function PairRow({
  pair,
  columns,
  chosen,
  onSelect,
}: {
  readonly pair: PairView;
  readonly columns: readonly Column[];
  readonly chosen: boolean;
  readonly onSelect: (instance: InstanceId) => void;
}): ReactNode {
  return (
    <tr data-selected={chosen ? '' : undefined} data-faded={pair.removed ? '' : undefined}>
      <th scope="row" className={styles['state']}>
        <button
          type="button"
          className={styles['choose']}
          aria-pressed={chosen}
          onClick={() => onSelect(pair.instance)}
        >
          <PairStateLabel pair={pair} />
        </button>
      </th>
      <CandidateCell candidate={pair.local} />
      <CandidateCell candidate={pair.remote} />
      {columns.map(({ name, figures }) => (
        <td key={name} data-numeric>
          {figures.map((figure, index) => (
            <Fragment key={figure.name}>
              {index === 0 ? '' : ' / '}
              <KnownValue brief field={figure.read(pair)}>
                {figure.write}
              </KnownValue>
            </Fragment>
          ))}
        </td>
      ))}
      <td data-numeric>{momentText(pair.changedAt, pair.changedSince)}</td>
      <td data-numeric>{pair.priority?.toString() ?? '–'}</td>
    </tr>
  );
}

function CandidateCell({ candidate }: { readonly candidate: CandidateView }): ReactNode {
  const words = useWords().pairs;
  return (
    <td>
      <span className={styles['kind']}>{kindText(candidate)}</span>
      <code className={styles['short']} title={endpointText(candidate, words)}>
        {shortEndpointText(candidate, words, 22)}
      </code>
    </td>
  );
}
