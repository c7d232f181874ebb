'use client';

import { type PointerEvent, type ReactNode, useMemo, useRef } from 'react';
import { useWidth } from '@/components/controls/use-width';
import { DropNotes } from '@/components/topology/drop-notes';
import { FlightLabel } from '@/components/topology/flight-label';
import { FlightRoutes } from '@/components/topology/flight-routes';
import { isAnswer, OUTLINES } from '@/components/topology/packet-shape';
import shapes from '@/components/topology/packet-shape.module.css';
import type { Point } from '@/components/topology/route';
import { layoutTopology } from '@/components/topology/topology-layout';
import styles from '@/components/topology/topology-picture.module.css';
import { type DrawnNode, TopologyScene } from '@/components/topology/topology-scene';
import { useReducedMotion } from '@/components/topology/use-reduced-motion';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { addressesAt, unusedBoxes } from '@/lib/selectors/topology-addresses';
import type { Drop, Flight, FlightUnderWay } from '@/lib/selectors/topology-flights';
import { shapeOf } from '@/lib/selectors/topology-packet';
import type { TopologyPlaces } from '@/lib/selectors/topology-places';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

/** For how many milliseconds of the recording a cross stays where a packet was dropped. */
const CROSS_STAYS = 150;

/** How near the pointer must be to a packet, in CSS pixels. */
const NEAR = 14;

interface Mark extends Point {
  readonly event: EventId;
  readonly at: Milliseconds;
  readonly flight: Flight | undefined;
  readonly drop: Drop | undefined;
}

/**
 * The network drawn, packets on their way as the cursor has it. Who asked for less motion sees each
 * packet stand in the middle of its leg instead. The lists beside it say the same and take the
 * keyboard; in the picture the pointer chooses what is nearest.
 */
export function TopologyPicture({
  trace,
  cursor,
  places,
  underWay,
  drops,
  lit,
  words,
  onLight,
  onChoose,
}: {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly places: TopologyPlaces;
  readonly underWay: readonly FlightUnderWay[];
  /** The last ones, latest first. */
  readonly drops: readonly Drop[];
  readonly lit: EventId | undefined;
  readonly words: TopologyWords;
  readonly onLight: (event: EventId | undefined) => void;
  readonly onChoose: (event: EventId, at: Milliseconds) => void;
}): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 960);
  const isStill = useReducedMotion();
  const nodes = drawnNodes(trace, cursor);
  const lines = Math.min(2, Math.max(...nodes.map(({ addresses }) => addresses.length), 1));
  const layout = useMemo(() => layoutTopology(places, width, lines), [places, width, lines]);
  const routes = useMemo(() => new FlightRoutes(layout, places), [layout, places]);
  const fresh = drops.filter(({ at }) => cursor - at <= CROSS_STAYS);
  const flights = flightMarks(routes, isStill ? standing(underWay) : underWay);
  const crosses = dropMarks(routes, fresh);
  const nearest = ({ nativeEvent }: PointerEvent) =>
    nearestMark([...flights, ...crosses], { x: nativeEvent.offsetX, y: nativeEvent.offsetY });
  const shown = [...flights, ...crosses].find(({ event }) => event === lit);
  return (
    <div ref={frame} className={styles['frame']}>
      <svg
        className={styles['picture']}
        width={layout.width}
        height={layout.height}
        role="img"
        aria-label={words.picture(nodes.length, underWay.length)}
        data-lit={shown ? '' : undefined}
        onPointerMove={(event) => {
          const { event: next } = nearest(event) ?? {};
          if (next !== lit) onLight(next);
        }}
        onPointerLeave={() => onLight(undefined)}
        onPointerUp={(event) => {
          const mark = nearest(event);
          if (mark) onChoose(mark.event, mark.at);
        }}
      >
        <TopologyScene
          layout={layout}
          nodes={nodes}
          unused={unusedBoxes(trace, places, cursor)}
          words={words}
        />
        {flights.map(({ event, x, y, flight }) =>
          flight ? (
            <path
              key={event}
              className={shapes['packet']}
              d={OUTLINES[shapeOf(flight.what)]}
              transform={`translate(${x},${y})`}
              data-shape={shapeOf(flight.what)}
              data-hollow={isAnswer(flight.what) ? '' : undefined}
            />
          ) : undefined,
        )}
        {crosses.map(({ event, at, x, y }) => (
          <path
            key={event}
            className={shapes['packet']}
            d={OUTLINES.dropped}
            transform={`translate(${x},${y})`}
            data-shape="dropped"
            opacity={1 - (0.7 * (cursor - at)) / CROSS_STAYS}
          />
        ))}
        {shown ? (
          <>
            <circle className={styles['ring']} cx={shown.x} cy={shown.y} r={9} />
            {shown.flight ? (
              <FlightLabel
                flight={shown.flight}
                x={shown.x}
                y={shown.y}
                width={layout.width}
                words={words}
              />
            ) : undefined}
          </>
        ) : undefined}
      </svg>
      {layout.compact ? undefined : (
        <DropNotes trace={trace} drops={fresh} layout={layout} words={words} />
      )}
    </div>
  );
}

function drawnNodes(trace: Trace, cursor: Milliseconds): readonly DrawnNode[] {
  return trace.header.nodes
    .filter(({ kind }) => kind !== 'signaling')
    .map((node) => ({ node, addresses: addressesAt(trace, node, cursor) }));
}

/** Nothing moves: those on one leg stand evenly along it. */
function standing(underWay: readonly FlightUnderWay[]): readonly FlightUnderWay[] {
  const counts = new Map<string, number>();
  const legOf = ({ from, to }: Flight) => `${from} ${to}`;
  for (const { flight } of underWay) {
    counts.set(legOf(flight), (counts.get(legOf(flight)) ?? 0) + 1);
  }
  const stood = new Map<string, number>();
  return underWay.map(({ flight }) => {
    const leg = legOf(flight);
    const place = (stood.get(leg) ?? 0) + 1;
    stood.set(leg, place);
    return { flight, share: place / ((counts.get(leg) ?? 0) + 1) };
  });
}

function flightMarks(routes: FlightRoutes, underWay: readonly FlightUnderWay[]): readonly Mark[] {
  return underWay.flatMap(({ flight, share }) => {
    const point = routes.pointOf(flight, share);
    const { event, at } = flight;
    return point ? [{ ...rounded(point), event, at, flight, drop: undefined }] : [];
  });
}

function dropMarks(routes: FlightRoutes, drops: readonly Drop[]): readonly Mark[] {
  return drops.flatMap((drop) => {
    const point = routes.pointOfDrop(drop);
    const { event, at } = drop;
    return point ? [{ ...rounded(point), event, at, flight: undefined, drop }] : [];
  });
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

function nearestMark(marks: readonly Mark[], { x, y }: Point): Mark | undefined {
  let nearest: Mark | undefined;
  let least = NEAR;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}
