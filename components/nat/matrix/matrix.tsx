'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { cellKey } from '@/components/nat/matrix/cell-key';
import { cellSentence } from '@/components/nat/matrix/cell-text';
import type { GridPlace } from '@/components/nat/matrix/grid-keys';
import styles from '@/components/nat/matrix/matrix.module.css';
import { focusCell, MatrixGrid } from '@/components/nat/matrix/matrix-grid';
import { MatrixList } from '@/components/nat/matrix/matrix-list';
import { type MatrixView, TURN_MODES, type TurnMode } from '@/components/nat/matrix/matrix-view';
import { type MatrixWords, useMatrixWords } from '@/components/nat/matrix/matrix-words';
import { RuleOfThumb } from '@/components/nat/matrix/rule-of-thumb';
import { type MatrixState, useMatrix } from '@/components/nat/matrix/use-matrix';
import { cellSetup, MATRIX_SIZE, type MatrixChoice } from '@/lib/simulator/matrix';
import { PLACES, type Place } from '@/lib/simulator/matrix-places';
import type { AgentName } from '@/lib/simulator/scenario';
import type { Setup } from '@/lib/simulator/setup/setup';

const AGENTS = ['libwebrtc', 'rfc8445'] as const satisfies readonly AgentName[];

/** What a narrow screen shows first: a port-restricted home router. */
const FIRST_ROW = PLACES.indexOf('eim/apdf');

const PATHS = ['host', 'srflx', 'prflx', 'relay', 'none'] as const;

/** Every NAT against every NAT, each cell a call that is simulated here. */
export function Matrix({
  agent,
  turn,
  onChoose,
  onPlay,
}: MatrixView & {
  readonly onChoose: (view: MatrixView) => void;
  /** A cell was pressed: its call is to be watched. */
  readonly onPlay: (setup: Setup) => void;
}): ReactNode {
  const words = useMatrixWords();
  const setAgent = (next: AgentName) => onChoose({ agent: next, turn });
  const setTurn = (next: TurnMode) => onChoose({ agent, turn: next });
  const [current, setCurrent] = useState<GridPlace>();
  const grid = useRef<HTMLTableElement>(null);
  const choice: MatrixChoice = { agent, turn: turn === 'none' ? [] : [turn] };
  const matrix = useMatrix(choice);
  const { cells } = matrix.state;
  const play = (a: Place, b: Place) => onPlay(cellSetup(a, b, choice));
  const told = current && [PLACES[current.row], PLACES[current.column]];
  const show = (a: Place, b: Place) => {
    const place = { row: PLACES.indexOf(a), column: PLACES.indexOf(b) };
    setTurn('none');
    setCurrent(place);
    focusCell(grid.current, place);
  };
  return (
    <section className={styles['matrix']} aria-label={words.label}>
      <p className={styles['lead']}>{words.lead}</p>
      <div className={styles['choices']}>
        <SegmentedControl
          legend={words.turn.label}
          options={TURN_MODES.map((value) => ({ value, label: words.turn[value] }))}
          value={turn}
          onChange={setTurn}
        />
        <SegmentedControl
          legend={words.agent.label}
          options={AGENTS.map((value) => ({ value, label: words.agent[value] }))}
          value={agent}
          onChange={setAgent}
        />
      </div>
      <Progress words={words} matrix={matrix} />
      <div className={styles['body']}>
        <div>
          <MatrixGrid
            ref={grid}
            cells={cells}
            current={current ?? { row: 0, column: 0 }}
            words={words}
            onMove={setCurrent}
            onPlay={({ row, column }) => {
              const [a, b] = [PLACES[row], PLACES[column]];
              if (a !== undefined && b !== undefined) play(a, b);
            }}
          />
          <MatrixList
            cells={cells}
            a={PLACES[current?.row ?? FIRST_ROW] ?? 'public'}
            words={words}
            onChoose={(a) => setCurrent({ row: PLACES.indexOf(a), column: 0 })}
            onPlay={play}
          />
          <p className={styles['sentence']}>
            {told?.[0] && told[1]
              ? cellSentence(told[0], told[1], cells.get(cellKey(told[0], told[1])), words)
              : words.hint}
          </p>
        </div>
        <div className={styles['beside']}>
          <RuleOfThumb words={words} onShow={show} />
          <Legend words={words} />
        </div>
      </div>
    </section>
  );
}

function Progress({
  words,
  matrix: { state, stop, goOn },
}: {
  readonly words: MatrixWords;
  readonly matrix: ReturnType<typeof useMatrix>;
}): ReactNode {
  const done = state.cells.size;
  if (state.kind === 'failed') {
    return <Notice tone="error">{words.failed(state.message)}</Notice>;
  }
  return (
    <div className={styles['progress']}>
      <progress max={MATRIX_SIZE} value={done} aria-label={words.computing(done, MATRIX_SIZE)} />
      <span role="status">{progressText(state, words)}</span>
      {state.kind === 'running' ? (
        <Button size="small" onClick={stop}>
          {words.stop}
        </Button>
      ) : undefined}
      {state.kind === 'stopped' ? (
        <Button size="small" onClick={goOn}>
          {words.goOn}
        </Button>
      ) : undefined}
    </div>
  );
}

function progressText({ kind, cells }: MatrixState, words: MatrixWords): string {
  if (kind === 'stopped') return words.stopped(cells.size, MATRIX_SIZE);
  if (kind !== 'done') return words.computing(cells.size, MATRIX_SIZE);
  const connected = [...cells.values()].filter((cell) => cell.connected).length;
  return words.done(MATRIX_SIZE, connected);
}

function Legend({ words }: { readonly words: MatrixWords }): ReactNode {
  return (
    <section aria-label={words.legend} className={styles['legend']}>
      <h2>{words.legend}</h2>
      <dl>
        {PATHS.map((path) => (
          <div key={path}>
            <dt>
              <span className={styles['mark']} data-path={path}>
                {words.paths[path]}
              </span>
            </dt>
            <dd>{words.meanings[path]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['keys']}>{words.laterPair}</p>
      <p className={styles['keys']}>{words.chance}</p>
      <p className={styles['keys']}>{words.keys}</p>
    </section>
  );
}
