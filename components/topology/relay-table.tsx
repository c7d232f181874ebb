import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { Change, markOf } from '@/components/topology/mapping-parts';
import styles from '@/components/topology/table-cards.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { formatEndpoint } from '@/lib/selectors/inspect-endpoint';
import type { AllocationLine } from '@/lib/selectors/nat-tables-relay';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';

/** What a TURN server keeps: allocations, who may send to them, and their channels. */
export function RelayTable({
  name,
  allocations,
  words,
  onChoose,
}: {
  readonly name: string;
  readonly allocations: readonly AllocationLine[];
  readonly words: TopologyWords;
  readonly onChoose: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  const { relay, table } = words;
  return (
    <DataTable
      caption={relay.caption(name)}
      head={
        <tr>
          <th scope="col">{relay.relayed}</th>
          <th scope="col">{relay.client}</th>
          <th scope="col">{relay.permissions}</th>
          <th scope="col">{relay.channels}</th>
          <th scope="col">{table.change}</th>
        </tr>
      }
    >
      {allocations.map((line) => {
        const { relayed, subject, permissions, channels, change } = line;
        const address = formatEndpoint(relayed.address, relayed.port);
        return (
          <tr key={address} className={styles['line']} data-mark={markOf(line)}>
            <th scope="row" className={styles['endpoint']}>
              {address}
            </th>
            <td className={styles['endpoint']}>
              {subject.client && formatEndpoint(subject.client.address, subject.client.port)}
            </td>
            <td>
              <ul className={styles['remotes']}>
                {permissions.map((permission) => (
                  <li key={permission.subject.address} data-mark={markOf(permission)}>
                    <span className={styles['mono']}>{permission.subject.address}</span>{' '}
                    <Change change={permission.change} names={relay.changes} onChoose={onChoose} />
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <ul className={styles['remotes']}>
                {channels.map((channel) => (
                  <li key={channel.subject.channel} data-mark={markOf(channel)}>
                    <span className={styles['mono']}>
                      0x{channel.subject.channel.toString(16)}{' '}
                      {formatEndpoint(channel.subject.peer.address, channel.subject.peer.port)}
                    </span>{' '}
                    <Change change={channel.change} names={relay.changes} onChoose={onChoose} />
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <Change change={change} names={relay.changes} onChoose={onChoose} />
            </td>
          </tr>
        );
      })}
      {allocations.length === 0 ? (
        <tr>
          <td colSpan={5}>{relay.none}</td>
        </tr>
      ) : undefined}
    </DataTable>
  );
}
