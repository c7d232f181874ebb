import { describe, expect, test } from 'vitest';
import { NO_UDP, ONLY_TCP_443 } from '@/lib/nat/admission';
import { Firewall } from '@/lib/nat/firewall';
import { FIREWALL_PRESETS } from '@/lib/nat/firewall-presets';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { at, chance, dropOf, passed, tcp, udp } from './packets';

const HOST = '[2001:db8:a::2]:5000';
const PEER = '[2001:db8:b::2]:6000';

test('a flow from inside opens the way back, with no address changed', () => {
  const firewall = new Firewall(FIREWALL_PRESETS.stateful);
  expect(dropOf(firewall.translateInbound(at(0), udp(PEER, HOST))).reason).toBe('no-mapping');
  expect(passed(firewall.translateOutbound(at(1), udp(HOST, PEER)))).toEqual(udp(HOST, PEER));
  expect(passed(firewall.translateInbound(at(2), udp(PEER, HOST)))).toEqual(udp(PEER, HOST));
  const other = udp('[2001:db8:b::2]:6001', HOST);
  expect(dropOf(firewall.translateInbound(at(2), other)).reason).toBe('filtered');
  expect(firewall.rows()).toHaveLength(1);
});

test('its flows expire like those of a NAT', () => {
  const firewall = new Firewall(FIREWALL_PRESETS.stateful);
  passed(firewall.translateOutbound(at(0), udp(HOST, PEER)));
  expect(firewall.pollTimeout()).toBe(at(30));
  expect(firewall.translateInbound(at(30), udp(PEER, HOST)).kind).toBe('dropped');
});

describe('what may leave', () => {
  const BOXES = [
    [
      'a firewall',
      (admission: typeof NO_UDP) => new Firewall({ ...FIREWALL_PRESETS.stateful, admission }),
    ],
    [
      'a NAT',
      (admission: typeof NO_UDP) =>
        new Nat({
          behaviour: {
            ...rfc4787Behaviour('endpoint-independent', 'endpoint-independent'),
            admission,
          },
          externalAddresses: ['203.0.113.1'],
          random: chance(),
        }),
    ],
  ] as const;

  test.each(BOXES)('%s without UDP drops it both ways, and passes TCP', (_, box) => {
    const blocked = box(NO_UDP);
    const out = blocked.translateOutbound(at(0), udp('10.0.0.2:5000', '198.51.100.1:3478'));
    expect(dropOf(out).reason).toBe('udp-blocked');
    const inbound = blocked.translateInbound(at(0), udp('198.51.100.1:3478', '203.0.113.1:5000'));
    expect(dropOf(inbound).reason).toBe('udp-blocked');
    passed(blocked.translateOutbound(at(0), tcp('10.0.0.2:5000', '198.51.100.1:3478', 'syn')));
  });

  test.each(BOXES)('%s with TCP 443 only', (_, box) => {
    const blocked = box(ONLY_TCP_443);
    const to3478 = tcp('10.0.0.2:5000', '198.51.100.1:3478', 'syn');
    expect(dropOf(blocked.translateOutbound(at(0), to3478))).toEqual({
      reason: 'tcp-port-blocked',
      port: 3478,
      allowed: [443],
    });
    const syn = tcp('10.0.0.2:5000', '198.51.100.1:443', 'syn');
    const { source } = passed(blocked.translateOutbound(at(0), syn));
    const answer = { ...tcp('198.51.100.1:443', '0.0.0.0:0', 'syn', 'ack'), destination: source };
    expect(passed(blocked.translateInbound(at(0), answer)).destination).toEqual(syn.source);
  });
});
