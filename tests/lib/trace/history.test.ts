import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../lib/time';
import {
  countUntil,
  EMPTY_HISTORY,
  finalState,
  type InstanceHistory,
  instanceId,
  instancesOf,
  stateAt,
  transitionAt,
} from '../../../lib/trace/history';

const key = { peer: 'A', machine: 'pair', transport: '0', generation: 0, instance: 'p1' } as const;

const step = fc.record({
  wait: fc.nat(3),
  region: fc.constantFrom('check', 'use'),
  to: fc.constantFrom('x', 'y', 'z'),
});

const instance: fc.Arbitrary<InstanceHistory> = fc.array(step, { maxLength: 30 }).map((steps) => {
  let at = 5;
  const transitions = steps.map(({ wait, region, to }, index) => {
    at += wait;
    return { at: milliseconds(at), region, from: 'w', to, cause: `e/${index}` };
  });
  return {
    id: instanceId(key),
    key,
    openedAt: milliseconds(5),
    openedBy: 'e',
    initial: { check: 'w', use: 'v' },
    transitions,
  };
});

const region = fc.constantFrom('check', 'use', 'none');

describe('looking up', () => {
  test('transitionAt finds what a walk from the start finds', () => {
    fc.assert(
      fc.property(instance, fc.nat(100), region, (given, at, name) => {
        const walked = given.transitions
          .filter((one) => one.at <= at && one.region === name)
          .at(-1);
        expect(transitionAt(given, milliseconds(at), name)).toBe(walked);
      }),
    );
  });

  test('stateAt is the initial state, then the last one reached, and nothing before opening', () => {
    fc.assert(
      fc.property(instance, fc.nat(100), region, (given, at, name) => {
        let walked: string | undefined = at < 5 ? undefined : given.initial[name];
        for (const one of given.transitions) {
          if (one.at <= at && one.region === name) walked = one.to;
        }
        expect(stateAt(given, milliseconds(at), name)).toBe(walked);
      }),
    );
  });

  test('finalState is the state at the end of time', () => {
    fc.assert(
      fc.property(instance, region, (given, name) => {
        expect(finalState(given, name)).toBe(stateAt(given, milliseconds(1e9), name));
      }),
    );
  });

  test('countUntil counts what lies at or before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(25), (times, at) => {
        const items = times.toSorted((left, right) => left - right).map((time) => ({ at: time }));
        expect(countUntil(items, at)).toBe(items.filter((item) => item.at <= at).length);
      }),
    );
  });
});

describe('instances', () => {
  test('equal keys have equal ids, others do not', () => {
    expect(instanceId({ ...key })).toBe(instanceId(key));
    const others = [
      { ...key, peer: 'B' },
      { ...key, transport: '1' },
      { ...key, generation: 1 },
      { ...key, machine: 'ice' } as const,
      { ...key, instance: 'p2' },
      { peer: 'A', machine: 'pair' } as const,
    ].map(instanceId);
    expect(new Set([...others, instanceId(key)]).size).toBe(7);
  });

  test('are found by machine and peer', () => {
    const [one] = fc.sample(instance, 1);
    if (!one) throw new Error('no sample');
    const history = { instances: [one], folded: 1 };
    expect(instancesOf(history, 'pair')).toEqual([one]);
    expect(instancesOf(history, 'pair', 'A')).toEqual([one]);
    expect(instancesOf(history, 'pair', 'B')).toEqual([]);
    expect(instancesOf(history, 'ice')).toEqual([]);
    expect(instancesOf(EMPTY_HISTORY, 'pair')).toEqual([]);
  });
});
