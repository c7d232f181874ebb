import { describe, expect, test } from 'vitest';
import type { AgentName } from '@/lib/simulator/scenario';
import { SCENARIOS } from '@/lib/simulator/scenarios/catalogue';
import { AGENTS } from '@/lib/simulator/setup/setup';
import type { Run } from '@/lib/simulator/simulate';
import { answerFor, eventsOf, messagesOf, runOf } from './runs';

/*
 * What the texts say of the agents: order, roles, and when they give up.
 */

function run(id: keyof typeof SCENARIOS, agent: AgentName): Run {
  return runOf(id, { a: { agent }, b: { agent } });
}

describe.each(AGENTS)('%s', (agent) => {
  test('trickle: checks leave before gathering has ended, and the call connects earlier', () => {
    const trickled = run('trickle', agent);
    const [check] = eventsOf(trickled, 'check-sent');
    const [gathered] = eventsOf(trickled, 'gathering-ended');
    expect(check?.at).toBeLessThan(gathered?.at ?? 0);
    const first = run('gather-first', agent);
    const [sent] = eventsOf(first, 'message-sent');
    expect(sent?.at).toBe(eventsOf(first, 'gathering-ended')[0]?.at);
    expect(first.outcome.at).toBeGreaterThan(trickled.outcome.at ?? 0);
    expect(first.outcome.selected?.a.localAddress).toEqual(
      trickled.outcome.selected?.a.localAddress,
    );
  });

  test('role conflict: both begin as controlling, one gives way', () => {
    const taken = eventsOf(run('role-conflict', agent), 'role-taken');
    const roles = taken.map(({ role, because }) => `${role} ${because}`);
    expect(roles).toEqual(['controlling initial', 'controlling initial', 'controlled conflict']);
  });

  test('ICE-lite: all checks come from A', () => {
    const { a, b } = SCENARIOS['ice-lite'].setup;
    const lite = runOf('ice-lite', { a: { ...a, agent }, b });
    expect(new Set(eventsOf(lite, 'check-sent').map(({ peer }) => peer))).toEqual(new Set(['a']));
    expect(lite.outcome.selected?.b).toMatchObject({ local: 'host', remote: 'prflx' });
  });

  test('mDNS: names for host candidates, and 0.0.0.0 where they would be related', () => {
    const lines = eventsOf(run('mdns-names', agent), 'candidate-gathered');
    const typed = (type: string) =>
      lines.map(({ candidate }) => candidate).filter((line) => line.includes(`typ ${type}`));
    expect(typed('host').every((line) => line.includes('.local '))).toBe(true);
    expect(typed('srflx').every((line) => line.includes('raddr 0.0.0.0'))).toBe(true);
    expect(typed('srflx').length).toBeGreaterThan(0);
  });

  test('a host that moves is lost without a restart', () => {
    const changes = SCENARIOS['wifi-to-mobile'].setup.changes.slice(0, 1);
    const moved = { changes, a: { agent }, b: { agent } };
    expect(answerFor('wifi-to-mobile', moved)).toBe('lost');
  });

  test('a new public address is lost to a port-restricted peer', () => {
    const hidden = { a: { agent }, b: { agent, behind: 'nat' } } as const;
    expect(answerFor('new-public-address', hidden)).toBe('lost');
  });
});

describe('consent', () => {
  const LOST = 5_000;
  /** Seconds from the loss to the reports of a state, on both sides. */
  const delays = (agent: AgentName, state: string) =>
    eventsOf(run('consent-lost', agent), 'state-reported').flatMap((event) =>
      event.at > LOST && event.state === state ? [(event.at - LOST) / 1000] : [],
    );
  const expectBetween = (seconds: readonly number[], least: number, most: number) => {
    expect(seconds).toHaveLength(2);
    expect(Math.min(...seconds)).toBeGreaterThan(least);
    expect(Math.max(...seconds)).toBeLessThan(most);
  };

  test('Chrome: disconnected after about 5 seconds, failed after about 15', () => {
    expectBetween(delays('libwebrtc', 'disconnected'), 5, 7.6);
    expectBetween(delays('libwebrtc', 'failed'), 15, 17.6);
  });

  test('RFC 7675: failed 30 seconds after an answer of the last 6 seconds', () => {
    expectBetween(delays('rfc8445', 'failed'), 24, 30);
  });
});

test('role conflict as prepared: A refuses B’s check with 487, and B gives way', () => {
  const conflict = runOf('role-conflict');
  expect(messagesOf(conflict)).toContain('a: Binding error 487 Role Conflict');
  expect(eventsOf(conflict, 'role-taken').at(-1)).toMatchObject({ peer: 'b', role: 'controlled' });
});

test('gathering first, as prepared: connected twice as late', () => {
  const { first, selected, at } = runOf('gather-first').outcome;
  expect(first?.a).toMatchObject({ local: 'srflx', remote: 'srflx' });
  expect(selected?.a).toMatchObject({ local: 'srflx', remote: 'srflx' });
  expect(Math.round((at ?? 0) / 100)).toBe(4);
  expect(Math.round((runOf('trickle').outcome.at ?? 0) / 100)).toBe(2);
});

test('a new public address, as prepared: B takes A’s check from it as peer-reflexive', () => {
  const { selected } = runOf('new-public-address').outcome;
  expect(selected?.b.remote).toBe('prflx');
  expect(selected?.b.remoteAddress.address).toBe('203.0.113.99');
});
