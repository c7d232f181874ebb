'use client';

import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef } from 'react';
import { useWidth } from '@/components/controls/use-width';
import { nextKey } from '@/components/security/key-schedule/graph-keys';
import styles from '@/components/security/key-schedule/key-graph.module.css';
import {
  type KeyLayout,
  type Lane,
  layoutKeys,
} from '@/components/security/key-schedule/key-layout';
import { KeyLegend } from '@/components/security/key-schedule/key-legend';
import { KeyNode } from '@/components/security/key-schedule/key-node';
import { useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import type { ShownValue } from '@/components/security/key-schedule/shown-values';
import { type KeySchedule, keySchedules } from '@/lib/selectors/key-schedule';
import { secrecyOf } from '@/lib/selectors/key-secrecy';
import type { Milliseconds } from '@/lib/time';
import { peersOf, type Trace } from '@/lib/trace/trace';

/**
 * The values as boxes, each step a strip, client and server in lanes at their peers' sides. One stop
 * for the keyboard; arrow keys move as the eye does.
 */
export function KeyGraph({
  trace,
  schedule,
  cursor,
  chosen,
  nameOf,
  shown,
  onChoose,
}: {
  readonly trace: Trace;
  readonly schedule: KeySchedule;
  readonly cursor: Milliseconds;
  readonly chosen: string;
  readonly nameOf: (peer: string) => string;
  readonly shown: readonly ShownValue[];
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const words = useKeyScheduleWords();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 640);
  const order = useMemo(() => lanesOf(trace, schedule), [trace, schedule]);
  const layout = useMemo(() => layoutKeys(shown, order, width), [shown, order, width]);
  const secrecy = useMemo(() => secrecyOf(schedule), [schedule]);
  const standing = new Map(shown.map((one) => [one.value.id, one]));
  const placeOf = (value: string) => `${id}-${shown.findIndex((one) => one.value.id === value)}`;
  const move = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isChosen = (event.key === ' ' || event.key === 'Enter') && standing.has(chosen);
    const next = isChosen ? chosen : nextKey(event.key, chosen, layout);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
    reveal(next);
  };
  const reveal = (value: string) =>
    document.getElementById(placeOf(value))?.scrollIntoView({ block: 'nearest' });
  return (
    <div className={styles['whole']}>
      <div className={styles['frame']} ref={frame}>
        <LaneHeads
          layout={layout}
          order={order}
          schedule={schedule}
          trace={trace}
          nameOf={nameOf}
        />
        <div
          className={styles['stage']}
          style={{ inlineSize: layout.width, blockSize: layout.height }}
        >
          <Links
            layout={layout}
            chosen={chosen}
            isThere={(value) => isThere(standing, value, cursor)}
          />
          <Bands layout={layout} />
          <div
            className={styles['values']}
            role="listbox"
            data-keeps-keys=""
            tabIndex={0}
            aria-label={words.graph(nameOf(schedule.peer), shown.length)}
            aria-activedescendant={standing.has(chosen) ? placeOf(chosen) : undefined}
            onKeyDown={move}
            // The browser brings the list into sight; what matters is where in it the keys are.
            onFocus={() => requestAnimationFrame(() => reveal(chosen))}
          >
            {layout.bands
              .flatMap(({ ids }) => ids)
              .map((value) => {
                const one = standing.get(value);
                const box = layout.boxes.get(value);
                return one && box ? (
                  <KeyNode
                    key={value}
                    id={placeOf(value)}
                    value={one.value}
                    box={box}
                    secrecy={secrecy.get(value) ?? 'secret'}
                    isThere={one.value.at <= cursor}
                    chosen={value === chosen}
                    onChoose={onChoose}
                  />
                ) : undefined;
              })}
          </div>
        </div>
      </div>
      <KeyLegend />
    </div>
  );
}

/** The steps by name, behind the values: a rule across, a heading under it. */
function Bands({ layout }: { readonly layout: KeyLayout }): ReactNode {
  const words = useKeyScheduleWords();
  return layout.bands.map(({ step, y }) => (
    <div key={step} className={styles['band']} style={{ insetBlockStart: y }} aria-hidden>
      <span>{words.steps[step]}</span>
    </div>
  ));
}

function LaneHeads({
  layout,
  order,
  schedule,
  trace,
  nameOf,
}: {
  readonly layout: KeyLayout;
  readonly order: readonly Lane[];
  readonly schedule: KeySchedule;
  readonly trace: Trace;
  readonly nameOf: (peer: string) => string;
}): ReactNode {
  const words = useKeyScheduleWords();
  return (
    <div className={styles['heads']} aria-hidden>
      {order.map((lane, place) => {
        const { x = 0, width = 0 } = layout.lanes[place] ?? {};
        const peer = lane === 'both' ? undefined : peerOf(trace, schedule, lane);
        const text =
          peer === undefined || lane === 'both' ? words.both : words.side(nameOf(peer), lane);
        return (
          <span key={lane} style={{ insetInlineStart: x, inlineSize: width }}>
            {text}
          </span>
        );
      })}
    </div>
  );
}

function Links({
  layout,
  chosen,
  isThere,
}: {
  readonly layout: KeyLayout;
  readonly chosen: string;
  readonly isThere: (id: string) => boolean;
}): ReactNode {
  const touches = ({ from, to }: { readonly from: string; readonly to: string }) =>
    from === chosen || to === chosen;
  return (
    <svg className={styles['links']} width={layout.width} height={layout.height} aria-hidden="true">
      {layout.links
        .filter((link) => !link.isQuiet || touches(link))
        .toSorted((left, right) => Number(touches(left)) - Number(touches(right)))
        .map((link) => (
          <path
            key={`${link.from} ${link.to}`}
            d={link.path}
            data-chosen={touches(link) ? '' : undefined}
            data-pending={isThere(link.to) ? undefined : ''}
          />
        ))}
    </svg>
  );
}

function isThere(
  standing: ReadonlyMap<string, ShownValue>,
  id: string,
  cursor: Milliseconds,
): boolean {
  const one = standing.get(id);
  return one !== undefined && one.value.at <= cursor;
}

/** The peer of a role: this schedule's own, or else the other one. */
function peerOf(
  trace: Trace,
  schedule: KeySchedule,
  role: 'client' | 'server',
): string | undefined {
  if (schedule.role === role) return schedule.peer;
  const other = keySchedules(trace).find((one) => one.peer !== schedule.peer);
  return other?.peer ?? peersOf(trace.header).find(({ id }) => id !== schedule.peer)?.id;
}

/** Peer A left, B right, as everywhere; which of them is the client differs. */
function lanesOf(trace: Trace, schedule: KeySchedule): readonly Lane[] {
  const client = peerOf(trace, schedule, 'client');
  const isLeft = peersOf(trace.header)[0]?.id === client;
  return isLeft ? ['client', 'both', 'server'] : ['server', 'both', 'client'];
}
