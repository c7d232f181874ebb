import { Pencil } from 'lucide-react';
import { type ReactNode, useId, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/controls/button';
import { ExternalReference } from '@/components/controls/external-reference';
import { placeAfter } from '@/components/controls/list-keys';
import { type Severity, SeverityIcon } from '@/components/controls/severity-icon';
import { useRowButton } from '@/components/controls/use-row-button';
import styles from '@/components/sdp/lines/explained-lines.module.css';
import type { LineStore } from '@/components/sdp/lines/line-store';
import { LineText } from '@/components/sdp/lines/line-text';
import { LineValues } from '@/components/sdp/lines/line-values';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
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
  readonly words: SdpPageWords['lines'];
  /** The gravest finding in a line. */
  readonly faultIn: (line: number) => LineFault | undefined;
  readonly isRelated: (line: number) => boolean;
  /** What stands below the current line: findings, lines that belong with it. */
  readonly aside: (line: ExplainedLine) => ReactNode;
  readonly onLine: (number: number) => void;
  /** The line is to be edited. */
  readonly onEdit: (number: number) => void;
}

export interface LineFault {
  readonly severity: Severity;
  /** How grave it is, in a word. */
  readonly name: string;
  readonly title: string;
}

/** UTF-16 code units of a line that fit beside their meaning; --first-column is as wide. */
const BESIDE = 28;

/** One line: its number, its text, what it means. */
export function ExplainedRow(props: RowProps): ReactNode {
  const { store, number, current, isRelated } = props;
  const meaning = useId();
  const line = useSyncExternalStore(
    store.subscribe,
    () => store.line(number),
    () => undefined,
  );
  const isCurrent = number === current;
  return (
    <div
      className={styles['row']}
      data-line={number}
      data-phase={line ? phaseOfLine(line.kind) : undefined}
      data-current={isCurrent ? '' : undefined}
      data-related={!isCurrent && isRelated(number) ? '' : undefined}
      data-section={line?.kind === 'media' ? '' : undefined}
      data-around={line?.place.in === 'around' ? '' : undefined}
      data-long={line && line.text.length > BESIDE ? '' : undefined}
    >
      <LineNumber {...props} meaning={meaning} />
      {line ? (
        <LineBody {...props} line={line} isCurrent={isCurrent} meaning={meaning} />
      ) : (
        <p className={styles['loading']}>…</p>
      )}
    </div>
  );
}

/** Chooses the line; the arrow keys choose the one above or below. One tab stop for all of them. */
function LineNumber({
  number,
  count,
  current,
  holdsFocus,
  words,
  faultIn,
  onLine,
  meaning,
}: RowProps & { readonly meaning: string }): ReactNode {
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
  const fault = faultIn(number);
  return (
    <button
      {...button}
      className={styles['number']}
      aria-label={words.row(number, fault?.name, fault?.title)}
      aria-describedby={meaning}
      onClick={() => onLine(number)}
    >
      {fault ? <SeverityIcon severity={fault.severity} size={14} /> : undefined}
      {number}
    </button>
  );
}

function LineBody({
  line,
  isCurrent,
  number,
  words,
  aside,
  onLine,
  onEdit,
  meaning,
}: RowProps & {
  readonly line: ExplainedLine;
  readonly isCurrent: boolean;
  /** The id of the sentence that says what the line means. */
  readonly meaning: string;
}): ReactNode {
  const [token, setToken] = useState<number>();
  return (
    <div className={styles['body']}>
      <LineSaid
        line={line}
        isCurrent={isCurrent}
        token={isCurrent ? token : undefined}
        meaning={meaning}
        onToken={setToken}
        onLine={onLine}
      />
      {isCurrent ? (
        <div className={styles['details']}>
          <LineValues line={line} token={token} />
          <div className={styles['links']}>
            {line.reference ? (
              <ExternalReference label={line.reference.text} href={line.reference.url} />
            ) : undefined}
            <Button
              size="small"
              variant="quiet"
              icon={<Pencil size={14} aria-hidden />}
              onClick={() => onEdit(number)}
            >
              {words.edit(number)}
            </Button>
          </div>
          {aside(line)}
        </div>
      ) : undefined}
    </div>
  );
}

/**
 * The line and what it means. Of all that a row is given this takes only what it draws: a line that
 * has not changed is not drawn again when another one has.
 */
function LineSaid({
  line,
  isCurrent,
  token,
  meaning,
  onToken,
  onLine,
}: {
  readonly line: ExplainedLine;
  readonly isCurrent: boolean;
  readonly token: number | undefined;
  readonly meaning: string;
  readonly onToken: (start: number) => void;
  readonly onLine: (number: number) => void;
}): ReactNode {
  return (
    <div className={styles['said']}>
      {/* A pointer may take the whole line; the keyboard takes its number. */}
      <div className={styles['text']} onPointerUp={() => isCurrent || onLine(line.number)}>
        <LineText
          line={line}
          reachable={isCurrent}
          token={token}
          onToken={({ start }) => onToken(start)}
        />
      </div>
      <p id={meaning} className={styles['meaning']}>
        {line.meaning}
      </p>
    </div>
  );
}
