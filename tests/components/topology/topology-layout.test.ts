import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FlightRoutes } from '@/components/topology/flight-routes';
import { type Box, pointOn, reversed, routeOf } from '@/components/topology/route';
import { layoutTopology, type TopologyLayout } from '@/components/topology/topology-layout';
import { flightIndexOf } from '@/lib/selectors/topology-flights';
import { placesOf } from '@/lib/selectors/topology-places';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

const WIDTH = fc.integer({ min: 260, max: 2400 });
const LINES = fc.integer({ min: 1, max: 2 });

describe.each(SCENARIO_IDS)('the layout of %s', (id) => {
  const { trace } = simulate(scenarioOf(scenarioEntry(id).setup));
  const places = placesOf(trace);

  test('everything lies inside, nothing overlaps, A stands left of B', () => {
    fc.assert(
      fc.property(WIDTH, LINES, (width, lines) => {
        const layout = layoutTopology(places, width, lines);
        const boxes = [...layout.nodes.values(), ...layout.networks.values()];
        for (const [index, box] of boxes.entries()) {
          expect(isInside(box, layout)).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        }
        const left = places.a && layout.nodes.get(places.a.peer.id);
        const right = places.b && layout.nodes.get(places.b.peer.id);
        if (left && right) expect(left.x + left.width).toBeLessThanOrEqual(right.x);
      }),
    );
  });

  test('every node is drawn, and every packet has a place within the picture', () => {
    const { flights } = flightIndexOf(trace);
    for (const width of [350, 1360]) {
      const layout = layoutTopology(places, width, 1);
      const routes = new FlightRoutes(layout, places);
      const nodes = trace.header.nodes.filter(({ kind }) => kind !== 'signaling');
      expect([...layout.nodes.keys()].toSorted()).toEqual(nodes.map((node) => node.id).toSorted());
      for (const flight of flights.slice(0, 300)) {
        for (const share of [0, 0.5, 1]) {
          const point = routes.pointOf(flight, share);
          if (point === undefined) throw new Error(`no way from ${flight.from} to ${flight.to}`);
          expect(point.x).toBeGreaterThanOrEqual(-20);
          expect(point.x).toBeLessThanOrEqual(layout.width + 20);
          expect(point.y).toBeGreaterThanOrEqual(-20);
          expect(point.y).toBeLessThanOrEqual(layout.height + 20);
        }
      }
    }
  });
});

describe('a route', () => {
  const corner = routeOf([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 30 },
  ]);

  test('is walked at an even pace around its corners', () => {
    expect(pointOn(corner, 0)).toEqual({ x: 0, y: 0 });
    expect(pointOn(corner, 0.25)).toEqual({ x: 10, y: 0 });
    expect(pointOn(corner, 0.5)).toEqual({ x: 10, y: 10 });
    expect(pointOn(corner, 1)).toEqual({ x: 10, y: 30 });
  });

  test('has a side for each direction', () => {
    expect(pointOn(corner, 0.125, 5)).toEqual({ x: 5, y: 5 });
    expect(pointOn(reversed(corner), 0.875, 5)).toEqual({ x: 5, y: -5 });
  });

  test('without length is a point', () => {
    const point = { x: 3, y: 4 };
    expect(pointOn(routeOf([point, point]), 0.5)).toEqual(point);
    expect(pointOn(routeOf([point]), 0.5)).toEqual(point);
    expect(pointOn(routeOf([]), 0.5)).toEqual({ x: 0, y: 0 });
  });
});

function isInside({ x, y, width, height }: Box, layout: TopologyLayout): boolean {
  return x >= 0 && y >= 0 && x + width <= layout.width + 0.01 && y + height <= layout.height;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x + 0.01 < other.x + other.width &&
    other.x + 0.01 < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
