import { Fragment, type ReactNode } from 'react';
import styles from '@/components/sdp/pair/marked-text.module.css';
import type { Change, MarkedLine } from '@/components/sdp/pair/pair-api';

/** A line as it stands, the values in it that the other line does not share marked. */
export function MarkedText({
  line,
  change,
}: {
  readonly line: MarkedLine;
  readonly change: Change;
}): ReactNode {
  return (
    <code className={styles['text']} data-change={change}>
      {partsOf(line).map(({ start, text, title }) =>
        title === undefined ? (
          <Fragment key={start}>{text}</Fragment>
        ) : (
          <mark key={start} className={styles['marked']} title={title}>
            {text}
          </mark>
        ),
      )}
    </code>
  );
}

interface Part {
  readonly start: number;
  readonly text: string;
  /** Of a marked value: its name and what it means. */
  readonly title: string | undefined;
}

function partsOf({ text, tokens, marked }: MarkedLine): readonly Part[] {
  const chosen = new Set(marked);
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end, name, meaning } of tokens) {
    if (!chosen.has(start) || start < from) continue;
    if (start > from) parts.push({ start: from, text: text.slice(from, start), title: undefined });
    const title = meaning === undefined ? name : `${name}: ${meaning}`;
    parts.push({ start, text: text.slice(start, end), title });
    from = end;
  }
  if (from < text.length) parts.push({ start: from, text: text.slice(from), title: undefined });
  return parts;
}
