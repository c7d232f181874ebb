import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { Change, Expiry, markOf } from '@/components/topology/mapping-parts';
import styles from '@/components/topology/table-cards.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { formatEndpoint } from '@/lib/selectors/inspect-endpoint';
import type { HeldLine } from '@/lib/selectors/nat-tables';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';

/** Flows that a router took for itself: they keep a host inside from its port. */
export function HeldTable({
  name,
  held,
  words,
  onChoose,
}: {
  readonly name: string;
  readonly held: readonly HeldLine[];
  readonly words: TopologyWords;
  readonly onChoose: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  return (
    <DataTable
      caption={words.held.caption(name)}
      head={
        <tr>
          <th scope="col">{words.held.remote}</th>
          <th scope="col">{words.held.external}</th>
          <th scope="col">{words.table.expires}</th>
          <th scope="col">{words.table.change}</th>
        </tr>
      }
    >
      {held.map((line) => {
        const { remote, external, change, protocol } = line;
        const from = formatEndpoint(remote.address, remote.port);
        const to = formatEndpoint(external.address, external.port);
        return (
          <tr key={`${protocol} ${from} ${to}`} className={styles['line']} data-mark={markOf(line)}>
            <th scope="row" data-mono="wrap">
              {from}
            </th>
            <td data-mono="wrap">{to}</td>
            <td>
              <Expiry line={line} words={words} />
            </td>
            <td>
              <Change change={change} names={words.held.changes} onChoose={onChoose} />
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
