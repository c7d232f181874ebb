'use client';

import { Fragment, type ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { endpointText, kindText, shortEndpointText } from '@/components/graph/candidate-text';
import { groupName } from '@/components/graph/group-name';
import { PairStateLabel } from '@/components/graph/pair-state';
import styles from '@/components/graph/pair-table.module.css';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import type { Catalogue } from '@/content/contract';
import type { PairView } from '@/lib/selectors/pair-view';
import type { PairGroup } from '@/lib/selectors/pairs';
import type { CandidateView } from '@/lib/selectors/pairs-candidates';
import { bitrateText, bytesText, countText } from '@/lib/selectors/quantity-text';
import type { Known } from '@/lib/selectors/sample-lookup';
import { momentText, timeText } from '@/lib/time-text';
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
  const columns = FIGURES.filter(({ read }) => !missingEverywhere(group.pairs, read));
  const missing = [...CHECKS, ...FIGURES].filter(({ read }) =>
    missingEverywhere(group.pairs, read),
  );
  return (
    <>
      <DataTable
        caption={words.table.caption(groupName(group, catalogue))}
        head={
          <tr>
            <th scope="col">{words.table.state}</th>
            <th scope="col">{words.table.local}</th>
            <th scope="col">{words.table.remote}</th>
            <th scope="col" className={styles['figure']} data-numeric>
              {words.table.checks}
            </th>
            {columns.map(({ name }) => (
              <th key={name} scope="col" className={styles['figure']} data-numeric>
                {words.table[name]}
              </th>
            ))}
            <th scope="col" className={styles['figure']} data-numeric>
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
      {missing.length > 0 ? (
        <p className={styles['note']}>
          {statistics.notExposedColumns(missing.map(({ name }) => words.table[name]).join(', '))}
        </p>
      ) : undefined}
    </>
  );
}

interface Figure {
  readonly name: keyof Pick<
    Catalogue['pairs']['table'],
    | 'sent'
    | 'answered'
    | 'received'
    | 'consent'
    | 'roundTrip'
    | 'bytesSent'
    | 'bytesReceived'
    | 'estimate'
  >;
  readonly read: (pair: PairView) => Known<number>;
  readonly write: (value: number) => string;
}

/** Sent and answered checks share a cell: "5 / 5". */
const CHECKS: readonly Figure[] = [
  { name: 'sent', read: ({ checks }) => checks.requestsSent, write: countText },
  { name: 'answered', read: ({ checks }) => checks.responsesReceived, write: countText },
];

/** What one looks for first stands first: the rest may need scrolling. */
const FIGURES: readonly Figure[] = [
  { name: 'roundTrip', read: ({ traffic }) => traffic.roundTripTime, write: timeText },
  { name: 'received', read: ({ checks }) => checks.requestsReceived, write: countText },
  { name: 'consent', read: ({ checks }) => checks.consentRequestsSent, write: countText },
  { name: 'bytesSent', read: ({ traffic }) => traffic.bytesSent, write: bytesText },
  { name: 'bytesReceived', read: ({ traffic }) => traffic.bytesReceived, write: bytesText },
  { name: 'estimate', read: ({ traffic }) => traffic.availableOutgoingBitrate, write: bitrateText },
];

/** Some pairs may not have it yet; where none has it and one should, the browser keeps it. */
function missingEverywhere(pairs: readonly PairView[], read: Figure['read']): boolean {
  const kinds = pairs.map((pair) => read(pair).kind);
  return kinds.includes('not-exposed') && !kinds.includes('value');
}

function PairRow({
  pair,
  columns,
  chosen,
  onSelect,
}: {
  readonly pair: PairView;
  readonly columns: readonly Figure[];
  readonly chosen: boolean;
  readonly onSelect: (instance: InstanceId) => void;
}): ReactNode {
  return (
    <tr data-selected={chosen ? '' : undefined} data-faded={pair.removed ? '' : undefined}>
      <th scope="row">
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
      <td data-numeric>
        {CHECKS.map(({ name, read, write }, index) => (
          <Fragment key={name}>
            {index === 0 ? '' : ' / '}
            <KnownValue brief field={read(pair)}>
              {write}
            </KnownValue>
          </Fragment>
        ))}
      </td>
      {columns.map(({ name, read, write }) => (
        <td key={name} data-numeric>
          <KnownValue brief field={read(pair)}>
            {write}
          </KnownValue>
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
