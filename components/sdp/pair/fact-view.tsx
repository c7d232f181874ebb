import type { ReactNode } from 'react';
import styles from '@/components/sdp/pair/fact-view.module.css';
import {
  type AgreedFact,
  type LinesOfBoth,
  type QuotedLine,
  SIDES,
  type Side,
} from '@/components/sdp/pair/pair-api';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';

/** How facts are tied to the two texts. */
export interface FactLinks {
  readonly words: PairWords;
  /** The fact whose lines are quoted. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onPoint: (lines: LinesOfBoth | undefined, at: 'pointer' | 'focus') => void;
  readonly onGo: (side: Side, lines: LinesOfBoth) => void;
}

/** One thing that was agreed on, and the line of each side that caused it. */
export function FactView({
  id,
  fact: { short, sentence, views, lines },
  words,
  chosen,
  onChoose,
  onPoint,
  onGo,
}: FactLinks & { readonly id: string; readonly fact: AgreedFact }): ReactNode {
  const numbers = { first: lines.first?.number, second: lines.second?.number };
  const isChosen = chosen === id;
  return (
    <div
      className={styles['fact']}
      data-chosen={isChosen ? '' : undefined}
      onPointerEnter={() => onPoint(numbers, 'pointer')}
      onPointerLeave={() => onPoint(undefined, 'pointer')}
    >
      <strong className={styles['short']}>{short}</strong>
      <p className={styles['sentence']}>{[...views, sentence].join(' ')}</p>
      <span className={styles['links']}>
        {SIDES.map((side) => (
          <LineButton
            key={side}
            side={side}
            line={lines[side]}
            words={words}
            onFocus={() => onPoint(numbers, 'focus')}
            onBlur={() => onPoint(undefined, 'focus')}
            onPress={() => {
              onChoose(id);
              onGo(side, numbers);
            }}
          />
        ))}
      </span>
      {isChosen ? <Quotes lines={lines} words={words} /> : undefined}
    </div>
  );
}

function LineButton({
  side,
  line,
  words,
  onFocus,
  onBlur,
  onPress,
}: {
  readonly side: Side;
  readonly line: QuotedLine | undefined;
  readonly words: PairWords;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPress: () => void;
}): ReactNode {
  const name = words.names.pair[side];
  if (line === undefined) return <span className={styles['noLine']}>—</span>;
  return (
    <button
      type="button"
      className={styles['line']}
      title={line.text}
      aria-label={words.facts.go(name, line.number)}
      onFocus={onFocus}
      onBlur={onBlur}
      onClick={onPress}
    >
      {words.facts.line(name, line.number)}
    </button>
  );
}

/** The lines themselves, for where the texts are out of sight. */
function Quotes({
  lines,
  words,
}: {
  readonly lines: AgreedFact['lines'];
  readonly words: PairWords;
}): ReactNode {
  return (
    <ul className={styles['quotes']}>
      {SIDES.map((side) => {
        const line = lines[side];
        if (line === undefined) return undefined;
        return (
          <li key={side}>
            <span>{words.facts.line(words.names.pair[side], line.number)}</span>
            <code>{line.text}</code>
          </li>
        );
      })}
    </ul>
  );
}
