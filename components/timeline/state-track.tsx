import type { ReactNode } from 'react';
import { boxesPath, Intervals, Texts } from './row-parts';
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
          d={boxesPath(stretches, height)}
        />
      ))}
      <Intervals of={spans.map(({ interval }) => interval)} height={height} />
      <Texts
        of={spans.map(({ text, tone }) => text && { ...text, tone })}
        className={styles['span-text']}
        y={height / 2 + 4}
      />
    </>
  );
}
