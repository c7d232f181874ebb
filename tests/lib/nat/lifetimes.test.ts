import { describe, expect, test } from 'vitest';
import type { NatBehaviour } from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { NAT_PRESETS, rfc4787Behaviour } from '@/lib/nat/presets';
import { milliseconds } from '@/lib/time';
import { at, chance, dropOf, eventsOf, passed, udp } from './packets';

const HOST = '10.0.0.2:5000';
const REMOTE = '198.51.100.1:1000';
const OTHER = '198.51.100.2:1000';
const BASE = rfc4787Behaviour('endpoint-independent', 'address-and-port-dependent');
const MINUTE = { unreplied: at(60), replied: at(60), streamAfter: at(0) };

function natWith(others: Partial<NatBehaviour>): Nat {
  return new Nat({
    behaviour: { ...BASE, udp: MINUTE, ...others },
    externalAddresses: ['203.0.113.1'],
    random: chance(),
  });
}

function send(nat: Nat, seconds: number, remote = REMOTE): string {
  const { source } = passed(nat.translateOutbound(at(seconds), udp(HOST, remote)));
  return `${source.address}:${source.port}`;
}

test('a mapping is there until its lifetime is over, and not at that moment any more', () => {
  const nat = natWith({});
  const external = send(nat, 0);
  const just = milliseconds(at(60) - 0.001);
  expect(nat.translateInbound(just, udp(REMOTE, external)).kind).toBe('translated');
  expect(dropOf(nat.translateInbound(at(60), udp(REMOTE, external))).reason).toBe('no-mapping');
});

test('REQ-6: what leaves refreshes', () => {
  const nat = natWith({});
  const external = send(nat, 0);
  send(nat, 50);
  expect(nat.translateInbound(at(100), udp(REMOTE, external)).kind).toBe('translated');
  expect(nat.pollTimeout()).toBe(at(110));
});

test.each([
  ['outbound', 60],
  ['both', 110],
] as const)('what comes in, where %s refreshes: expires at %d s', (refresh, expires) => {
  const nat = natWith({ refresh });
  const external = send(nat, 0);
  passed(nat.translateInbound(at(50), udp(REMOTE, external)));
  expect(nat.rows()[0]?.expires).toBe(at(expires));
});

test('a packet that the filter drops refreshes nothing', () => {
  const nat = natWith({ refresh: 'both' });
  const external = send(nat, 0);
  dropOf(nat.translateInbound(at(50), udp(OTHER, external)));
  expect(nat.rows()[0]?.expires).toBe(at(60));
});

test('an open filter: strangers keep the mapping alive only where inbound refreshes', () => {
  for (const [refresh, expires] of [['outbound', 60] as const, ['both', 110] as const]) {
    const nat = natWith({ refresh, filtering: 'endpoint-independent' });
    const external = send(nat, 0);
    passed(nat.translateInbound(at(50), udp(OTHER, external)));
    expect(nat.rows()[0]?.expires).toBe(at(expires));
  }
});

test('the filter forgets a remote while the mapping lives on for another', () => {
  const nat = natWith({});
  const external = send(nat, 0);
  send(nat, 50, OTHER);
  nat.expire(at(60));
  expect(dropOf(nat.translateInbound(at(61), udp(REMOTE, external))).reason).toBe('filtered');
  expect(nat.translateInbound(at(61), udp(OTHER, external)).kind).toBe('translated');
});

test('connection tracking: 30 s without a reply, 120 s for a replied flow of 2 s', () => {
  const nat = new Nat({
    behaviour: NAT_PRESETS['linux-masquerade'],
    externalAddresses: ['203.0.113.1'],
    random: chance(),
  });
  const external = send(nat, 0);
  expect(nat.pollTimeout()).toBe(at(30));
  passed(nat.translateInbound(at(1), udp(REMOTE, external)));
  expect(nat.pollTimeout()).toBe(at(31));
  send(nat, 2);
  expect(nat.pollTimeout()).toBe(at(122));
});

describe('events', () => {
  test('created, remote added, refreshed, remote expired, expired, each at its own time', () => {
    const nat = natWith({ refresh: 'both' });
    const external = send(nat, 0);
    send(nat, 10, OTHER);
    passed(nat.translateInbound(at(20), udp(OTHER, external)));
    nat.expire(at(1000));
    const told = eventsOf(nat).map(({ kind, at: time }) => `${time / 1000} ${kind}`);
    expect(told).toEqual([
      '0 mapping-created',
      '10 remote-added',
      '20 mapping-refreshed',
      '80 mapping-expired',
    ]);
    expect(nat.pollTimeout()).toBeUndefined();
  });

  test('a driver that keeps the time-outs sees the filter shrink', () => {
    const nat = natWith({});
    send(nat, 0);
    send(nat, 10, OTHER);
    for (let next = nat.pollTimeout(); next !== undefined; next = nat.pollTimeout())
      nat.expire(next);
    const told = eventsOf(nat).map(({ kind, at: time }) => `${time / 1000} ${kind}`);
    expect(told.slice(2)).toEqual(['60 remote-expired', '70 mapping-expired']);
  });

  test('a mapping kept by strangers alone is no new one when its host sends again', () => {
    const nat = natWith({ refresh: 'both', filtering: 'endpoint-independent' });
    const external = send(nat, 0);
    passed(nat.translateInbound(at(50), udp(OTHER, external)));
    send(nat, 70);
    const told = eventsOf(nat).map(({ kind }) => kind);
    expect(told).toEqual([
      'mapping-created',
      'mapping-refreshed',
      'remote-expired',
      'remote-added',
    ]);
  });

  test('a mapping taken away on purpose', () => {
    const nat = natWith({});
    const external = send(nat, 0);
    expect(nat.removeMapping(at(5), 1)).toBe(true);
    expect(nat.removeMapping(at(5), 1)).toBe(false);
    expect(dropOf(nat.translateInbound(at(5), udp(REMOTE, external))).reason).toBe('no-mapping');
    expect(eventsOf(nat).at(-1)).toMatchObject({ kind: 'mapping-expired', cause: 'removed' });
  });

  test('another external address: the old mappings are void', () => {
    const nat = natWith({});
    const external = send(nat, 0);
    nat.changeExternalAddresses(at(5), ['203.0.113.9']);
    expect(eventsOf(nat).at(-1)).toMatchObject({ cause: 'external-address-changed', at: at(5) });
    expect(nat.translateInbound(at(6), udp(REMOTE, external)).kind).toBe('dropped');
    expect(send(nat, 6)).toMatch(/^203\.0\.113\.9:/);
  });
});
