import { describe, expect, test } from 'vitest';
import { Nat } from '@/lib/nat/nat';
import { NAT_PRESETS, type NatPreset } from '@/lib/nat/presets';
import { at, chance, dropOf, eventsOf, passed, udp } from './packets';

const STUN = '192.0.2.1:3478';

function router(preset: NatPreset, address: string): Nat {
  return new Nat({
    behaviour: NAT_PRESETS[preset],
    externalAddresses: [address],
    random: chance(7),
  });
}

function portTowards(nat: Nat, seconds: number, internal: string, remote: string): number {
  return passed(nat.translateOutbound(at(seconds), udp(internal, remote))).source.port;
}

test('masquerade keeps the port towards every remote', () => {
  const nat = router('linux-masquerade', '203.0.113.1');
  const remotes = [STUN, '198.51.100.1:1', '198.51.100.1:2', '198.51.100.2:1'];
  const ports = remotes.map((remote) => portTowards(nat, 0, '10.0.0.2:5000', remote));
  expect(ports).toEqual([5000, 5000, 5000, 5000]);
  expect(nat.rows()).toHaveLength(4);
});

test('a host that lost its port to a neighbour keeps the port it got instead', () => {
  const nat = router('linux-masquerade', '203.0.113.1');
  portTowards(nat, 0, '10.0.0.2:5000', STUN);
  const instead = portTowards(nat, 0, '10.0.0.3:5000', STUN);
  expect(instead).not.toBe(5000);
  expect(portTowards(nat, 0, '10.0.0.3:5000', '198.51.100.1:1')).toBe(instead);
});

test('--random gives every remote another port', () => {
  const nat = router('linux-masquerade-random', '203.0.113.1');
  const remotes = [STUN, '198.51.100.1:1', '198.51.100.1:2', '198.51.100.2:1'];
  const ports = remotes.map((remote) => portTowards(nat, 0, '10.0.0.2:5000', remote));
  expect(new Set(ports).size).toBe(4);
});

/** Both have asked STUN, so both think of port 5000; `knocks` says in which order they then send. */
function punch(preset: NatPreset, crossing: boolean): boolean {
  const a = router(preset, '203.0.113.1');
  const b = router(preset, '203.0.113.2');
  portTowards(a, 0, '10.0.0.2:5000', STUN);
  portTowards(b, 0, '10.1.0.2:5000', STUN);
  const fromA = passed(a.translateOutbound(at(1), udp('10.0.0.2:5000', '203.0.113.2:5000')));
  if (!crossing) b.translateInbound(at(1.05), fromA);
  const fromB = passed(b.translateOutbound(at(1.1), udp('10.1.0.2:5000', '203.0.113.1:5000')));
  if (crossing) b.translateInbound(at(1.15), fromA);
  return a.translateInbound(at(1.2), fromB).kind === 'translated';
}

describe('who knocks first', () => {
  test.each([
    ['linux-masquerade', false, true],
    ['linux-masquerade', true, true],
    ['linux-masquerade-open', false, false],
    ['linux-masquerade-open', true, true],
  ] as const)('%s, packets crossing: %s, a hole: %s', (preset, crossing, connects) => {
    expect(punch(preset, crossing)).toBe(connects);
  });

  test('the router holds the flow of the stranger, each knock for 30 s more', () => {
    const nat = router('linux-masquerade-open', '203.0.113.1');
    const knock = udp('198.51.100.1:4000', '203.0.113.1:5000');
    expect(dropOf(nat.translateInbound(at(0), knock)).reason).toBe('taken-by-router');
    nat.translateInbound(at(20), knock);
    expect(nat.heldRows()).toMatchObject([{ expires: at(50) }]);
    expect(portTowards(nat, 49, '10.0.0.2:5000', '198.51.100.1:4000')).not.toBe(5000);
    expect(portTowards(nat, 49, '10.0.0.2:5000', '198.51.100.1:4001')).not.toBe(5000);
    nat.expire(at(50));
    expect(nat.heldRows()).toEqual([]);
    const flows = eventsOf(nat).filter(({ kind }) => kind.startsWith('flow'));
    expect(flows.map(({ kind }) => kind)).toEqual(['flow-held', 'flow-refreshed', 'flow-released']);
  });

  test('a flow towards somebody else keeps the port', () => {
    const nat = router('linux-masquerade-open', '203.0.113.1');
    nat.translateInbound(at(0), udp('198.51.100.1:4000', '203.0.113.1:5000'));
    expect(portTowards(nat, 1, '10.0.0.2:5000', '198.51.100.2:4000')).toBe(5000);
  });
});
