import type { ReactNode } from 'react';
import type { DrawnRibbon } from './scene-ribbons';
import type { DrawnSpan } from './scene-spans';
import styles from './timeline.module.css';

/** The states of a track as spans, with their names where they fit. */
export function StateTrack({
  spans,
  ribbons,
  height,
}: {
  readonly spans: readonly DrawnSpan[];
  readonly ribbons: readonly DrawnRibbon[];
  readonly height: number;
}): ReactNode {
  return (
    <>
      {ribbons.map(({ key, tone, origin, stretches }) => (
        <path
          key={key}
          className={styles['span']}
          data-tone={tone}
          data-origin={origin}
          d={ribbonPath(stretches, height)}
        />
      ))}
      {spans.map(({ key, interval }) =>
        interval ? <Interval key={key} {...interval} height={height} /> : undefined,
      )}
      {spans.map(({ key, tone, text }) =>
        text ? (
          <text
            key={key}
            className={styles['span-text']}
            data-tone={tone}
            x={text.x}
            y={height / 2 + 4}
          >
            {text.value}
          </text>
        ) : undefined,
      )}
    </>
  );
}

function ribbonPath(stretches: DrawnRibbon['stretches'], height: number): string {
  const deep = height - 5;
  return stretches.map(({ x, width }) => `M${x} 2.5h${width}v${deep}h${-width}z`).join('');
}

/** It happened somewhere in here: hatched, between dashed borders. */
export function Interval({
  x,
  width,
  height,
}: {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  return <rect className={styles['interval']} x={x} y={2.5} width={width} height={height - 5} />;
}
