import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import styles from '@/components/sdp/lines/line-text.module.css';
import type { ExplainedLine, ExplainedToken } from '@/lib/sdp/explain-line';
import { type LinePhase, phaseOfLine } from '@/lib/sdp/line-phase';

/**
 * A line as it stands, its values set apart; each tells its name and meaning under the pointer (see
 * token-card.tsx). In the current line they are buttons, so that the keyboard reaches them too.
 */
export function LineText({
  line,
  reachable,
  token: shown,
  onToken,
}: {
  readonly line: ExplainedLine;
  readonly reachable: boolean;
  /** The value that is explained below, by its start. */
  readonly token: number | undefined;
  readonly onToken: (token: ExplainedToken) => void;
}): ReactNode {
  const phase = phaseOfLine(line.kind);
  return (
    <code className={styles['line']}>
      {partsOf(line).map(({ start, text, token }) =>
        token === undefined ? (
          <Fragment key={start}>{text}</Fragment>
        ) : (
          <TokenText
            key={token.start}
            token={token}
            text={text}
            phase={phase}
            reachable={reachable}
            pressed={shown === token.start}
            onToken={onToken}
          />
        ),
      )}
    </code>
  );
}

function TokenText({
  token,
  text,
  phase,
  reachable,
  pressed,
  onToken,
}: {
  readonly token: ExplainedToken;
  readonly text: string;
  readonly phase: LinePhase;
  readonly reachable: boolean;
  readonly pressed: boolean;
  readonly onToken: (token: ExplainedToken) => void;
}): ReactNode {
  if (!reachable) {
    return (
      <span className={styles['token']} data-phase={phase} data-token={token.start}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles['token']}
      data-phase={phase}
      data-token={token.start}
      aria-pressed={pressed}
      aria-label={`${token.name}: ${text}`}
      onClick={() => onToken(token)}
      onFocus={() => onToken(token)}
      onKeyDown={backToNumber}
    >
      {text}
    </button>
  );
}

/** Escape leads from a value back to the number of its line. */
function backToNumber({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  if (key !== 'Escape') return;
  const row = currentTarget.closest('[data-line]');
  row?.querySelector<HTMLElement>('button[aria-current]')?.focus();
}

interface Part {
  readonly start: number;
  readonly text: string;
  readonly token: ExplainedToken | undefined;
}

/** What stands between the values and the values themselves, in order. */
function partsOf({ text, tokens }: ExplainedLine): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const token of tokens) {
    if (token.start < from) continue;
    if (token.start > from) {
      parts.push({ start: from, text: text.slice(from, token.start), token: undefined });
    }
    parts.push({ start: token.start, text: text.slice(token.start, token.end), token });
    from = token.end;
  }
  if (from < text.length) parts.push({ start: from, text: text.slice(from), token: undefined });
  return parts;
}
