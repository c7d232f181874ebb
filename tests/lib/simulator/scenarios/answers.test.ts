import { describe, expect, it, test } from 'vitest';
import {
  SCENARIO_IDS,
  SCENARIOS,
  type ScenarioId,
  scenarioEntry,
} from '@/lib/simulator/scenarios/catalogue';
import { ANSWERS, type Answer } from '@/lib/simulator/scenarios/scenario-entry';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { PRESET_NAMES } from '@/lib/simulator/setup/choices';
import { AGENTS } from '@/lib/simulator/setup/setup';
import { answerFor } from './runs';

/** The answer of every scenario, and of RFC 8445 where it differs from Chrome. */
const EXPECTED: Readonly<Record<ScenarioId, Answer | readonly [Answer, Answer]>> = {
  'plain-server': 'arrives',
  unsolicited: 'dropped',
  'mapping-expires': 'dropped',
  keepalives: 'arrives',
  'stun-binding': 'arrives',
  'two-private-hosts': 'none',
  'same-lan': 'host',
  'mdns-names': 'host',
  'home-routers': 'srflx',
  'symmetric-spoils-stun': 'none',
  'peer-reflexive': 'prflx',
  'address-restricted-symmetric': 'prflx',
  'port-restricted-symmetric': 'none',
  'symmetric-symmetric': 'none',
  'hairpinning-on': 'srflx',
  'hairpinning-off': 'none',
  'carrier-nat': 'srflx',
  'same-carrier': 'srflx',
  'who-knocks-first': 'none',
  'turn-relay': 'relay',
  'udp-blocked-tcp': 'relay',
  'udp-blocked': 'relay',
  'permission-missing': 'none',
  'turn-wrong-password': 'none',
  trickle: 'srflx',
  'gather-first': 'srflx',
  'role-conflict': 'host',
  'ice-lite': 'prflx',
  'consent-lost': 'lost',
  'wifi-to-mobile': 'pauses',
  'new-public-address': ['goes-on', 'lost'],
  'packet-loss': 'goes-on',
  'handshake-1-3': 'private',
  'handshake-1-2': 'private',
  'handshake-hybrid': 'private',
  'fragmented-handshake': 'private',
  'lost-datagram': 'private',
  'flipped-bit': 'private',
  'early-client-hello': 'private',
  'both-passive': 'no-keys',
  'both-active': 'no-keys',
  'mitm-certificate': 'refused',
  'mitm-signaling': 'overheard',
  'replayed-srtp': 'never-twice',
  'mapping-expires-mid-call': ['goes-on', 'lost'],
};

describe('the answer of every scenario', () => {
  const calls = SCENARIO_IDS.filter((id) => SCENARIOS[id].setup.calls);
  const expected = (id: ScenarioId, agent: number) => {
    const answer = EXPECTED[id];
    return typeof answer === 'string' ? answer : answer[agent];
  };

  it.each(SCENARIO_IDS)('%s as prepared', (id) => {
    const answer = answerFor(id);
    expect(answer).toBe(expected(id, 0));
    expect(ANSWERS[scenarioEntry(id).question]).toContain(answer);
  });

  it.each(calls)('%s by Chrome’s agent', (id) => {
    const agent = { agent: 'libwebrtc' } as const;
    expect(answerFor(id, { a: agent, b: agent })).toBe(expected(id, 0));
  });

  it.each(calls)('%s by the agent of RFC 8445', (id) => {
    const agent = { agent: 'rfc8445' } as const;
    expect(answerFor(id, { a: agent, b: agent })).toBe(expected(id, 1));
  });

  it('is tried with every agent that there is', () => {
    expect([...AGENTS].sort()).toEqual(['libwebrtc', 'rfc8445']);
  });
});

test('no network that a scenario means knows the name of a preset', () => {
  for (const id of SCENARIO_IDS) {
    const network = JSON.stringify(scenarioOf(scenarioEntry(id).setup));
    for (const name of PRESET_NAMES) expect(network).not.toContain(`"${name}"`);
  }
});

describe('the answer of an edited network', () => {
  test('a path is none where nothing connects', () => {
    expect(answerFor('home-routers', { a: { blocks: 'udp' } })).toBe('none');
  });

  test('a packet on its way when the time is over has not arrived', () => {
    expect(answerFor('plain-server', { latest: 110 })).toBe('dropped');
    expect(answerFor('plain-server', { a: { delay: 5_000 } })).toBe('dropped');
  });

  test('nothing sent, nothing arrived', () => {
    expect(answerFor('plain-server', { errands: [] })).toBe('dropped');
    expect(answerFor('unsolicited', { errands: [] })).toBe('dropped');
  });

  test('a lifetime above the silence lets the last packet in', () => {
    const nat = { ...SCENARIOS['mapping-expires'].setup.a.nat, lifetime: 120 };
    expect(answerFor('mapping-expires', { a: { nat } })).toBe('arrives');
    const short = { ...nat, lifetime: 10 };
    expect(answerFor('keepalives', { a: { nat: short } })).toBe('dropped');
  });

  test('packets from outside keep a mapping alive where the NAT lets them', () => {
    const nat = { ...SCENARIOS['mapping-expires'].setup.a.nat, lifetime: 45 };
    expect(answerFor('mapping-expires', { a: { nat } })).toBe('dropped');
    const refreshed = { ...nat, refreshedInbound: true };
    expect(answerFor('mapping-expires', { a: { nat: refreshed } })).toBe('arrives');
  });

  test('without payload the agents tell whether the path lives', () => {
    expect(answerFor('packet-loss', { traffic: 0 })).toBe('goes-on');
    expect(answerFor('consent-lost', { traffic: 0 })).toBe('lost');
  });

  test('payload that ends or is rare on purpose is not lost', () => {
    expect(answerFor('packet-loss', { trafficLasts: 3_000 })).toBe('goes-on');
    expect(answerFor('packet-loss', { traffic: 0.5 })).toBe('goes-on');
  });

  test('payload that never began is lost', () => {
    const nat = { preset: 'symmetric-office' } as const;
    expect(answerFor('packet-loss', { a: { nat }, b: { nat } })).toBe('lost');
  });
});
