import { type ReactNode, useId } from 'react';
import { ForkButton } from '@/components/topology/fork-button';
import {
  Change,
  Expiry,
  type MappingViewProps,
  MOST_LINES,
  markOf,
  Remotes,
} from '@/components/topology/mapping-parts';
import { externalText } from '@/components/topology/mapping-table';
import styles from '@/components/topology/table-cards.module.css';
import { formatEndpoint } from '@/lib/selectors/inspect-endpoint';

/** The mappings of a NAT or firewall on a narrow page: a card each. */
export function MappingCards({
  node,
  name,
  cursor,
  mappings,
  words,
  onChoose,
}: MappingViewProps): ReactNode {
  const { table, fork } = words;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['caption']}>
        {table.caption(name)}
      </h3>
      {mappings.length === 0 ? <p className={styles['state']}>{table.none}</p> : undefined}
      <ul className={styles['lines']}>
        {mappings.slice(0, MOST_LINES).map((line) => (
          <li
            key={line.id}
            className={styles['line']}
            data-mark={markOf(line)}
            data-heir=""
            tabIndex={-1}
          >
            <dl className={styles['values']}>
              <dt>
                {table.number} {line.id}
              </dt>
              <dd>
                {line.protocol.toUpperCase()}{' '}
                <Change change={line.change} names={table.changes} onChoose={onChoose} />
              </dd>
              <dt>{table.internal}</dt>
              <dd className={styles['mono']}>
                {formatEndpoint(line.internal.address, line.internal.port)}
              </dd>
              <dt>{table.external}</dt>
              <dd className={styles['mono']}>{externalText(line, table.untranslated)}</dd>
              <dt>{table.remotes}</dt>
              <dd>
                <Remotes remotes={line.remotes} words={words} />
              </dd>
              <dt>{table.expires}</dt>
              <dd>
                <Expiry line={line} words={words} />
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
              </dd>
            </dl>
          </li>
        ))}
      </ul>
      {mappings.length > MOST_LINES ? (
        <p className={styles['state']}>{table.more(mappings.length - MOST_LINES)}</p>
      ) : undefined}
    </section>
  );
}
