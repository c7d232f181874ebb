import type { ReactNode } from 'react';
import type { DrawnMark, DrawnRun, MarkShape } from './scene-moments';
import { Interval } from './state-track';
import styles from './timeline.module.css';

/** A phase's runs as a line that ends in a flag, and its moments as signs on it. */
export function MomentTrack({
  marks,
  runs,
  height,
}: {
  readonly marks: readonly DrawnMark[];
  readonly runs: readonly DrawnRun[];
  readonly height: number;
}): ReactNode {
  return (
    <>
      {runs.map((run) => (
        <PhaseRunLine key={run.key} run={run} height={height} />
      ))}
      {marks.map((mark) => (
        <Sign key={mark.key} mark={mark} height={height} />
      ))}
    </>
  );
}

function PhaseRunLine({ run, height }: { readonly run: DrawnRun; readonly height: number }) {
  const { x, width, outcome, end } = run;
  const bottom = height - 3;
  return (
    <>
      {end && <Interval {...end} height={height} />}
      <path
        className={styles['run']}
        data-outcome={outcome}
        d={`M${x} ${bottom - 3}h${width}v3h${-width}z${endFlag(run, height)}`}
      />
    </>
  );
}

/** A post over the whole row where the phase ended, its flag away from the run. */
function endFlag({ x, width, outcome }: DrawnRun, height: number): string {
  if (outcome === 'running') return '';
  return `M${x + width - 1} ${height - 3}V1h9l-2.5 3.5 2.5 3.5h-7V${height - 3}z`;
}

/** The outlines of the signs, around their own middle. */
export const SIGNS: Readonly<Record<MarkShape, string>> = {
  call: 'M-.75-6.5h6.5l-2 2.5 2 2.5H.75V6.5h-1.5z',
  candidate: 'M0-4a4 4 0 0 1 0 8 4 4 0 0 1 0-8z',
  'remote-candidate':
    'M0-4a4 4 0 0 1 0 8 4 4 0 0 1 0-8zM0-2.2a2.2 2.2 0 0 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  description: 'M-4-5h8V5h-8zM-2.5-2.5h5M-2.5 0h5M-2.5 2.5h5',
  other: 'M0-3.6 3.6 0 0 3.6-3.6 0z',
  failure:
    'M-4.5-3.1-3.1-4.5 0-1.4l3.1-3.1 1.4 1.4L1.4 0l3.1 3.1-1.4 1.4L0 1.4l-3.1 3.1-1.4-1.4L-1.4 0z',
};

function Sign({ mark, height }: { readonly mark: DrawnMark; readonly height: number }) {
  const { x, shape, origin, many, count, interval } = mark;
  const y = height / 2 - 2;
  return (
    <>
      {interval && <Interval {...interval} height={height} />}
      <path
        className={styles['sign']}
        data-shape={shape}
        data-origin={origin}
        data-many={many > 1 ? '' : undefined}
        transform={`translate(${x} ${y})`}
        d={SIGNS[shape]}
      />
      {count && (
        <text className={styles['count']} x={x + 7} y={y + 3.5}>
          {count}
        </text>
      )}
    </>
  );
}
