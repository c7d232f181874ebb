import { expect, test } from 'vitest';
import type { CheckState } from '@/lib/ice/agent/agent-events';
import {
  type Freezable,
  initiallyWaiting,
  stateOfNewPair,
  unfrozenBySuccess,
  unfrozenForLack,
} from '@/lib/ice/rfc8445/freezing';

/*
 * The tables of RFC 8838 §12: a row is a component (a checklist), a column a foundation, a cell one
 * pair. F frozen, W waiting, I in progress, S succeeded.
 */

const STATES: Readonly<Record<string, CheckState>> = {
  F: 'frozen',
  W: 'waiting',
  I: 'in-progress',
  S: 'succeeded',
};

interface Cell extends Freezable {
  state: CheckState;
}

function cellsOf(table: string): Cell[] {
  return table
    .trim()
    .split('\n')
    .flatMap((row, component) =>
      row
        .trim()
        .split(/\s+/)
        .flatMap((letter, column) => {
          const state = STATES[letter];
          return state === undefined
            ? []
            : [{ state, component, foundation: `f${column + 1}`, priority: 1n }];
        }),
    );
}

function tableOf(cells: readonly Cell[]): string {
  const letterAt = (component: number, column: number) => {
    const cell = cells.find(
      (each) => each.component === component && each.foundation === `f${column}`,
    );
    return cell === undefined ? '.' : cell.state.charAt(0).toUpperCase();
  };
  return [0, 1, 2, 3]
    .map((row) => [1, 2, 3, 4, 5].map((column) => letterAt(row, column)).join(' '))
    .join('\n');
}

function newPair(component: number, column: number): Cell {
  return { state: 'frozen', component, foundation: `f${column}`, priority: 1n };
}

const FIGURE_2 = 'F F F . .\nF F F F .\nF . . . .\nF . . . .';
const FIGURE_3 = 'W W W . .\nF F F W .\nF . . . .\nF . . . .';
const FIGURE_4 = 'S W W . .\nW F F W .\nW . . . .\nW . . . .';
const FIGURE_5 = 'S W W . W\nW F F W .\nW . . . .\nW . . . .';
const FIGURE_6 = 'S W W . S\nW F F W W\nW . . . .\nW . . . .';

test('figures 2 and 3: when checks begin, the topmost pair of each foundation is waiting', () => {
  const cells = cellsOf(FIGURE_2);
  for (const cell of initiallyWaiting(cells)) cell.state = 'waiting';
  expect(tableOf(cells)).toBe(FIGURE_3);
});

test('figure 4: a success unfreezes its column', () => {
  const cells = cellsOf(FIGURE_3.replace('W', 'S'));
  for (const cell of unfrozenBySuccess('f1', cells)) cell.state = 'waiting';
  expect(tableOf(cells)).toBe(FIGURE_4);
});

test('figure 5, rule 1: a new topmost pair is waiting', () => {
  expect(stateOfNewPair(newPair(0, 5), cellsOf(FIGURE_4))).toBe('waiting');
});

test('figure 6, rule 2: a new pair of a foundation that succeeded is waiting', () => {
  const cells = cellsOf(FIGURE_5.replace('S W W . W', 'S W W . S'));
  expect(stateOfNewPair(newPair(1, 5), cells)).toBe('waiting');
});

test('figure 7, rule 3: any other new pair is frozen', () => {
  expect(stateOfNewPair(newPair(2, 3), cellsOf(FIGURE_6))).toBe('frozen');
});

test('within one component the higher priority is on top', () => {
  const lower = { ...newPair(0, 1), state: 'waiting' } as const;
  expect(stateOfNewPair({ ...newPair(0, 1), priority: 2n }, [lower])).toBe('waiting');
  expect(stateOfNewPair({ ...newPair(0, 1), priority: 0n }, [lower])).toBe('frozen');
});

test('where nothing is waiting, one pair of each foundation that is not under way unfreezes', () => {
  const cells = cellsOf('I S . . .\nF F F . .\nF F . . .\n. . F . .');
  for (const cell of unfrozenForLack(cells)) cell.state = 'waiting';
  expect(tableOf(cells)).toBe('I S . . .\nF W W . .\nF F . . .\n. . F . .');
  expect(unfrozenForLack(cells)).toEqual([]);
});
