import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HostNetwork } from '@/lib/ice/agent/local-candidate';
import { anyAddressNetworks } from '@/lib/ice/gathering/any-address';
import { chromiumPriorities } from '@/lib/ice/gathering/chromium-priorities';
import type { PrioritySubject } from '@/lib/ice/gathering/priority-rule';
import { RFC8445_GATHERING } from '@/lib/ice/gathering/profiles';
import { rfc8445Priorities } from '@/lib/ice/gathering/rfc8445-priorities';
import { peerReflexivePriority } from '@/lib/ice/peer-reflexive-priority';
import { GatheringWire, STUN } from './gathering-wire';

const FIRST: HostNetwork = { address: '192.168.1.7', id: 1, kind: 'wifi' };
const SECOND: HostNetwork = { address: '192.168.2.7', id: 2, kind: 'wifi' };
const GLOBAL: HostNetwork = { address: '2001:db8::7', id: 3, kind: 'wifi' };
const UNIQUE_LOCAL: HostNetwork = { address: 'fd00::7', id: 4, kind: 'wifi' };
const MAPPED = '198.51.100.1';

function subject(type: PrioritySubject['type'], rest: Partial<PrioritySubject>): PrioritySubject {
  const network = rest.network ?? FIRST;
  const { address } = network;
  return { type, address, network, server: 0, relayProtocol: undefined, ...rest };
}

describe('RFC 8445 §15.1: what L and R gather', () => {
  test('L, behind a NAT: a host and a server-reflexive candidate', () => {
    const agent = { stunServers: [STUN] };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent }).start().run(1000);
    expect(wire.gatherer.candidates.map(({ type, priority }) => [type, priority])).toEqual([
      ['host', 2_130_706_431],
      ['srflx', 1_694_498_815],
    ]);
    expect(peerReflexivePriority(wire.candidate('host').priority)).toBe(1_862_270_975);
  });

  test('R, with a public address: its host candidate alone', () => {
    const agent = { stunServers: [STUN] };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent, isPublic: true }).start().run(1000);
    expect(wire.gatherer.candidates.map(({ priority }) => priority)).toEqual([2_130_706_431]);
  });
});

describe('RFC 8445 §5.1.2.1', () => {
  test('both families take turns, IPv6 first (RFC 8421 §4)', () => {
    const networks = [FIRST, SECOND, GLOBAL, UNIQUE_LOCAL];
    const priority = rfc8445Priorities(networks);
    const ranked = [...networks].sort(
      (left, right) =>
        priority(subject('host', { network: right })) -
        priority(subject('host', { network: left })),
    );
    expect(ranked).toEqual([GLOBAL, FIRST, UNIQUE_LOCAL, SECOND]);
  });

  test('network, server and type each make a priority of its own, within range', () => {
    const networks = Array.from({ length: 16 }, (_, index) => ({
      ...FIRST,
      address: `10.0.0.${index}`,
    }));
    const priority = rfc8445Priorities(networks);
    const choice = fc.record({
      type: fc.constantFrom('host', 'srflx', 'relay'),
      network: fc.constantFrom(...networks),
      server: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(choice, choice, (one, other) => {
        const [left, right] = [one, other].map(({ type, ...rest }) =>
          priority(subject(type, rest)),
        );
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThan(2 ** 31);
        const isSame =
          one.type === other.type && one.network === other.network && one.server === other.server;
        expect(left === right).toBe(isSame);
      }),
    );
  });
});

// Seen with Chromium 156; each stands for one candidate of component 1.
describe('Chromium 156', () => {
  test.each([
    ['host, IPv4, the only network', [FIRST], 'host', {}, 2_122_260_223],
    ['host, IPv4, second network', [FIRST, SECOND], 'host', { network: SECOND }, 2_122_194_687],
    ['host, global IPv6 first', [FIRST, GLOBAL], 'host', { network: GLOBAL }, 2_122_262_783],
    ['host, unique local first', [UNIQUE_LOCAL], 'host', { network: UNIQUE_LOCAL }, 2_122_265_343],
    ['srflx, first network', [FIRST], 'srflx', { address: MAPPED }, 1_686_052_607],
    [
      'srflx, second network',
      [FIRST, SECOND],
      'srflx',
      { address: MAPPED, network: SECOND },
      1_685_987_071,
    ],
    ['prflx, first network', [FIRST], 'prflx', {}, 1_853_824_767],
    ['prflx, second network', [FIRST, SECOND], 'prflx', { network: SECOND }, 1_853_759_231],
    ['relay over UDP', [FIRST], 'relay', { address: MAPPED, relayProtocol: 'udp' }, 58_662_911],
    ['relay over TCP', [FIRST], 'relay', { address: MAPPED, relayProtocol: 'tcp' }, 25_108_479],
    ['relay over TLS', [FIRST], 'relay', { address: MAPPED, relayProtocol: 'tls' }, 8_331_263],
  ] as const)('%s', (_, networks, type, rest, expected) => {
    expect(chromiumPriorities(networks, 1)(subject(type, rest))).toBe(expected);
  });

  test('host, bound to any address', () => {
    const [network] = anyAddressNetworks([FIRST, SECOND]);
    expect(chromiumPriorities([FIRST], 0)(subject('host', { network }))).toBe(2_113_937_151);
    expect(anyAddressNetworks([FIRST, SECOND, GLOBAL])).toEqual([
      { address: FIRST.address, id: 0, kind: 'any-address' },
      { address: GLOBAL.address, id: 0, kind: 'any-address' },
    ]);
  });

  test('the first of two TURN servers counts for more', () => {
    const priority = chromiumPriorities([SECOND, FIRST], 2);
    const relay = { address: MAPPED, relayProtocol: 'udp' } as const;
    expect(priority(subject('relay', relay))).toBe(0x03_7e_20_ff);
    expect(priority(subject('relay', { ...relay, server: 1 }))).toBe(0x03_7e_1f_ff);
  });

  test('a check says the peer-reflexive priority of the same network', () => {
    expect(peerReflexivePriority(2_122_260_223)).toBe(1_853_824_767);
    expect(peerReflexivePriority(2_122_265_343)).toBe(0x6e_7f_32_ff);
  });
});
