import { expect, test } from 'vitest';
import type { PortAssignment } from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { at, chance, endpoint, passed, udp } from './packets';

function sequentialPorts(first: number, step = 1): PortAssignment {
  const { ports } = rfc4787Behaviour('endpoint-independent', 'endpoint-independent');
  return { ...ports, parity: false, order: { kind: 'sequential', first, step } };
}

test('STUN: 192.168.1.5:5000 → 211.45.10.2:45000 → 8.8.8.8:3478, and the row of it', () => {
  const behaviour = {
    ...rfc4787Behaviour('endpoint-independent', 'address-and-port-dependent'),
    ports: sequentialPorts(45_000),
  };
  const nat = new Nat({ behaviour, externalAddresses: ['211.45.10.2'], random: chance() });
  const sent = passed(nat.translateOutbound(at(0), udp('192.168.1.5:5000', '8.8.8.8:3478')));
  expect(sent).toEqual(udp('211.45.10.2:45000', '8.8.8.8:3478'));
  expect(nat.rows()).toEqual([
    {
      id: 1,
      protocol: 'udp',
      internal: endpoint('192.168.1.5:5000'),
      external: endpoint('211.45.10.2:45000'),
      remotes: [{ endpoint: endpoint('8.8.8.8:3478'), state: 'unreplied', expires: at(300) }],
      expires: at(300),
    },
  ]);
  const answer = udp('8.8.8.8:3478', '211.45.10.2:45000');
  expect(passed(nat.translateInbound(at(0.02), answer))).toEqual(
    udp('8.8.8.8:3478', '192.168.1.5:5000'),
  );
});

test('a symmetric NAT: STUN saw port 45000, the peer sees 51234', () => {
  const behaviour = {
    ...rfc4787Behaviour('address-and-port-dependent', 'address-and-port-dependent'),
    ports: sequentialPorts(45_000, 6_234),
  };
  const nat = new Nat({ behaviour, externalAddresses: ['211.45.10.2'], random: chance() });
  const towards = (remote: string) =>
    passed(nat.translateOutbound(at(0), udp('192.168.1.5:5000', remote))).source.port;
  expect(towards('8.8.8.8:3478')).toBe(45_000);
  expect(towards('198.51.100.7:40000')).toBe(51_234);
});

test('the table walk: 10.10.10.10 → 11.11.11.11:1234 → 20.20.20.20 and back', () => {
  const behaviour = {
    ...rfc4787Behaviour('endpoint-independent', 'address-and-port-dependent'),
    ports: sequentialPorts(1_234),
  };
  const nat = new Nat({ behaviour, externalAddresses: ['11.11.11.11'], random: chance() });
  const sent = passed(nat.translateOutbound(at(0), udp('10.10.10.10:992', '20.20.20.20:80')));
  expect(sent).toEqual(udp('11.11.11.11:1234', '20.20.20.20:80'));
  const back = nat.translateInbound(at(0), udp('20.20.20.20:80', '11.11.11.11:1234'));
  expect(passed(back)).toEqual(udp('20.20.20.20:80', '10.10.10.10:992'));
});
