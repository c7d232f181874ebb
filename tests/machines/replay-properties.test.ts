import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { History } from '../../lib/trace/history';
import { createReplay, replay } from '../../machines/replay';
import { arbitraryTrace, HEADER } from './arbitrary-trace';

describe('replay, for any events in any order', () => {
  test('the whole equals a prefix, then steps', () => {
    fc.assert(
      fc.property(arbitraryTrace, fc.nat(), (trace, cut) => {
        const running = createReplay(trace.header);
        const middle = trace.events.length === 0 ? 0 : cut % trace.events.length;
        for (const event of trace.events.slice(0, middle)) running.step(event);
        const before = running.history();
        expect(before).toEqual(replay({ ...trace, events: trace.events.slice(0, middle) }));
        for (const event of trace.events.slice(middle)) running.step(event);
        expect(running.history()).toEqual(replay(trace));
      }),
    );
  });

  test('history is append-only, and what was given out never changes', () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        const running = createReplay(trace.header);
        let before = running.history();
        for (const event of trace.events) {
          const text = JSON.stringify(before);
          running.step(event);
          const after = running.history();
          expect(JSON.stringify(before)).toBe(text);
          expectContinues(before, after);
          before = after;
        }
      }),
      { numRuns: 40 },
    );
  });

  test('each transition starts where the one before ended, moves, and names its cause', () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        const ids = new Map(trace.events.map((event) => [event.id, event]));
        for (const instance of replay(trace).instances) {
          const state: Record<string, string> = { ...instance.initial };
          let last = instance.openedAt;
          for (const transition of instance.transitions) {
            expect(transition.from).toBe(state[transition.region]);
            expect(transition.to).not.toBe(transition.from);
            expect(transition.at).toBeGreaterThanOrEqual(last);
            expect(ids.get(transition.cause)?.at).toBe(transition.at);
            expect(ids.get(transition.cause)?.since).toBe(transition.since);
            state[transition.region] = transition.to;
            last = transition.at;
          }
        }
      }),
    );
  });

  test('what is closed or ended stays so', () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        for (const instance of replay(trace).instances) {
          const left = instance.transitions.map((transition) => transition.from);
          expect(left).not.toContain('closed');
          expect(left).not.toContain('ended');
        }
      }),
    );
  });

  test('a peer that is not observed has no aggregate of its own but by report', () => {
    fc.assert(
      fc.property(arbitraryTrace, (trace) => {
        const silent = trace.events.filter((event) => event.kind !== 'state-reported');
        const { instances } = replay({ header: HEADER, events: silent, samples: [] });
        const machines = instances
          .filter(({ key }) => key.peer === 'C' || key.peer === 'D')
          .map(({ key }) => key.machine);
        expect(machines).not.toContain('connection');
        expect(machines).not.toContain('iceConnection');
      }),
    );
  });
});

function expectContinues(before: History, after: History): void {
  expect(after.folded).toBe(before.folded + 1);
  expect(after.instances.length).toBeGreaterThanOrEqual(before.instances.length);
  before.instances.forEach((old, index) => {
    const now = after.instances[index];
    expect(now?.transitions.slice(0, old.transitions.length)).toEqual(old.transitions);
    // An instance that stood still is the very same object.
    if (now?.transitions.length === old.transitions.length) expect(now).toBe(old);
    expect(now?.id).toBe(old.id);
  });
}
