'use client';

import { useEffect, useRef, useState } from 'react';
import { lineAt, offsetOf } from '@/components/sdp/line-places';
import type {
  BothSides,
  Comparison,
  LinesOfBoth,
  ReadSide,
  Side,
} from '@/components/sdp/pair/pair-api';
import type { OpenComparison } from '@/components/sdp/pair/use-comparison';

/** How long the pointer rests on a fact, in milliseconds, before the texts move to its lines. */
const REST = 250;

/** From here on the two editors stay in sight beside each other; as in pair-workspace.module.css. */
const WIDE = '(width >= 60rem) and (height >= 40rem)';

type Target = { readonly offset: number } | undefined;

/** Which lines of the two texts are lit, and where their cursors are wanted. */
export function useLitLines(comparison: OpenComparison | undefined) {
  const [pointed, setPointed] = useState<LinesOfBoth>();
  const [settled, setSettled] = useState<{
    readonly lines: LinesOfBoth;
    /** The comparison that numbers them so. */
    readonly of: Comparison | undefined;
  }>();
  /** Lines that were gone to from outside of the list of rows: their row becomes its current one. */
  const [followed, setFollowed] = useState<LinesOfBoth>();
  const [targets, setTargets] = useState<BothSides<Target>>({
    first: undefined,
    second: undefined,
  });
  const wanted = useRef<LinesOfBoth>({});
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const result = comparison?.result;
  const settle = (lines: LinesOfBoth) => setSettled({ lines, of: result });
  const moveTo = (lines: LinesOfBoth) => {
    if (!result) return;
    wanted.current = lines;
    setTargets({
      first: targetOf(result.first, lines.first),
      second: targetOf(result.second, lines.second),
    });
  };
  return {
    lit: pointed ?? (settled?.of === result ? settled?.lines : undefined),
    followed,
    targets,
    /** Lights these lines while they are pointed at; the texts follow where they are in sight. */
    point: (lines: LinesOfBoth | undefined, at: 'pointer' | 'focus') => {
      window.clearTimeout(timer.current);
      setPointed(lines);
      if (!lines || !window.matchMedia(WIDE).matches) return;
      if (at === 'focus') moveTo(lines);
      else timer.current = window.setTimeout(() => moveTo(lines), REST);
    },
    /** Lights these lines until others are; the texts go there where they are in sight. */
    choose: (lines: LinesOfBoth) => {
      settle(lines);
      if (window.matchMedia(WIDE).matches) moveTo(lines);
    },
    /** Goes to the line of one side, wherever its editor is. */
    go: (side: Side, lines: LinesOfBoth) => {
      window.clearTimeout(timer.current);
      settle(lines);
      setFollowed(lines);
      moveTo(window.matchMedia(WIDE).matches ? lines : { [side]: lines[side] });
    },
    /** Goes to a line of the answer and to what it answers. */
    goToAnswer: (line: number) => {
      if (!result?.compared) return;
      const { rows } = result.compared;
      const row = rows.second.indexOf(line);
      const lines = row < 0 ? { second: line } : linesInRow(rows, row);
      settle(lines);
      setFollowed(lines);
      moveTo(window.matchMedia(WIDE).matches ? lines : { second: line });
    },
    /** A cursor was moved: the line of the other text that belongs to it is lit. */
    cursor: (side: Side, offset: number) => {
      if (!result?.compared) return;
      const line = lineAt(result[side].offsets, offset);
      if (wanted.current[side] === line) return;
      const { rows } = result.compared;
      const row = rows[side].indexOf(line);
      const lines = row < 0 ? { [side]: line } : linesInRow(rows, row);
      wanted.current = { [side]: line };
      settle(lines);
      setFollowed(lines);
    },
  };
}

export type LitLines = ReturnType<typeof useLitLines>;

/** The numbers of the lines of a row. */
export function linesInRow(rows: BothSides<Int32Array>, row: number): LinesOfBoth {
  const lineOn = (side: Side) => rows[side][row] || undefined;
  return { first: lineOn('first'), second: lineOn('second') };
}

function targetOf({ offsets, text }: ReadSide, line: number | undefined): Target {
  return line === undefined ? undefined : { offset: offsetOf(offsets, text, line) };
}
