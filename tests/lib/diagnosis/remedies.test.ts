import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRemedies, type RemedySearch } from '@/lib/diagnosis/remedies';
import { applyEdit, costOf, type RemedyEdit, singleEdits } from '@/lib/diagnosis/remedy-edits';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulateOutcome } from '@/lib/simulator/simulate';

const UDP_BLOCKED_WITHOUT_TURN: Setup = (() => {
  const { setup } = scenarioEntry('udp-blocked');
  return { ...setup, a: { ...setup.a, turn: [] } };
})();

/** "turn udp a", "stun a + stun b". */
function named(edits: readonly RemedyEdit[]): string {
  return edits.map(({ kind, ...rest }) => [kind, ...Object.values(rest)].join(' ')).join(' + ');
}

function story(search: RemedySearch): readonly string[] {
  if (search.kind === 'nothing-to-do') return [search.because];
  return search.tried.map(({ edits, connected, path }) =>
    connected ? `${named(edits)}: ${path?.local} to ${path?.remote}` : `${named(edits)}: no`,
  );
}

describe('the smallest change that connects', () => {
  test.each([
    ['port-restricted-symmetric', scenarioEntry('port-restricted-symmetric').setup],
    ['symmetric-symmetric', scenarioEntry('symmetric-symmetric').setup],
    ['hairpinning-off', scenarioEntry('hairpinning-off').setup],
    ['udp-blocked without TURN', UDP_BLOCKED_WITHOUT_TURN],
    ['turn-wrong-password', scenarioEntry('turn-wrong-password').setup],
    ['two-private-hosts', scenarioEntry('two-private-hosts').setup],
    ['permission-missing', scenarioEntry('permission-missing').setup],
    ['who-knocks-first', scenarioEntry('who-knocks-first').setup],
  ] as const)('%s', (_, setup) => {
    const search = findRemedies(setup);
    expect(story(search)).toMatchSnapshot();
    expect(search.kind).toBe('found');
    if (search.kind !== 'found') return;
    expect(simulateOutcome(scenarioOf(search.setup)).connected).toBe(true);
    expect(search.remedy.edits.reduce(applyEdit, setup)).toEqual(search.setup);
  });

  test('nothing to do: a call that connects, and no call', () => {
    expect(story(findRemedies(scenarioEntry('home-routers').setup))).toEqual(['connects-already']);
    expect(story(findRemedies(scenarioEntry('unsolicited').setup))).toEqual(['no-call']);
  });

  test('every single change, if asked for: what a router or a provider could do instead', () => {
    const { setup } = scenarioEntry('port-restricted-symmetric');
    const search = findRemedies(setup, undefined, undefined, 'every-single-change');
    if (search.kind !== 'found') throw new Error(search.kind);
    expect(named(search.remedy.edits)).toBe('turn a udp');
    expect(search.untried).toEqual([]);
    const helping = search.tried.filter(({ connected }) => connected);
    expect(helping.map(({ edits }) => named(edits))).toEqual([
      'turn a udp',
      'turn b udp',
      'turn a tcp',
      'turn b tcp',
      'turn a tls',
      'turn b tls',
      'filtering a address-dependent',
      'mapping b',
      'ipv6',
    ]);
  });

  test('two changes where none alone helps', () => {
    const { setup } = scenarioEntry('two-private-hosts');
    const blocked = { ...setup, a: { ...setup.a, blocks: 'all-but-tcp-443' } } as const;
    const search = findRemedies(blocked);
    expect(search.kind === 'found' && search.remedy.edits.length).toBe(2);
  });

  test('it tells its progress, and stops when it is asked to', () => {
    const told: number[] = [];
    const search = findRemedies(
      scenarioEntry('two-private-hosts').setup,
      ({ tried, total }) => {
        told.push(tried.length);
        expect(total).toBeGreaterThanOrEqual(tried.length);
      },
      () => told.length === 2,
    );
    expect(told).toEqual([1, 2]);
    expect(search.kind).toBe('cancelled');
  });
});

describe('the list of changes', () => {
  test('is ordered by cost, and each changes something', () => {
    for (const id of SCENARIO_IDS) {
      const { setup } = scenarioEntry(id);
      const edits = singleEdits(setup);
      const costs = edits.map(costOf);
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      for (const edit of edits) expect(applyEdit(setup, edit)).not.toEqual(setup);
    }
  });

  test('two changes commute', () => {
    const setup = setupOf({
      trickle: false,
      a: {
        nat: { preset: 'symmetric-office' },
        carrier: { preset: 'symmetric-office' },
        stun: false,
      },
      b: { behind: 'firewall', blocks: 'udp', turn: ['udp'], turnPassword: 'wrong' },
    });
    const edits = singleEdits(setup);
    const one = fc.integer({ min: 0, max: edits.length - 1 });
    fc.assert(
      fc.property(one, one, (i, j) => {
        const [first, second] = [edits[i], edits[j]];
        if (!first || !second || i === j) return;
        const sorted = (changed: Setup) =>
          JSON.stringify({ ...changed, a: turnSorted(changed.a), b: turnSorted(changed.b) });
        expect(sorted(applyEdit(applyEdit(setup, first), second))).toBe(
          sorted(applyEdit(applyEdit(setup, second), first)),
        );
      }),
    );
  });
});

function turnSorted(side: Setup['a']): Record<string, unknown> {
  const sorted = Object.entries({
    ...side,
    nat: Object.entries(side.nat).toSorted(),
    carrier: Object.entries(side.carrier ?? {}).toSorted(),
    turn: side.turn.toSorted(),
  });
  return Object.fromEntries(sorted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
