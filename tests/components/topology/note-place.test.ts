import { expect, test } from 'vitest';
import { placeNote } from '@/components/topology/note-place';
import { layoutTopology } from '@/components/topology/topology-layout';
import { placesOf } from '@/lib/selectors/topology-places';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

const layoutOf = (id: ScenarioId, width: number) =>
  layoutTopology(placesOf(simulate(scenarioOf(scenarioEntry(id).setup)).trace), width, 2);

const SCENARIOS = ['same-carrier', 'hairpinning-off', 'home-routers', 'carrier-nat'] as const;

test.each(SCENARIOS)('what a box says of a drop covers no upright link: %s', (id) => {
  const layout = layoutOf(id, 1280);
  let boxes = 0;
  for (const node of layout.nodes.values()) {
    const note = placeNote(node, layout);
    const bottom = note.top + 34;
    boxes += 1;
    expect(note.left).toBeGreaterThanOrEqual(0);
    expect(note.left + note.width).toBeLessThanOrEqual(layout.width);
    for (const { points } of layout.links) {
      const [from, to] = [points[0], points.at(-1)];
      if (from === undefined || to === undefined || Math.abs(from.x - to.x) > 1) continue;
      const crosses =
        from.x > note.left &&
        from.x < note.left + note.width &&
        Math.min(from.y, to.y) < bottom &&
        Math.max(from.y, to.y) > note.top;
      expect(crosses, `${id}: a note of ${JSON.stringify(node)}`).toBe(false);
    }
  }
  expect(boxes).toBeGreaterThan(2);
});

test('a node with nothing below it has it below', () => {
  const layout = layoutOf('home-routers', 1280);
  const node = layout.nodes.get('nat-a');
  if (node === undefined) throw new Error('no such box');
  expect(placeNote(node, layout)).toMatchObject({ top: node.y + node.height + 4, align: 'center' });
});
