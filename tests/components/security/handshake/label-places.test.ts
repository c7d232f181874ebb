import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '@/components/security/handshake/ladder-layout';
import type { LadderArrow } from '@/components/security/handshake/ladder-model';
import { textWidth } from '@/lib/drawing/text-width';

const WIDTH = 440;
const ROOM = 92;

function arrow(
  key: string,
  start: number,
  to: 'left' | 'right',
  change: Partial<LadderArrow> = {},
) {
  return {
    ...{ key, from: to === 'left' ? 'right' : 'left', to, start, end: start + 21, isLost: false },
    ...{ number: undefined, label: key, tone: 'plain', heldUntil: undefined },
    ...change,
  } satisfies LadderArrow;
}

const laidOut = (arrows: readonly LadderArrow[]) =>
  layOut({ arrows, notes: [], waits: [] }, WIDTH, ROOM, 1.6);

function boxes(arrows: readonly LadderArrow[]) {
  return laidOut(arrows).arrows.map(({ label: { head, text, x, y } }) => {
    const half = textWidth(head + text, 12) / 2;
    return { text, left: x - half, right: x + half, top: y - 10, bottom: y + 3 };
  });
}

function overlaps(placed: ReturnType<typeof boxes>): number {
  return placed.flatMap((one, index) =>
    placed.slice(index + 1).filter((other) => {
      const beside = one.right <= other.left || other.right <= one.left;
      return !beside && one.bottom > other.top && other.bottom > one.top;
    }),
  ).length;
}

/** What TCP has on its way at once where TLS goes on after a time-out. */
const CLUSTER = [
  arrow('ACK', 263, 'right', { tone: 'ack' }),
  arrow('ServerHello … Finished', 265, 'right', { tone: 'again' }),
  arrow('Certificate … Finished', 284, 'left'),
  arrow('data', 286, 'left'),
  arrow('data', 305, 'right'),
  arrow('ACK', 308, 'right', { tone: 'ack' }),
];

test('no label lies over another where many arrows are close', () => {
  expect(overlaps(boxes(CLUSTER))).toBe(0);
});

test('a lone label stands in the middle of its arrow', () => {
  const [one] = laidOut([arrow('ClientHello', 0, 'left')]).arrows;
  expect(one?.label.x).toBeCloseTo(((one?.x1 ?? 0) + (one?.x2 ?? 0)) / 2);
  expect(one?.label.y).toBeCloseTo(((one?.y1 ?? 0) + (one?.y2 ?? 0)) / 2 - 4);
});

test('the label of what was lost keeps off its cross', () => {
  const lost = { end: undefined, isLost: true, number: 2 } as const;
  const arrows = [arrow('ServerHello … Finished', 21, 'right', lost)];
  const [one] = laidOut(arrows).arrows;
  const [box] = boxes(arrows);
  if (one === undefined || box === undefined) throw new Error('nothing drawn');
  const isApart = box.right <= one.x2 - 6 || box.bottom <= one.y2 - 6 || box.top >= one.y2 + 6;
  expect(isApart).toBe(true);
});

test('a label too long for the lanes is cut at a name, and without room left out', () => {
  const [cut] = layOut(
    { arrows: [arrow('ServerHello … Finished', 0, 'left')], notes: [], waits: [] },
    330,
    ROOM,
    1.6,
  ).arrows;
  expect(cut?.label.text).toBe('ServerHello …');
  const [bare] = layOut(
    { arrows: [arrow('ClientHello', 0, 'left', { number: 3 })], notes: [], waits: [] },
    200,
    ROOM,
    1.6,
  ).arrows;
  expect(bare?.label).toMatchObject({ head: '3 ', text: '' });
});

test('whatever the arrows are, up to eight labels never overlap', () => {
  const some = fc.record({
    start: fc.integer({ min: 0, max: 60 }),
    to: fc.constantFrom('left' as const, 'right' as const),
    label: fc.constantFrom('ACK', 'data', 'ServerHello … Finished', 'Certificate … Finished'),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (wanted) => {
      const arrows = wanted.map(({ start, to, label }, index) =>
        arrow(String(index), start, to, { label }),
      );
      expect(overlaps(boxes(arrows))).toBe(0);
    }),
  );
});
