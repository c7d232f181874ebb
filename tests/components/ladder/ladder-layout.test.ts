import { describe, expect, test } from 'vitest';
import { placeLanes } from '@/components/ladder/ladder-layout';
import { cutFront, pausesBefore, placeHops } from '@/lib/drawing/ladder-hops';
import type { LadderHop, LadderMessage } from '@/lib/selectors/ladder-message';
import { milliseconds } from '@/lib/time';

const PLACES = placeLanes(['a', 'nat-a', 'stun', 'nat-b', 'b'], 888);

function hop(from: string, to: string | undefined, arrived = true): LadderHop {
  return {
    event: `${from} ${to}`,
    from,
    to,
    at: milliseconds(0),
    arrivedAt: arrived ? milliseconds(1) : undefined,
    addresses: undefined,
    changed: { source: false, destination: false },
    mapping: undefined,
  };
}

function message(hops: readonly LadderHop[], droppedAt?: string): LadderMessage {
  return {
    id: 'a/1',
    kind: 'payload',
    protocol: 'udp',
    event: 'e',
    at: milliseconds(0),
    end: milliseconds(1),
    hops,
    drop:
      droppedAt === undefined
        ? undefined
        : { event: 'd', node: droppedAt, at: milliseconds(1), reason: '', code: undefined },
    copyOf: undefined,
    summary: '',
    content: undefined,
  };
}

const ways = (drawn: LadderMessage) =>
  placeHops(drawn, PLACES).map(({ x1, x2, isDropped }) => [x1, x2, isDropped]);

test('lanes stand side by side over the whole width', () => {
  expect([...PLACES.values()]).toEqual([44, 244, 444, 644, 844]);
  expect([...placeLanes(['a'], 888).values()]).toHaveLength(1);
  expect([...placeLanes(['a', 'b'], 0).values()].every(Number.isFinite)).toBe(true);
});

describe('a way over the lanes', () => {
  test('from line to line, over those that it does not pass', () => {
    expect(ways(message([hop('a', 'nat-a'), hop('nat-a', 'nat-b'), hop('nat-b', 'b')]))).toEqual([
      [44, 244, false],
      [244, 644, false],
      [644, 844, false],
    ]);
  });

  test('dropped where it came', () => {
    expect(ways(message([hop('b', 'nat-b')], 'nat-b'))).toEqual([[844, 644, true]]);
  });

  test('lost half-way', () => {
    expect(ways(message([hop('a', 'nat-a', false)], 'a'))).toEqual([[44, 144, true]]);
  });

  test('to nobody: a stub that goes on as before, and never reaches a lane', () => {
    const way = message([hop('b', 'nat-b'), hop('nat-b', undefined, false)], 'nat-b');
    expect(ways(way)).toEqual([
      [844, 644, false],
      [644, 504, true],
    ]);
    expect(ways(message([hop('b', undefined, false)], 'b'))).toEqual([[844, 704, true]]);
    expect(ways(message([hop('stun', 'stun')]))).toEqual([[444, 584, false]]);
  });
});

test('of an address, the end tells most', () => {
  expect(cutFront('192.168.0.10:61625', 18)).toBe('192.168.0.10:61625');
  expect(cutFront('192.168.0.10:61625', 9)).toBe('…10:61625');
});

test('only long pauses are marked', () => {
  const at = (value: number) => ({ at: milliseconds(value) });
  expect(pausesBefore([at(900), at(901), at(1401), at(1900)])).toEqual([
    undefined,
    undefined,
    500,
    undefined,
  ]);
});
