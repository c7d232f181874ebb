import type { ReactNode } from 'react';
import type { ChartRegion, ChartState } from '@/machines/chart';
import { type ArrowPath, layoutChart, type StateBox, type TakenStep } from './chart-layout';
import styles from './charts.module.css';

/** One region: states as boxes, facts as arrows, what leads there from anywhere as a note. */
export function Chart({
  region,
  current,
  taken,
  label,
  textOf,
}: {
  readonly region: ChartRegion;
  /** The state at the cursor; undefined while the machine is not open. */
  readonly current: string | undefined;
  readonly taken: TakenStep | undefined;
  readonly label: string;
  readonly textOf: (input: string) => string;
}): ReactNode {
  const { boxes, arrows, width, height } = layoutChart(region, textOf, taken);
  const isTaken = ({ arrow }: ArrowPath) => arrow.from === taken?.from && arrow.to === taken.to;
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {arrows.map((path) => (
        <Arrow key={`${path.arrow.from} ${path.arrow.to}`} path={path} taken={isTaken(path)} />
      ))}
      {boxes.map((box) => (
        <StateNode key={box.state.name} box={box} current={box.state.name === current} />
      ))}
    </svg>
  );
}

function Arrow({ path, taken }: { readonly path: ArrowPath; readonly taken: boolean }) {
  const { d, head, label } = path;
  return (
    <g className={styles['arrow']} data-taken={taken ? '' : undefined}>
      <path className={styles['line']} d={d} />
      <path className={styles['head']} d={head} />
      <text className={styles['arrow-text']} x={label.x} y={label.y}>
        {label.lines.map((line, index) => (
          <tspan key={line} x={label.x} dy={index === 0 ? 0 : 13}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function StateNode({ box, current }: { readonly box: StateBox; readonly current: boolean }) {
  const { state, x, y, width, height } = box;
  return (
    <g className={styles['state']} data-current={current ? '' : undefined} data-state={state.name}>
      <rect x={x} y={y} width={width} height={height} />
      {state.final && (
        <rect
          className={styles['inner']}
          x={x + 3}
          y={y + 3}
          width={width - 6}
          height={height - 6}
        />
      )}
      {state.initial && <circle className={styles['initial']} cx={x} cy={y + height / 2} r={4} />}
      <text x={x + 12} y={y + height / 2 + 4}>
        {state.name}
      </text>
      <Note state={state} x={x + width - 8} y={y + height / 2 + 4} />
    </g>
  );
}

/** `R`: a report leads here from any state; `L`: a rule of the check list; `P`: the parts. */
function Note({
  state,
  x,
  y,
}: {
  readonly state: ChartState;
  readonly x: number;
  readonly y: number;
}) {
  const signs = anywhereSigns(state);
  if (signs === '') return null;
  return (
    <text className={styles['note']} x={x} y={y}>
      {signs}
    </text>
  );
}

/** How a state is reached from any other, as signs that the legend explains. */
export function anywhereSigns({ fromAnywhere }: ChartState): string {
  const reported = fromAnywhere.some((input) => input.startsWith('reported '));
  const list = fromAnywhere.some((input) => input.startsWith('moved to '));
  const parts = fromAnywhere.some((input) => input.startsWith('parts became '));
  const facts = fromAnywhere.some((input) => !isNamedState(input));
  return [reported ? 'R' : '', list ? 'L' : '', parts ? 'P' : '', facts ? '∗' : ''].join('');
}

/** Inputs that only name the state that they lead to. */
export function isNamedState(input: string): boolean {
  return NAMED.some((prefix) => input.startsWith(prefix));
}

const NAMED = ['reported ', 'moved to ', 'parts became '] as const;
