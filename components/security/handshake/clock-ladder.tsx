'use client';

import { type ReactNode, useRef } from 'react';
import { useWidth } from '@/components/controls/use-width';
import styles from '@/components/security/handshake/clock-ladder.module.css';
import {
  type LadderLayout,
  layOut,
  type PlacedArrow,
} from '@/components/security/handshake/ladder-layout';
import type { LadderModel, Lane, LaneNames } from '@/components/security/handshake/ladder-model';
import { timeText } from '@/lib/time-text';

/** Beside each lane there is room for the texts, as much as the width allows. */
const ROOM = { wide: 122, narrow: 92 };
const WIDE = 520;

const LANES = ['left', 'middle', 'right'] as const satisfies readonly Lane[];

interface Props {
  readonly model: LadderModel;
  /** What a screen reader is told of the picture. */
  readonly label: string;
  readonly names: LaneNames;
  /** In CSS pixels a millisecond: the same for all ladders that are compared. */
  readonly scale: number;
  /** On the clock of the ladder; undefined: no line. */
  readonly cursor?: number | undefined;
}

/** Two lanes, or three, and what passes between them, time running down at one scale. */
export function ClockLadder({ model, label, names, scale, cursor }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 360);
  const layout = layOut(model, width, width < WIDE ? ROOM.narrow : ROOM.wide, scale);
  const { height, left, right, y, ticks } = layout;
  return (
    <div ref={frame} className={styles['frame']}>
      <svg width={width} height={height} role="img" aria-label={label} className={styles['ladder']}>
        <g className={styles['axis']}>
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <line x1={left} x2={right} />
              <text x={0} y={4}>
                {timeText(tick, 1)}
              </text>
            </g>
          ))}
        </g>
        {LANES.map((lane) => {
          const [name, role] = names[lane] ?? [];
          if (name === undefined) return undefined;
          return (
            <g key={lane} className={styles['lane']} data-lane={lane}>
              <text x={layout[lane]} y={12} textAnchor="middle">
                {name}{' '}
                {lane === 'middle' && width < WIDE ? undefined : (
                  <tspan className={styles['role']}>{role}</tspan>
                )}
              </text>
              <line x1={layout[lane]} x2={layout[lane]} y1={20} y2={height - 6} />
            </g>
          );
        })}
        <Waits layout={layout} />
        {layout.arrows.map((placed) => (
          <Arrow key={placed.arrow.key} placed={placed} />
        ))}
        {/* Above all arrows, and none over a neighbour: first what keeps lines off, then the text. */}
        {(['halo', 'label'] as const).map((layer) => (
          <g key={layer} className={styles[layer]} aria-hidden={layer === 'halo'}>
            {layout.arrows.map((placed) => (
              <Label key={placed.arrow.key} placed={placed} />
            ))}
          </g>
        ))}
        <Notes layout={layout} />
        {cursor === undefined ? undefined : (
          <line
            className={styles['cursor']}
            x1={left - 8}
            x2={right + 8}
            y1={y(cursor)}
            y2={y(cursor)}
          />
        )}
      </svg>
    </div>
  );
}

function Arrow({
  placed: { arrow, x1, y1, x2, y2, heldY },
}: {
  readonly placed: PlacedArrow;
}): ReactNode {
  const { isLost, isDiscarded, end, tone } = arrow;
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return (
    <g
      className={styles['arrow']}
      data-tone={tone}
      data-lost={isLost ? '' : undefined}
      data-discarded={isDiscarded ? '' : undefined}
    >
      <line x1={x1} y1={y1} x2={x2} y2={y2} />
      {end === undefined ? undefined : (
        <path
          className={styles['tip']}
          d="M0 0L-8 -4V4Z"
          transform={`translate(${x2} ${y2}) rotate(${angle})`}
        />
      )}
      {isLost || isDiscarded ? (
        <path
          className={styles['cross']}
          d="M-5 -5L5 5M-5 5L5 -5"
          transform={`translate(${x2} ${y2})`}
        />
      ) : undefined}
      {heldY === undefined ? undefined : (
        <path className={styles['held']} d={`M${x2} ${y2}V${heldY}`} />
      )}
    </g>
  );
}

function Label({
  placed: {
    arrow: { tone, isLost },
    label: { head, text, x, y },
  },
}: {
  readonly placed: PlacedArrow;
}): ReactNode {
  return (
    <text x={x} y={y} textAnchor="middle" data-tone={tone} data-lost={isLost ? '' : undefined}>
      <tspan className={styles['number']}>{head}</tspan>
      {text}
    </text>
  );
}

function Waits({ layout }: { readonly layout: LadderLayout }): ReactNode {
  return layout.waits.map(({ wait, y1, y2, textY }) => {
    const [x, out, anchor] = outside(layout, wait.side);
    const bracket = `M${x + out * 3} ${y1}H${x + out * 8}V${y2}${wait.to === undefined ? '' : `H${x + out * 3}`}`;
    return (
      <g key={`${wait.side} ${wait.from} ${wait.text}`} className={styles['wait']}>
        <path d={bracket} data-open={wait.to === undefined ? '' : undefined} />
        <text x={x + out * 13} y={textY} textAnchor={anchor}>
          {wait.text}
        </text>
      </g>
    );
  });
}

function Notes({ layout }: { readonly layout: LadderLayout }): ReactNode {
  return layout.notes.map(({ note, y, textY }) => {
    const [x, out, anchor] = outside(layout, note.side);
    return (
      <g
        key={`${note.side} ${note.text}`}
        className={styles['note']}
        data-tone={note.tone}
        data-lane={note.side}
      >
        <path className={styles['leader']} d={`M${x} ${y}L${x + out * 10} ${textY - 4}`} />
        <rect x={x - 3} y={y - 3} width={6} height={6} transform={`rotate(45 ${x} ${y})`} />
        <text x={x + out * 13} y={textY} textAnchor={anchor}>
          {note.text}
        </text>
      </g>
    );
  });
}

/** The lane of a side, which way leads out, and how texts stand there. */
function outside(layout: LadderLayout, side: Lane): readonly [number, number, 'start' | 'end'] {
  return side === 'left' ? [layout.left, -1, 'end'] : [layout[side], 1, 'start'];
}
