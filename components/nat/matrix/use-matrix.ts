'use client';

import { proxy } from 'comlink';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type CellKey, cellKey } from '@/components/nat/matrix/cell-key';
import { createSimulationDesk, type SimulationDesk } from '@/components/nat/simulation-desk';
import { nameAndMessage } from '@/lib/name-and-message';
import { MATRIX_SIZE, type MatrixCell, type MatrixChoice } from '@/lib/simulator/matrix';
import { PLACES } from '@/lib/simulator/matrix-places';

export interface MatrixState {
  readonly kind: 'running' | 'stopped' | 'done' | 'failed';
  readonly cells: ReadonlyMap<CellKey, MatrixCell>;
  /** Of a failure. */
  readonly message: string;
}

const NOTHING: MatrixState = { kind: 'running', cells: new Map(), message: '' };

/** Has the matrix computed in a worker of its own, row by row; another choice begins anew. */
export function useMatrix(choice: MatrixChoice) {
  const desk = useRef<SimulationDesk>(undefined);
  /** What was computed before is not computed again while the matrix is shown. */
  const computed = useRef(new Map<string, ReadonlyMap<CellKey, MatrixCell>>());
  const [state, setState] = useState(NOTHING);
  const key = `${choice.agent} ${choice.turn.join()}`;

  const leave = () => {
    desk.current?.close();
    desk.current = undefined;
  };
  const compute = async (): Promise<void> => {
    leave();
    let cells = computed.current.get(key) ?? new Map<CellKey, MatrixCell>();
    if (cells.size === MATRIX_SIZE) {
      setState({ kind: 'done', cells, message: '' });
      return;
    }
    const asked = createSimulationDesk();
    desk.current = asked;
    setState({ kind: 'running', cells, message: '' });
    const take = (row: readonly MatrixCell[]) => {
      if (desk.current !== asked) return;
      cells = new Map([...cells, ...row.map((cell) => [cellKey(cell.a, cell.b), cell] as const)]);
      computed.current.set(key, cells);
      setState({ kind: cells.size === MATRIX_SIZE ? 'done' : 'running', cells, message: '' });
    };
    try {
      await asked.ask((api) => api.matrix(choice, cells.size / PLACES.length, proxy(take)));
    } catch (error) {
      if (desk.current !== asked) return;
      setState({ kind: 'failed', cells, message: nameAndMessage(error).message });
    }
    if (desk.current === asked) leave();
  };
  const begin = useEffectEvent(() => void compute());
  const end = useEffectEvent(leave);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another matrix
  useEffect(() => {
    begin();
    return () => end();
  }, [key]);

  return {
    state,
    stop: () => {
      leave();
      setState((now) => ({ ...now, kind: 'stopped' }));
    },
    goOn: () => void compute(),
  };
}
