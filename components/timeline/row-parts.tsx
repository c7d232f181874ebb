import type { ReactNode } from 'react';
import styles from './timeline.module.css';

interface DrawnText {
  readonly x: number;
  readonly value: string;
  /** Where it differs from text to text. */
  readonly y?: number;
  readonly tone?: string;
}

/** The texts of a row; undefined for what has none. */
export function Texts({
  of,
  className,
  y,
}: {
  readonly of: readonly (DrawnText | undefined)[];
  readonly className: string | undefined;
  readonly y?: number;
}): ReactNode {
  return keyed(of.filter(isDrawn)).map(([key, text]) => (
    <text key={key} className={className} data-tone={text.tone} x={text.x} y={text.y ?? y}>
      {text.value}
    </text>
  ));
}

/**
 * Keys are the places among those that are drawn: while zooming, an element that is there is moved
 * and written anew rather than removed and another one made.
 */
export function keyed<Part>(parts: readonly Part[]): readonly (readonly [string, Part])[] {
  return parts.map((part, place) => [`${place}`, part]);
}

interface DrawnInterval {
  readonly x: number;
  readonly width: number;
}

/** They happened somewhere in here: hatched, between dashed borders. */
export function Intervals({
  of,
  height,
}: {
  readonly of: readonly (DrawnInterval | undefined)[];
  readonly height: number;
}): ReactNode {
  const drawn = of.filter(isDrawn);
  if (drawn.length === 0) return undefined;
  return <path className={styles['interval']} d={boxesPath(drawn, height)} />;
}

/** The height of a row less its margins, at each place. */
export function boxesPath(boxes: readonly DrawnInterval[], height: number): string {
  const deep = height - 5;
  return boxes.map(({ x, width }) => `M${x} 2.5h${width}v${deep}h${-width}z`).join('');
}

function isDrawn<Part>(part: Part | undefined): part is Part {
  return part !== undefined;
}
