import type { ReactNode } from 'react';
import { grouped } from '@/lib/selectors/timeline/grouped';
import { Intervals, Texts } from './row-parts';
import type { DrawnMark, DrawnRun, MarkShape } from './scene-moments';
import type { DrawnSigns } from './scene-ribbons';
import styles from './timeline.module.css';

/** A phase's runs as a line that ends in a flag, and its moments as signs on it. */
export function MomentTrack({
  marks,
  signs,
  runs,
  height,
}: {
  readonly marks: readonly DrawnMark[];
  readonly signs: readonly DrawnSigns[];
  readonly runs: readonly DrawnRun[];
  readonly height: number;
}): ReactNode {
  const middle = height / 2 - 2;
  return (
    <>
      <Intervals of={runs.map(({ end }) => end)} height={height} />
      {[...grouped(runs, ({ outcome }) => outcome)].map(([outcome, alike]) => (
        <path
          key={outcome}
          className={styles['run']}
          data-outcome={outcome}
          d={alike.map((run) => runPath(run, height)).join('')}
        />
      ))}
      <Intervals of={marks.map(({ interval }) => interval)} height={height} />
      {signs.map(({ key, shape, origin, many, places }) => (
        <path
          key={key}
          className={styles['sign']}
          data-shape={shape}
          data-origin={origin}
          data-many={many ? '' : undefined}
          d={places.map((x) => `M${x} ${middle}${SIGNS[shape]}`).join('')}
        />
      ))}
      <Texts
        of={marks.map(({ x, count }) => (count ? { x: x + 7, value: count } : undefined))}
        className={styles['count']}
        y={middle + 3.5}
      />
    </>
  );
}

function runPath(run: DrawnRun, height: number): string {
  const { x, width } = run;
  return `M${x} ${height - 6}h${width}v3h${-width}z${endFlag(run, height)}`;
}

/** A post over the whole row where the phase ended, its flag away from the run. */
function endFlag({ x, width, outcome }: DrawnRun, height: number): string {
  if (outcome === 'running') return '';
  return `M${x + width - 1} ${height - 3}V1h9l-2.5 3.5 2.5 3.5h-7V${height - 3}z`;
}

/** The outlines of the signs, from their own middle, in relative steps. */
export const SIGNS: Readonly<Record<MarkShape, string>> = {
  call: 'm-.75-6.5h6.5l-2 2.5 2 2.5h-5v8h-1.5z',
  candidate: 'm0-4a4 4 0 0 1 0 8 4 4 0 0 1 0-8z',
  'remote-candidate':
    'm0-4a4 4 0 0 1 0 8 4 4 0 0 1 0-8zm0 1.8a2.2 2.2 0 0 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  description: 'm-4-5h8v10h-8zm1.5 2.5h5m-5 2.5h5m-5 2.5h5',
  other: 'm0-3.6 3.6 3.6-3.6 3.6-3.6-3.6z',
  failure:
    'm-4.5-3.1 1.4-1.4 3.1 3.1 3.1-3.1 1.4 1.4-3.1 3.1 3.1 3.1-1.4 1.4-3.1-3.1-3.1 3.1-1.4-1.4 3.1-3.1z',
};
