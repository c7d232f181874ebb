import { memo, type ReactNode } from 'react';
import type { Row } from './rows';
import type { Scene } from './scene';
import type { DrawnShape } from './scene-shapes';
import type { DrawnText } from './scene-texts';
import styles from './timeline.module.css';

/**
 * Everything that the window shows, but for the cursor and the selection: those move alone.
 * `children` lie over the shapes and under the texts.
 */
export function Picture({
  scene,
  children,
}: {
  readonly scene: Scene;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <>
      <Ground rows={scene.layout.rows} />
      <Shapes shapes={scene.shapes} />
      {children}
      <Texts texts={scene.texts} />
    </>
  );
}

/** What does not depend on the time: the lines between the rows. */
const Ground = memo(function Ground({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const lined = rows.filter(({ kind }) => kind !== 'way');
  const strong = lined.filter(({ kind }) => kind === 'peer');
  const others = lined.filter(({ kind }) => kind !== 'peer');
  return (
    <>
      <defs>
        <pattern id="timeline-hatch" width="5" height="5" patternUnits="userSpaceOnUse">
          <path className={styles['hatch']} d="M-1 6 6-1M-1 1 1-1M4 6 6 4" />
        </pattern>
      </defs>
      <path className={styles['row-line']} d={others.map(linePath).join('')} />
      <path className={styles['row-line']} data-row="peer" d={strong.map(linePath).join('')} />
    </>
  );
});

/** A peer's rows are parted by lines; a node on the way is the line itself. */
function linePath({ kind, y, height }: Row): string {
  return `M0 ${y + (kind === 'node' ? height / 2 : height - 0.5)}H9999`;
}

const Shapes = memo(function Shapes({
  shapes,
}: {
  readonly shapes: readonly DrawnShape[];
}): ReactNode {
  return shapes.map(({ key, kind, look, d }) => (
    <path key={key} className={styles[kind]} {...look} d={d} />
  ));
});

const Texts = memo(function Texts({ texts }: { readonly texts: readonly DrawnText[] }): ReactNode {
  return texts.map(({ key, kind, tone, x, y, value }) => (
    <text key={key} className={styles[kind]} data-tone={tone} x={x} y={y}>
      {value}
    </text>
  ));
});
