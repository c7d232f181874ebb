import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropWords } from '@/content/en/nat/drops';
import * as english from '@/content/en/nat/why';
import { dropWords as koreanWords } from '@/content/ko/nat/drops';
import { dropKey } from '@/lib/diagnosis/drop-told';
import { explainRun } from '@/lib/diagnosis/why';
import type { DropFact, Tell, WhyFinding, WhyValues } from '@/lib/diagnosis/why-findings';
import type { DropCode } from '@/lib/simulator/drop';
import { type Place, sideAt } from '@/lib/simulator/matrix-places';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import type { Setup, SideSetup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';

function findingsOf(setup: Setup): readonly WhyFinding[] {
  const { summary, further } = explainRun(simulate(scenarioOf(setup)));
  return [...summary, ...further];
}

function stopsIn(findings: readonly WhyFinding[]): readonly WhyValues['checks-stopped'][] {
  return findings.flatMap((one) => (one.kind === 'checks-stopped' ? [one.values] : []));
}

function between(a: Place, b: Place, turn: SideSetup['turn']): Setup {
  return setupOf({ a: { ...sideAt(a), turn }, b: { ...sideAt(b), turn } });
}

const TELL: Tell = { name: (node) => node, time: (at) => `${at} ms` };

describe('one sentence tells of several candidates only what holds for each of them', () => {
  test.each<[string, Setup]>([
    ['turn-relay', scenarioEntry('turn-relay').setup],
    ['turn-wrong-password', scenarioEntry('turn-wrong-password').setup],
    ['two restricted sides', between('eim/apdf', 'apdm/eif', ['udp'])],
  ])('%s', (_, setup) => {
    const run = simulate(scenarioOf(setup));
    const { groups } = explainRun(run);
    const stopped = groups.flatMap(({ fates }) => fates);
    for (const { peer, remotes, stop } of stopsIn(findingsOf(setup))) {
      for (const remote of remotes) {
        const own = stopped.filter(
          (fate) => fate.peer === peer && fate.remote.endpoint === remote.endpoint,
        );
        const said = own.flatMap(({ result }) =>
          result.kind === 'stopped'
            ? result.stops.map((one) => english.stopText(one.stop, TELL))
            : [],
        );
        expect(said).toContain(english.stopText(stop, TELL));
      }
    }
  });

  test('a port whose filter knows somebody else has a sentence of its own', () => {
    const known = stopsIn(findingsOf(scenarioEntry('turn-relay').setup)).flatMap(
      ({ peer, remotes, stop }) =>
        peer === 'a' && 'drop' in stop && stop.drop.code === 'filtered'
          ? remotes.map(({ endpoint }) => [endpoint, ...stop.drop.known])
          : [],
    );
    expect(known).toEqual([
      ['198.51.100.20:55804', '192.0.2.3:3478'],
      ['198.51.100.20:38721', '192.0.2.5:3478'],
    ]);
  });
});

const drop: fc.Arbitrary<DropFact> = fc.record({
  node: fc.constantFrom('nat-a', 'nat-b'),
  code: fc.constantFrom(...Object.keys(dropWords)),
  reason: fc.constantFrom('one', 'another'),
  protocol: fc.constantFrom('UDP', 'TCP'),
  source: fc.constantFrom('203.0.113.7:1', '203.0.113.7:2'),
  sourceAddress: fc.constantFrom('203.0.113.7', '203.0.113.8'),
  sourcePort: fc.constantFrom(1, 2),
  destination: fc.constantFrom('192.0.2.1:1', '192.0.2.1:2'),
  destinationAddress: fc.constantFrom('192.0.2.1', '192.0.2.2'),
  destinationPort: fc.constantFrom(1, 2),
  known: fc.constantFrom([], ['192.0.2.9:1'], ['192.0.2.9:2']),
  knowsAddress: fc.boolean(),
  event: fc.constant('x/1'),
  at: fc.constant(milliseconds(0)),
});

test('drops that count as one are told in the same words, in both languages', () => {
  const code = fc.constantFrom(...(Object.keys(dropWords) as DropCode[]));
  fc.assert(
    fc.property(drop, drop, code, (one, other, both) => {
      const filter = both === 'filtered';
      const [left, right] = [one, other].map((fact) => ({
        ...fact,
        node: 'nat-a',
        code: both,
        knowsAddress: filter && fact.knowsAddress,
      }));
      if (left === undefined || right === undefined || dropKey(left) !== dropKey(right)) return;
      expect(dropWords[both](left)).toBe(dropWords[both](right));
      expect(koreanWords[both](left)).toBe(koreanWords[both](right));
    }),
    { numRuns: 3_000 },
  );
});

describe('a way is the only one where every other was tried to the end', () => {
  const kinds = (id: ScenarioId, agent: SideSetup['agent']) => {
    const { setup } = scenarioEntry(id);
    const findings = findingsOf({
      ...setup,
      a: { ...setup.a, agent },
      b: { ...setup.b, agent },
    });
    return findings.map(({ kind }) => kind);
  };

  test.each(['same-lan', 'mdns-names'] as const)('%s: the other pair was given up', (id) => {
    expect(kinds(id, 'rfc8445')).toContain('worked-first');
    expect(kinds(id, 'rfc8445')).not.toContain('only-way');
  });

  test('home-routers: checked until the run ends', () => {
    expect(kinds('home-routers', 'libwebrtc')).toContain('only-way');
  });
});

test.each(['tcp', 'tls'] as const)(
  'a check over TURN in %s that its server drops was relayed',
  (turn) => {
    const stops = stopsIn(findingsOf(between('public', 'udp-blocked', [turn])));
    const atServer = stops.filter(({ stop }) => 'drop' in stop && stop.drop.node === 'turn');
    expect(atServer.length).toBeGreaterThan(0);
    for (const { stop } of atServer) expect(stop).toMatchObject({ relayed: true });
  },
);

test('a gap in payload counts payload, not checks', () => {
  const { setup } = scenarioEntry('consent-lost');
  const gap = findingsOf(setup).find(({ kind }) => kind === 'gap-in-payload');
  if (gap?.kind !== 'gap-in-payload') throw new Error('no gap is told');
  const { most, from } = gap.values;
  expect(most).toMatchObject({ isPayload: true });
  // Ten packets a second, until the sender gives up 15 s after the loss, and no more of them.
  const { traffic } = setup;
  expect(most?.count).toBeLessThanOrEqual(((20_300 - from) / 1_000) * traffic + 2);
});

test('an address that is gone is told as the reason to leave its pair', () => {
  const changed = findingsOf(scenarioEntry('new-public-address').setup).find(
    ({ kind }) => kind === 'path-changed',
  );
  expect(changed?.values).toMatchObject({ peer: 'b', because: 'dead' });
});
