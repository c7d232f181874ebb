import { describe, expect, test } from 'vitest';
import type { NatBehaviour, PortAssignment } from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { at, chance, dropOf, endpoint, passed, udp } from './packets';

const REMOTE = '198.51.100.1:1000';
const BASE = rfc4787Behaviour('endpoint-independent', 'address-and-port-dependent');

function natWith(ports: Partial<PortAssignment>, others: Partial<NatBehaviour> = {}): Nat {
  const behaviour = { ...BASE, ...others, ports: { ...BASE.ports, ...ports } };
  return new Nat({ behaviour, externalAddresses: ['203.0.113.1'], random: chance() });
}

function portFor(nat: Nat, internal: string, remote = REMOTE): number {
  return passed(nat.translateOutbound(at(0), udp(internal, remote))).source.port;
}

test('preservation keeps the port, and a second host with the same port gets another', () => {
  const nat = natWith({ preservation: true });
  expect(portFor(nat, '10.0.0.2:5000')).toBe(5000);
  expect(portFor(nat, '10.0.0.3:5000')).not.toBe(5000);
  expect(portFor(nat, '10.0.0.2:5000')).toBe(5000);
});

test('preservation keeps no port outside the range', () => {
  expect(portFor(natWith({ preservation: true }), '10.0.0.2:99')).toBeGreaterThanOrEqual(1024);
});

test('sequential ports come one after the other, and around', () => {
  const nat = natWith({
    order: { kind: 'sequential', first: 2001, step: 1 },
    range: { lowest: 2000, highest: 2002 },
    parity: false,
  });
  const ports = ['10.0.0.2:1', '10.0.0.2:2', '10.0.0.2:3'].map((internal) =>
    portFor(nat, internal),
  );
  expect(ports).toEqual([2001, 2002, 2000]);
});

test('a range that is used up drops, and says so', () => {
  const range = { lowest: 2000, highest: 2001 };
  const nat = natWith({ range });
  portFor(nat, '10.0.0.2:1');
  portFor(nat, '10.0.0.2:2');
  const verdict = nat.translateOutbound(at(0), udp('10.0.0.2:3', REMOTE));
  expect(dropOf(verdict)).toEqual({ reason: 'ports-exhausted', addresses: ['203.0.113.1'], range });
  expect(nat.rows()).toHaveLength(2);
});

test('REQ-4: parity is kept while a port of the same parity is free', () => {
  const nat = natWith({ range: { lowest: 2000, highest: 2003 } });
  expect(portFor(nat, '10.0.0.2:5001') % 2).toBe(1);
  expect(portFor(nat, '10.0.0.2:5003') % 2).toBe(1);
  expect(portFor(nat, '10.0.0.2:5005') % 2).toBe(0);
});

test('§4.2.3: contiguity maps the next port to the next', () => {
  const nat = natWith({ contiguity: true });
  const rtp = portFor(nat, '10.0.0.2:5000');
  expect(portFor(nat, '10.0.0.2:5001')).toBe(rtp + 1);
});

test('UDP and TCP have ports of their own', () => {
  const nat = natWith({ preservation: true });
  expect(portFor(nat, '10.0.0.2:5000')).toBe(5000);
  const syn = { syn: true, ack: false, fin: false, rst: false };
  const verdict = nat.translateOutbound(at(0), {
    ...{ protocol: 'tcp', flags: syn },
    source: endpoint('10.0.0.3:5000'),
    destination: endpoint(REMOTE),
  });
  expect(passed(verdict).source.port).toBe(5000);
});

test('RFC 6888 REQ-4: a subscriber has a limit, its neighbour another', () => {
  const nat = natWith({}, { mappingsPerHost: 1 });
  portFor(nat, '100.64.0.2:1');
  const verdict = nat.translateOutbound(at(0), udp('100.64.0.2:2', REMOTE));
  expect(dropOf(verdict)).toEqual({ reason: 'mapping-limit', host: '100.64.0.2', limit: 1 });
  portFor(nat, '100.64.0.3:1');
});

describe('shared ports', () => {
  test('different-remotes: both hosts keep the port towards two remotes, not towards one', () => {
    const nat = natWith(
      { preservation: true, sharing: 'different-remotes' },
      { mapping: 'address-and-port-dependent' },
    );
    expect(portFor(nat, '10.0.0.2:5000', '198.51.100.1:1')).toBe(5000);
    expect(portFor(nat, '10.0.0.3:5000', '198.51.100.2:1')).toBe(5000);
    expect(portFor(nat, '10.0.0.3:5000', '198.51.100.1:1')).not.toBe(5000);
    const back = nat.translateInbound(at(1), udp('198.51.100.2:1', '203.0.113.1:5000'));
    expect(passed(back).destination).toEqual(endpoint('10.0.0.3:5000'));
  });

  test('always (overloading): the answers of one remote go to who sent last', () => {
    const nat = natWith({ preservation: true, sharing: 'always' });
    expect(portFor(nat, '10.0.0.2:5000')).toBe(5000);
    expect(portFor(nat, '10.0.0.3:5000')).toBe(5000);
    const answer = () =>
      passed(nat.translateInbound(at(1), udp(REMOTE, '203.0.113.1:5000'))).destination.address;
    expect(answer()).toBe('10.0.0.3');
    portFor(nat, '10.0.0.2:5000');
    expect(answer()).toBe('10.0.0.2');
  });
});
