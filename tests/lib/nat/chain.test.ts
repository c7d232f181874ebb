import { describe, expect, test } from 'vitest';
import type { NatBehaviour } from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { NAT_PRESETS, rfc4787Behaviour } from '@/lib/nat/presets';
import { at, chance, dropOf, endpoint, passed, udp } from './packets';

const STUN = '198.51.100.1:3478';
const PEER = '198.51.100.9:4000';

function nat(behaviour: NatBehaviour, address: string): Nat {
  return new Nat({ behaviour, externalAddresses: [address], random: chance() });
}

/** A home router at 100.64.0.2 behind a carrier's NAT at 203.0.113.1. */
function chain(carrier: NatBehaviour, home: NatBehaviour = NAT_PRESETS['home-router']) {
  const inner = nat(home, '100.64.0.2');
  const outer = nat(carrier, '203.0.113.1');
  return {
    send(to: string) {
      const between = passed(inner.translateOutbound(at(0), udp('192.168.1.5:5000', to)));
      return passed(outer.translateOutbound(at(0), between));
    },
    receive(from: string, to: { address: string; port: number }) {
      const packet = { protocol: 'udp', source: endpoint(from), destination: to } as const;
      const between = outer.translateInbound(at(1), packet);
      return between.kind === 'dropped' ? between : inner.translateInbound(at(1), between.packet);
    },
  };
}

test('a packet crosses both and its answer comes back', () => {
  const path = chain(NAT_PRESETS['mobile-carrier']);
  const { source } = path.send(STUN);
  expect(source.address).toBe('203.0.113.1');
  expect(passed(path.receive(STUN, source))).toEqual(udp(STUN, '192.168.1.5:5000'));
});

describe('the chain is as unfriendly as its worst link', () => {
  test.each([
    ['endpoint-independent', 'endpoint-independent', true],
    ['endpoint-independent', 'address-and-port-dependent', false],
    ['address-and-port-dependent', 'endpoint-independent', false],
    ['address-and-port-dependent', 'address-and-port-dependent', false],
  ] as const)('mapping: carrier %s, home %s, one endpoint for all: %s', (carrier, home, same) => {
    const open = 'endpoint-independent';
    const path = chain(rfc4787Behaviour(carrier, open), rfc4787Behaviour(home, open));
    expect(path.send(STUN).source.port === path.send(PEER).source.port).toBe(same);
  });

  test.each([
    ['endpoint-independent', 'endpoint-independent', true],
    ['endpoint-independent', 'address-and-port-dependent', false],
    ['address-and-port-dependent', 'endpoint-independent', false],
  ] as const)('filtering: carrier %s, home %s, a stranger passes: %s', (carrier, home, passes) => {
    const one = 'endpoint-independent';
    const path = chain(rfc4787Behaviour(one, carrier), rfc4787Behaviour(one, home));
    const { source } = path.send(STUN);
    expect(path.receive(PEER, source).kind === 'translated').toBe(passes);
  });
});

test('two subscribers of one carrier need hairpinning there', () => {
  const home = (address: string) => nat(NAT_PRESETS['home-router'], address);
  for (const hairpinning of ['off', 'external-source'] as const) {
    const carrier = nat({ ...NAT_PRESETS['mobile-carrier'], hairpinning }, '203.0.113.1');
    const [a, b] = [home('100.64.0.2'), home('100.64.0.3')];
    const leave = (box: Nat, from: string, to: string) =>
      carrier.translateOutbound(at(0), passed(box.translateOutbound(at(0), udp(from, to))));
    const outsideA = passed(leave(a, '192.168.0.10:5000', STUN)).source;
    const outsideB = passed(leave(b, '192.168.1.5:5000', STUN)).source;
    leave(b, '192.168.1.5:5000', `${outsideA.address}:${outsideA.port}`);
    const verdict = leave(a, '192.168.0.10:5000', `${outsideB.address}:${outsideB.port}`);
    if (hairpinning === 'off') {
      expect(dropOf(verdict).reason).toBe('hairpinning-off');
      continue;
    }
    expect(verdict.kind).toBe('hairpinned');
    const delivered = passed(b.translateInbound(at(0), passed(verdict)));
    expect(delivered.destination).toEqual(endpoint('192.168.1.5:5000'));
  }
});
