import type { ReactNode } from 'react';
import type { DrawnSpan } from './scene-spans';
import styles from './timeline.module.css';

/** The states of a track as spans, with their names where they fit. */
export function StateTrack({
  spans,
  height,
}: {
  readonly spans: readonly DrawnSpan[];
  readonly height: number;
}): ReactNode {
  return spans.map((span) => <StateSpan key={span.key} span={span} height={height} />);
}

function StateSpan({ span, height }: { readonly span: DrawnSpan; readonly height: number }) {
  const { x, width, many, tone, origin, state, text, interval } = span;
  return (
    <>
      <rect
        className={styles['span']}
        data-tone={many > 1 ? 'many' : tone}
        data-origin={origin}
        data-state={state}
        x={x}
        y={2.5}
        width={width}
        height={height - 5}
      />
      {interval && <Interval {...interval} height={height} />}
      {text && (
        <text className={styles['span-text']} data-tone={tone} x={text.x} y={height / 2 + 4}>
          {text.value}
        </text>
      )}
    </>
  );
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
