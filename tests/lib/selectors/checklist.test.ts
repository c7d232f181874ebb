import { describe, expect, test } from 'vitest';
import { pairPriority } from '@/lib/ice/pair-priority';
import { nextCheck, selectChecklists } from '@/lib/selectors/checklist';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { type SetupDraft, setupOf } from '@/lib/simulator/setup/defaults';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import { replay } from '@/machines/replay';

function recorded(setup: Setup) {
  const { trace } = simulate(scenarioOf(setup, ''));
  const history = replay(trace);
  return {
    trace,
    at: (cursor: number, peer = 'a') =>
      selectChecklists(trace, history, milliseconds(cursor), peer),
  };
}

const scenario = (id: ScenarioId) => recorded(scenarioEntry(id).setup);
const as8445: SetupDraft = { a: { agent: 'rfc8445' }, b: { agent: 'rfc8445' } };

describe('the checklist at the cursor', () => {
  test('exactly one pair is next while the agent goes on checking', () => {
    const { trace, at } = scenario('port-restricted-symmetric');
    const sent = trace.events.filter(({ kind }) => kind === 'check-sent');
    for (const { at: moment } of sent.slice(4, 40)) {
      const rows = at(moment).flatMap((list) => list.rows);
      const next = rows.filter((row) => row.next !== undefined);
      expect(next.length).toBe(1);
      expect(next[0]?.next?.at).toBeGreaterThan(moment);
    }
    expect(at(60_000).flatMap(({ rows }) => rows.filter(({ next }) => next))).toEqual([]);
  });

  test('a check of a pair that is not formed yet is the next one, though no row has it', () => {
    const { trace, at } = scenario('turn-wrong-password');
    const cursor = 96.5;
    expect(at(cursor).flatMap(({ rows }) => rows.filter(({ next }) => next))).toEqual([]);
    const next = nextCheck(trace, milliseconds(cursor), 'a');
    expect(next?.at).toBeGreaterThan(cursor);
    const formed = trace.events.find(
      (event) => event.kind === 'pair-formed' && event.peer === 'a' && event.pair === next?.pair,
    );
    expect(formed?.at).toBeGreaterThan(cursor);
    expect(nextCheck(trace, milliseconds(60_000), 'a')).toBeUndefined();
  });

  test('the priority is written out exactly', () => {
    const { at } = scenario('home-routers');
    const rows = at(500).flatMap((list) => list.rows);
    expect(rows.length).toBeGreaterThan(0);
    for (const { arithmetic, view } of rows) {
      if (!arithmetic) throw new Error('no arithmetic');
      expect(pairPriority(arithmetic.controlling, arithmetic.controlled)).toBe(view.priority);
    }
  });

  test('why it failed: the drop, once it has happened and not before', () => {
    const { trace, at } = scenario('two-private-hosts');
    const drop = trace.events.find(
      ({ kind, id }) => kind === 'packet-dropped' && id.startsWith('nat-a'),
    );
    if (!drop) throw new Error('no drop');
    const outcome = (cursor: number) => at(cursor)[0]?.rows[0]?.last?.outcome;
    expect(outcome(drop.at - 0.1)).toEqual({ kind: 'under-way' });
    expect(outcome(drop.at)).toMatchObject({
      kind: 'stopped',
      event: drop.id,
      stop: { kind: 'request-dropped', drop: { code: 'private-address' } },
    });
  });

  test('what is not paired, by which rule', () => {
    const { at } = recorded(setupOf(as8445));
    const reasons = at(10_000).flatMap(({ unpaired }) => unpaired.map(({ reason }) => reason));
    expect(reasons).toContain('redundant');
  });

  test('of a pair the rule that moved it last', () => {
    const { at } = recorded(setupOf(as8445));
    const moved = at(10_000).flatMap(({ rows }) => rows.flatMap((row) => row.moved ?? []));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every(({ because }) => because !== '')).toBe(true);
  });
});
