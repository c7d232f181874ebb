import { expect, test } from 'vitest';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { at, chance, dropOf, endpoint, passed, tcp } from './packets';

const HOST = '10.0.0.2:5000';
const SERVER = '198.51.100.1:443';
const OUTSIDE = '203.0.113.1:5000';

function newNat(): Nat {
  const base = rfc4787Behaviour('endpoint-independent', 'address-and-port-dependent');
  return new Nat({
    behaviour: { ...base, ports: { ...base.ports, preservation: true } },
    externalAddresses: ['203.0.113.1'],
    random: chance(),
  });
}

function connected(): Nat {
  const nat = newNat();
  passed(nat.translateOutbound(at(0), tcp(HOST, SERVER, 'syn')));
  passed(nat.translateInbound(at(0), tcp(SERVER, OUTSIDE, 'syn', 'ack')));
  passed(nat.translateOutbound(at(0), tcp(HOST, SERVER, 'ack')));
  return nat;
}

const stateOf = (nat: Nat) => nat.rows()[0]?.remotes[0]?.state;

test('RFC 5382 REQ-5: opening for 4 minutes, established for 2 h 4 min', () => {
  const nat = newNat();
  passed(nat.translateOutbound(at(0), tcp(HOST, SERVER, 'syn')));
  expect(stateOf(nat)).toBe('opening');
  expect(nat.pollTimeout()).toBe(at(240));
  passed(nat.translateInbound(at(0), tcp(SERVER, OUTSIDE, 'syn', 'ack')));
  expect(stateOf(nat)).toBe('established');
  expect(nat.pollTimeout()).toBe(at(7440));
});

test('one FIN leaves the other half open, the second closes', () => {
  const nat = connected();
  passed(nat.translateOutbound(at(10), tcp(HOST, SERVER, 'fin', 'ack')));
  expect(stateOf(nat)).toBe('fin-from-inside');
  passed(nat.translateOutbound(at(10), tcp(HOST, SERVER, 'fin', 'ack')));
  expect(stateOf(nat)).toBe('fin-from-inside');
  passed(nat.translateInbound(at(20), tcp(SERVER, OUTSIDE, 'fin', 'ack')));
  expect(stateOf(nat)).toBe('closing');
  expect(nat.pollTimeout()).toBe(at(260));
});

test('a reset closes from either side, and a new SYN opens again', () => {
  const nat = connected();
  passed(nat.translateInbound(at(10), tcp(SERVER, OUTSIDE, 'rst')));
  expect(nat.pollTimeout()).toBe(at(250));
  passed(nat.translateOutbound(at(11), tcp(HOST, SERVER, 'syn')));
  expect(stateOf(nat)).toBe('opening');
});

test('a connection that the table forgot does not come back in the middle', () => {
  const nat = connected();
  nat.forget(at(10));
  expect(dropOf(nat.translateOutbound(at(11), tcp(HOST, SERVER, 'ack')))).toEqual({
    reason: 'no-session',
    source: endpoint(HOST),
    destination: endpoint(SERVER),
  });
  expect(nat.rows()).toEqual([]);
});

test('both send SYN: the first in is dropped, the second opens (RFC 5382 REQ-2)', () => {
  const nat = newNat();
  expect(nat.translateInbound(at(0), tcp(SERVER, OUTSIDE, 'syn')).kind).toBe('dropped');
  passed(nat.translateOutbound(at(1), tcp(HOST, SERVER, 'syn')));
  passed(nat.translateInbound(at(2), tcp(SERVER, OUTSIDE, 'syn')));
  expect(stateOf(nat)).toBe('established');
});
