import { type ReactNode, useEffect, useRef } from 'react';
import styles from '@/components/sdp/lines/line-values.module.css';
import type { ExplainedLine } from '@/lib/sdp/explain-line';

/** The values of a line by name, each with what it means; the chosen one is marked. */
export function LineValues({
  line,
  token,
}: {
  readonly line: ExplainedLine;
  /** The chosen value, by its start. */
  readonly token: number | undefined;
}): ReactNode {
  const values = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (token === undefined) return;
    values.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [token]);
  if (line.tokens.length === 0) return undefined;
  return (
    <dl ref={values} className={styles['values']}>
      {line.tokens.map(({ start, end, name, meaning }) => (
        <div key={start} className={styles['value']} data-chosen={start === token ? '' : undefined}>
          <dt>{name}</dt>
          <dd>
            <code>{line.text.slice(start, end)}</code>
            {meaning === undefined ? undefined : <span>{meaning}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
