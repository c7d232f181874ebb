import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { placeAfter } from '@/components/controls/list-keys';
import { type Severity, SeverityIcon } from '@/components/controls/severity-icon';
import { useRowButton } from '@/components/controls/use-row-button';
import styles from '@/components/sdp/lines/explained-lines.module.css';
import type { LineStore } from '@/components/sdp/lines/line-store';
import { LineText } from '@/components/sdp/lines/line-text';
import { LineValues } from '@/components/sdp/lines/line-values';
import type { ExplainedLine } from '@/lib/sdp/explain-line';
import { phaseOfLine } from '@/lib/sdp/line-phase';

export interface RowProps {
  readonly store: LineStore;
  readonly number: number;
  readonly count: number;
  /** The number of the current line. */
  readonly current: number;
  /** The last move came from this list, so the focus goes along. */
  readonly holdsFocus: boolean;
  readonly severityOf: (line: number) => Severity | undefined;
  readonly isRelated: (line: number) => boolean;
  /** What stands below the current line: findings, lines that belong with it. */
  readonly aside: (line: ExplainedLine) => ReactNode;
  readonly onLine: (number: number) => void;
}

/** One line: its number, its text, what it means. */
export function ExplainedRow(props: RowProps): ReactNode {
  const { store, number, current, isRelated } = props;
  const line = useSyncExternalStore(
    store.subscribe,
    () => store.line(number),
    () => undefined,
  );
  const isCurrent = number === current;
  return (
    <div
      className={styles['row']}
      data-phase={line ? phaseOfLine(line.kind) : undefined}
      data-current={isCurrent ? '' : undefined}
      data-related={!isCurrent && isRelated(number) ? '' : undefined}
      data-section={line?.kind === 'media' ? '' : undefined}
      data-around={line?.place.in === 'around' ? '' : undefined}
    >
      <LineNumber {...props} />
      {line ? <LineBody line={line} isCurrent={isCurrent} {...props} /> : <p>…</p>}
    </div>
  );
}

/** Chooses the line; the arrow keys choose the one above or below. One tab stop for all of them. */
function LineNumber({
  number,
  count,
  current,
  holdsFocus,
  severityOf,
  onLine,
}: RowProps): ReactNode {
  const isCurrent = number === current;
  const button = useRowButton({
    isCurrent,
    holdsFocus: isCurrent && holdsFocus,
    onKey: (key) => {
      const place = placeAfter(key, number - 1, count);
      if (place !== undefined) onLine(place + 1);
      return place !== undefined;
    },
  });
  const severity = severityOf(number);
  return (
    <button {...button} className={styles['number']} onClick={() => onLine(number)}>
      {severity ? <SeverityIcon severity={severity} size={14} /> : undefined}
      {number}
    </button>
  );
}

function LineBody({
  line,
  isCurrent,
  number,
  aside,
  onLine,
}: RowProps & { readonly line: ExplainedLine; readonly isCurrent: boolean }): ReactNode {
  const [token, setToken] = useState<number>();
  return (
    <div className={styles['body']}>
      {/* A pointer may take the whole line; the keyboard takes its number. */}
      <div className={styles['text']} onPointerUp={() => isCurrent || onLine(number)}>
        <LineText
          line={line}
          reachable={isCurrent}
          token={isCurrent ? token : undefined}
          onToken={({ start }) => setToken(start)}
        />
      </div>
      <p className={styles['meaning']}>{line.meaning}</p>
      {isCurrent ? (
        <div className={styles['details']}>
          <LineValues line={line} token={token} />
          {line.reference ? (
            <ExternalReference label={line.reference.text} href={line.reference.url} />
          ) : undefined}
          {aside(line)}
        </div>
      ) : undefined}
    </div>
  );
}
