import { expect, test } from 'vitest';
import type { NatBehaviour } from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { at, chance, dropOf, endpoint, passed, udp } from './packets';

const A = '10.0.0.2:5000';
const B = '10.0.0.3:6000';
const STUN = '198.51.100.1:3478';

/** Two hosts behind one NAT that both know their external endpoint from STUN. */
function twoHosts(others: Partial<NatBehaviour>) {
  const base = rfc4787Behaviour('endpoint-independent', 'endpoint-independent');
  const nat = new Nat({
    behaviour: { ...base, ports: { ...base.ports, preservation: true }, ...others },
    externalAddresses: ['203.0.113.1'],
    random: chance(),
  });
  passed(nat.translateOutbound(at(0), udp(A, STUN)));
  passed(nat.translateOutbound(at(0), udp(B, STUN)));
  return { nat, send: (from: string, to: string) => nat.translateOutbound(at(1), udp(from, to)) };
}

test('off: a packet to an own address is dropped, and makes no mapping', () => {
  const { nat, send } = twoHosts({ hairpinning: 'off', mapping: 'address-and-port-dependent' });
  expect(dropOf(send(A, '203.0.113.1:6000'))).toEqual({
    reason: 'hairpinning-off',
    destination: endpoint('203.0.113.1:6000'),
  });
  expect(nat.rows()).toHaveLength(2);
});

test('REQ-9 (a): the receiver sees the external endpoint of the sender, and can answer it', () => {
  const { send } = twoHosts({ hairpinning: 'external-source' });
  const verdict = send(A, '203.0.113.1:6000');
  expect(verdict.kind).toBe('hairpinned');
  expect(passed(verdict)).toEqual(udp('203.0.113.1:5000', B));
  expect(passed(send(B, '203.0.113.1:5000'))).toEqual(udp('203.0.113.1:6000', A));
});

test('with the internal source the receiver sees a stranger', () => {
  const { send } = twoHosts({ hairpinning: 'internal-source' });
  expect(passed(send(A, '203.0.113.1:6000'))).toEqual(udp(A, B));
});

test('the filter of the receiver decides, and what the sender sent opens its own', () => {
  const { send } = twoHosts({ filtering: 'address-and-port-dependent' });
  expect(dropOf(send(A, '203.0.113.1:6000')).reason).toBe('filtered');
  expect(send(B, '203.0.113.1:5000').kind).toBe('hairpinned');
  expect(send(A, '203.0.113.1:6000').kind).toBe('hairpinned');
});

test('nobody is behind that port', () => {
  expect(dropOf(twoHosts({}).send(A, '203.0.113.1:7000')).reason).toBe('no-mapping');
});
