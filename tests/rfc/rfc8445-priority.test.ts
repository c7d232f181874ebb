import { describe, expect, test } from 'vitest';
import { pairPriority, pairPriorityFor, partsOfPairPriority } from '@/lib/ice/pair-priority';
import { partsOfPriority, priorityOf } from '@/lib/sdp/candidate-priority';

// RFC 8445 §15.1 (RFC 5245 §17 before it) works one session through with these numbers.
describe('RFC 8445 §5.1.2.1: candidate priority', () => {
  test('the host candidate of L and R in §15.1', () => {
    expect(priorityOf({ type: 126, local: 65535, component: 1 })).toBe(2130706431);
    expect(partsOfPriority(2130706431)).toEqual({ type: 126, local: 65535, component: 1 });
  });

  test('the server-reflexive candidate of L in §15.1', () => {
    expect(priorityOf({ type: 100, local: 65535, component: 1 })).toBe(1694498815);
    expect(partsOfPriority(1694498815)).toEqual({ type: 100, local: 65535, component: 1 });
  });

  test('the peer-reflexive PRIORITY of a check in §15.1', () => {
    expect(priorityOf({ type: 110, local: 65535, component: 1 })).toBe(1862270975);
  });

  test('component 256 leaves the low eight bits empty', () => {
    expect(partsOfPriority(priorityOf({ type: 0, local: 0, component: 256 }))).toEqual({
      type: 0,
      local: 0,
      component: 256,
    });
  });
});

describe('RFC 8445 §6.1.2.3: pair priority', () => {
  test('equal priorities give an even number', () => {
    expect(pairPriority(2122265343, 2122265343)).toBe(9115060245863753214n);
  });

  test('G greater than D sets the last bit, the other way round clears it', () => {
    const higher = pairPriority(2130706431, 1694498815);
    expect(higher).toBe((1694498815n << 32n) + 2n * 2130706431n + 1n);
    expect(pairPriority(1694498815, 2130706431)).toBe(higher - 1n);
  });

  test('is above what a double holds exactly', () => {
    const priority = pairPriority(2122260223, 2122260222);
    expect(BigInt(Number(priority))).not.toBe(priority);
  });

  test('both ends compute the same number', () => {
    const left = pairPriorityFor('controlling', 2122260223, 1686052607);
    const right = pairPriorityFor('controlled', 1686052607, 2122260223);
    expect(left).toBe(right);
    expect(partsOfPairPriority(left)).toEqual({ controlling: 2122260223, controlled: 1686052607 });
  });
});
