import { describe, expect, it } from 'vitest';
import {
  cellSetup,
  MATRIX_SIZE,
  type MatrixChoice,
  matrixCell,
  matrixCells,
  matrixRows,
} from '@/lib/simulator/matrix';
import { isPlace, PLACES, sideAt } from '@/lib/simulator/matrix-places';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate, simulateOutcome } from '@/lib/simulator/simulate';

const CHOICE: MatrixChoice = { agent: 'rfc8445', turn: [] };

describe('the places of a matrix', () => {
  it('are a public host, nine behaviours, and one without UDP', () => {
    expect(PLACES).toHaveLength(11);
    expect(MATRIX_SIZE).toBe(121);
    expect(PLACES.every(isPlace)).toBe(true);
    expect(isPlace('eim')).toBe(false);
    expect(new Set(PLACES.map((place) => JSON.stringify(sideAt(place)))).size).toBe(11);
  });
});

describe('a matrix', () => {
  it('is told cell by cell, row by row, and may be left at any time', () => {
    const cells = matrixCells(CHOICE);
    const first = [cells.next(), cells.next(), cells.next()].map(({ value }) => value);
    expect(first.map((cell) => `${cell?.a} ${cell?.b}`)).toEqual([
      'public public',
      'public eim/eif',
      'public eim/adf',
    ]);
    cells.return();
    expect(cells.next().done).toBe(true);
  });

  it('goes on at a later row', () => {
    const rows = [...matrixRows(CHOICE, PLACES.length - 1)];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.map(({ a }) => a)).toEqual(PLACES.map(() => 'udp-blocked'));
  });

  it.each(['rfc8445', 'libwebrtc'] as const)('is the same for the same seed (%s)', (agent) => {
    const choice: MatrixChoice = { agent, turn: ['udp'], seed: 7 };
    const some = () =>
      [...PLACES.slice(0, 3), 'udp-blocked' as const].map((a) => matrixCell(a, 'eim/apdf', choice));
    expect(some()).toEqual(some());
  });

  it('holds what the whole run of its setup comes to', () => {
    for (const [a, b] of [
      ['eim/adf', 'apdm/apdf'],
      ['eim/apdf', 'apdm/adf'],
    ] as const) {
      const cell = matrixCell(a, b, CHOICE);
      const { outcome } = simulate(scenarioOf(cellSetup(a, b, CHOICE)));
      expect(cell).toMatchObject({ connected: outcome.connected, at: outcome.at });
      expect(cell.selected?.a.remote).toBe(outcome.selected?.a.remote);
    }
  });
});

describe('a run of which nothing is recorded', () => {
  it.each(['rfc8445', 'libwebrtc'] as const)('comes to the same (%s)', (agent) => {
    const choice: MatrixChoice = { agent, turn: ['tls'] };
    for (const [a, b] of [
      ['public', 'udp-blocked'],
      ['apdm/apdf', 'adm/adf'],
      ['eim/eif', 'eim/eif'],
    ] as const) {
      const scenario = scenarioOf(cellSetup(a, b, choice));
      expect(simulateOutcome(scenario)).toEqual(simulate(scenario).outcome);
    }
  });
});
