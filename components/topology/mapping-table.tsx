import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { ForkButton } from '@/components/topology/fork-button';
import {
  Change,
  Expiry,
  type MappingViewProps,
  MOST_LINES,
  markOf,
  Remotes,
} from '@/components/topology/mapping-parts';
import styles from '@/components/topology/table-cards.module.css';
import { formatEndpoint } from '@/lib/selectors/inspect-endpoint';
import type { MappingLine } from '@/lib/selectors/nat-tables';

/** The mappings of a NAT or firewall, a line each. */
export function MappingTable({
  node,
  name,
  cursor,
  mappings,
  words,
  onChoose,
}: MappingViewProps): ReactNode {
  const { table, fork } = words;
  return (
    <>
      <DataTable
        caption={table.caption(name)}
        head={
          <tr>
            <th scope="col">{table.protocol}</th>
            <th scope="col">{table.internal}</th>
            <th scope="col">{table.external}</th>
            <th scope="col">{table.remotes}</th>
            <th scope="col">{table.expiresAndChange}</th>
          </tr>
        }
      >
        {mappings.slice(0, MOST_LINES).map((line) => (
          <tr
            key={line.id}
            className={styles['line']}
            data-mark={markOf(line)}
            data-heir=""
            tabIndex={-1}
          >
            <th scope="row">
              {line.protocol.toUpperCase()}{' '}
              <span className={styles['number']}>
                {table.number} {line.id}
              </span>
            </th>
            <td className={styles['endpoint']}>
              {formatEndpoint(line.internal.address, line.internal.port)}
            </td>
            <td className={styles['endpoint']}>{externalText(line, table.untranslated)}</td>
            <td>
              <Remotes remotes={line.remotes} words={words} />
            </td>
            <td>
              <Expiry line={line} words={words} />
              <Change change={line.change} names={table.changes} onChoose={onChoose} />
              {line.gone ? undefined : (
                <ForkButton
                  name={fork.expireNamed(line.id, name)}
                  change={{ kind: 'expire-mapping', at: cursor, nat: node, mapping: line.id }}
                  done={fork.expired}
                  words={words}
                >
                  {fork.expire}
                </ForkButton>
              )}
            </td>
          </tr>
        ))}
        {mappings.length === 0 ? (
          <tr>
            <td colSpan={5}>{table.none}</td>
          </tr>
        ) : undefined}
      </DataTable>
      {mappings.length > MOST_LINES ? (
        <p className={styles['state']}>{table.more(mappings.length - MOST_LINES)}</p>
      ) : undefined}
    </>
  );
}

/** A firewall translates nothing: the endpoint outside is that inside. */
export function externalText({ internal, external }: MappingLine, untranslated: string): string {
  const isSame = internal.address === external.address && internal.port === external.port;
  return isSame ? untranslated : formatEndpoint(external.address, external.port);
}
