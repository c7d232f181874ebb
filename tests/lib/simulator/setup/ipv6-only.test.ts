import { describe, expect, test } from 'vitest';
import { findRemedies } from '@/lib/diagnosis/remedies';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import { AGENTS, type SideSetup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';

const ONLY: Partial<SideSetup> = { ipv6: 'only-stateful' };

function outcomeOf(a: Partial<SideSetup>, b: Partial<SideSetup>) {
  return simulate(scenarioOf(setupOf({ a, b }))).outcome;
}

describe.each(AGENTS)('a host with IPv6 alone: %s', (agent) => {
  test('has no IPv4 address, and no NAT translates anything of it', () => {
    const { trace, scenario } = simulate(
      scenarioOf(setupOf({ a: { ...ONLY, agent }, b: { agent } })),
    );
    const [a] = scenario.peers;
    expect(a?.interfaces[0]?.addresses).toEqual(['2001:db8:a::10']);
    const rows = trace.events.flatMap((event) =>
      event.kind === 'mapping-changed' && event.node === 'nat-a' ? [event.row] : [],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { internal, external } of rows) expect(external).toEqual(internal);
  });

  test('meets another one, or one that has both, and none that has IPv4 alone', () => {
    expect(outcomeOf({ ...ONLY, agent }, { ipv6: 'only-open', agent }).connected).toBe(true);
    expect(outcomeOf({ ...ONLY, agent }, { ipv6: 'stateful', agent }).connected).toBe(true);
    expect(outcomeOf({ ...ONLY, agent }, { agent }).connected).toBe(false);
  });

  test('reaches IPv4 through a relay', () => {
    const turn = ['udp'] as const;
    const { connected, selected } = outcomeOf({ ...ONLY, agent, turn: [...turn] }, { agent });
    expect(connected).toBe(true);
    expect(selected?.a.local).toBe('relay');
  });
});

test('IPv6 on the other side is among the remedies', () => {
  const found = findRemedies(setupOf({ a: ONLY }), undefined, undefined, 'every-single-change');
  if (found.kind !== 'found') throw new Error(found.kind);
  const ipv6 = found.tried.find(({ edits }) => edits.some(({ kind }) => kind === 'ipv6'));
  expect(ipv6?.connected).toBe(true);
});
