'use client';

import { type ReactNode, useMemo, useRef } from 'react';
import type { PeerLane, TimelineModel } from '@/lib/selectors/timeline/model';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import type { Milliseconds } from '@/lib/time';
import { Ahead } from './ahead';
import { type TimeScale, timeScale } from './time-scale';
import styles from './timeline.module.css';
import { useBrush } from './use-brush';
import { windowOf } from './window';

const LINE = 5;
const HEIGHT = 2 * 4 * LINE + 8;

/** The whole recording, a line per phase and peer, with the window as a brush. */
export function Minimap({
  model,
  bounds,
  window,
  width,
  cursor,
  ahead,
  onWindow,
}: {
  readonly model: TimelineModel;
  readonly bounds: TimeWindow;
  readonly window: TimeWindow;
  readonly width: number;
  readonly cursor: number;
  /** From where on the recording has not yet happened in the replay; undefined outside of one. */
  readonly ahead: Milliseconds | undefined;
  readonly onWindow: (window: TimeWindow) => void;
}): ReactNode {
  const brush = useRef<SVGGElement>(null);
  const { from, to } = bounds;
  const scale = useMemo(() => timeScale(windowOf(from, to), width), [from, to, width]);
  const lines = useMemo(() => phaseLines(model, scale), [model, scale]);
  useBrush(brush, {
    width,
    height: HEIGHT,
    stretch: [scale.x(window.from), scale.x(window.to)],
    onStretch: ([left, right]) => onWindow({ from: scale.at(left), to: scale.at(right) }),
  });
  const x = scale.x(cursor);
  return (
    <svg className={styles['minimap']} width={width} height={HEIGHT} aria-hidden="true">
      {lines.map(({ phase, d }) => (
        <path key={d} className={styles['minimap-run']} data-phase={phase} d={d} />
      ))}
      <Ahead from={ahead} scale={scale} height={HEIGHT} />
      <path className={styles['minimap-cursor']} d={`M${x} 0V${HEIGHT}`} />
      <g ref={brush} className={styles['brush']} />
    </svg>
  );
}

interface PhaseLine {
  readonly phase: string;
  readonly d: string;
}

function phaseLines({ lanes }: TimelineModel, scale: TimeScale): readonly PhaseLine[] {
  const peers = lanes.filter((lane): lane is PeerLane => lane.kind === 'peer');
  return peers.flatMap(({ groups }, place) =>
    groups
      .filter(({ runs }) => runs.length > 0)
      .map(({ name, runs }, line) => {
        const y = 4 + (place * 4 + line) * LINE;
        const parts = runs.map(({ start, end }) => {
          const x = scale.x(start.at);
          const width = Math.max(2, scale.x(end?.at ?? scale.window.to) - x);
          return `M${x.toFixed(1)} ${y}h${width.toFixed(1)}v3h${-width.toFixed(1)}z`;
        });
        return { phase: name, d: parts.join('') };
      }),
  );
}
