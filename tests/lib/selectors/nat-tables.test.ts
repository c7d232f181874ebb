import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRESH, natTableAt, nodesWithTables } from '@/lib/selectors/nat-tables';
import { relayTableAt } from '@/lib/selectors/nat-tables-relay';
import { SCENARIO_IDS, type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import type { EventOf } from '@/lib/trace/events/event';
import { endOf, type Trace } from '@/lib/trace/trace';

function traceOf(id: ScenarioId): Trace {
  return simulate(scenarioOf(scenarioEntry(id).setup)).trace;
}

/** The table by going through every change up to a moment. */
function foldedTable(trace: Trace, node: string, at: number) {
  const rows = new Map<number, EventOf<'mapping-changed'>['row']>();
  for (const event of trace.events) {
    if (event.at > at) break;
    if (event.kind !== 'mapping-changed' || event.node !== node) continue;
    if (event.change === 'expired') rows.delete(event.row.id);
    else rows.set(event.row.id, event.row);
  }
  return [...rows.values()];
}

describe.each(SCENARIO_IDS)('the tables of %s', (id) => {
  const trace = traceOf(id);

  test('are at any moment what all changes up to it make of them', () => {
    const moments = fc.double({ min: 0, max: endOf(trace), noNaN: true });
    fc.assert(
      fc.property(moments, (at) => {
        for (const node of nodesWithTables(trace)) {
          const { mappings } = natTableAt(trace, node, milliseconds(at));
          const standing = mappings.filter(({ gone }) => !gone);
          const folded = foldedTable(trace, node, at);
          expect(standing.map((line) => line.id)).toEqual(folded.map((row) => row.id));
          for (const [index, { remotes, expires, left, share }] of standing.entries()) {
            expect(remotes.map(({ endpoint }) => endpoint)).toEqual(
              folded[index]?.remotes.map(({ endpoint }) => endpoint),
            );
            expect(left).toBeCloseTo(Math.max(0, expires - at));
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('marks', () => {
  test('a mapping is new for a moment, loses its time, and is shown once more when it is gone', () => {
    const trace = traceOf('mapping-expires');
    const at = (moment: number) => natTableAt(trace, 'nat-a', milliseconds(moment)).mappings;
    const [created] = trace.events.filter(({ kind }) => kind === 'mapping-changed');
    const start = created?.at ?? 0;
    expect(at(start)).toMatchObject([{ change: { kind: 'created', fresh: true }, share: 1 }]);
    expect(at(start + 1000)[0]?.change.fresh).toBe(false);
    const end = trace.events.find(
      (event) => event.kind === 'mapping-changed' && event.change === 'expired',
    );
    if (end === undefined) throw new Error('the mapping never expired');
    expect(at(end.at)).toMatchObject([{ gone: true, left: 0 }]);
    expect(at(end.at + FRESH)).toEqual([]);
  });

  test('a node without a table has an empty one', () => {
    const none = natTableAt(traceOf('same-lan'), 'stun', milliseconds(10));
    expect(none).toEqual({ mappings: [], held: [] });
  });

  test('a router that holds a flow says so', () => {
    const trace = traceOf('who-knocks-first');
    const { held } = natTableAt(trace, 'nat-a', milliseconds(223));
    expect(held).toMatchObject([{ change: { kind: 'held', fresh: true }, gone: false }]);
  });
});

describe('a TURN server', () => {
  test('keeps allocations with their permissions and channels', () => {
    const trace = traceOf('turn-relay');
    expect(relayTableAt(trace, 'turn', milliseconds(0))).toEqual([]);
    const lines = relayTableAt(trace, 'turn', endOf(trace));
    expect(lines.map(({ subject }) => subject.client?.address)).toEqual([
      '203.0.113.10',
      '198.51.100.20',
    ]);
    for (const { permissions } of lines) expect(permissions.length).toBeGreaterThan(0);
    expect(lines.some(({ channels }) => channels.length > 0)).toBe(true);
  });
});
