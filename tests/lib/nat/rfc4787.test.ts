import { describe, expect, test } from 'vitest';
import {
  FILTERING_BEHAVIOURS,
  type FilteringBehaviour,
  MAPPING_BEHAVIOURS,
  type MappingBehaviour,
  type NatBehaviour,
} from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { at, chance, dropOf, passed, udp } from './packets';

const HOST = '10.0.0.2:5000';
const REMOTE = '198.51.100.1:1000';
const OTHER_PORT = '198.51.100.1:2000';
const OTHER_ADDRESS = '198.51.100.2:1000';

function natOf(behaviour: NatBehaviour): Nat {
  return new Nat({ behaviour, externalAddresses: ['203.0.113.1'], random: chance() });
}

function externalPort(nat: Nat, to: string): number {
  return passed(nat.translateOutbound(at(0), udp(HOST, to))).source.port;
}

const NINE = MAPPING_BEHAVIOURS.flatMap((mapping) =>
  FILTERING_BEHAVIOURS.map((filtering) => [mapping, filtering] as const),
);

/** Whether the second destination shares the external port of the first. */
const SHARES_PORT: Record<MappingBehaviour, { otherPort: boolean; otherAddress: boolean }> = {
  'endpoint-independent': { otherPort: true, otherAddress: true },
  'address-dependent': { otherPort: true, otherAddress: false },
  'address-and-port-dependent': { otherPort: false, otherAddress: false },
};

/** Whom a mapping that has sent to one remote lets in. */
const LETS_IN: Record<FilteringBehaviour, { otherPort: boolean; otherAddress: boolean }> = {
  'endpoint-independent': { otherPort: true, otherAddress: true },
  'address-dependent': { otherPort: true, otherAddress: false },
  'address-and-port-dependent': { otherPort: false, otherAddress: false },
};

describe.each(NINE)('%s mapping, %s filtering', (mapping, filtering) => {
  const behaviour = rfc4787Behaviour(mapping, filtering);

  test('§4.1: which destinations share an external endpoint', () => {
    const nat = natOf(behaviour);
    const first = externalPort(nat, REMOTE);
    expect(externalPort(nat, REMOTE)).toBe(first);
    expect(externalPort(nat, OTHER_PORT) === first).toBe(SHARES_PORT[mapping].otherPort);
    expect(externalPort(nat, OTHER_ADDRESS) === first).toBe(SHARES_PORT[mapping].otherAddress);
  });

  test.each(['mapping', 'internal-endpoint'] as const)('§5: whom it lets in, per %s', (per) => {
    const nat = natOf({ ...behaviour, filtersPer: per });
    const external = `203.0.113.1:${externalPort(nat, REMOTE)}`;
    const from = (source: string) => nat.translateInbound(at(1), udp(source, external)).kind;
    expect(from(REMOTE)).toBe('translated');
    expect(from(OTHER_PORT) === 'translated').toBe(LETS_IN[filtering].otherPort);
    expect(from(OTHER_ADDRESS) === 'translated').toBe(LETS_IN[filtering].otherAddress);
  });

  test('nothing comes in before something went out', () => {
    const drop = dropOf(natOf(behaviour).translateInbound(at(0), udp(REMOTE, '203.0.113.1:45000')));
    expect(drop.reason).toBe('no-mapping');
  });

  test('what was sent through another mapping opens this one only per internal endpoint', () => {
    const reaches = (per: NatBehaviour['filtersPer']) => {
      const nat = natOf({ ...behaviour, filtersPer: per });
      const first = externalPort(nat, REMOTE);
      externalPort(nat, OTHER_ADDRESS);
      const inbound = udp(OTHER_ADDRESS, `203.0.113.1:${first}`);
      return nat.translateInbound(at(1), inbound).kind === 'translated';
    };
    expect(reaches('internal-endpoint')).toBe(true);
    const knowsBoth = mapping === 'endpoint-independent' || filtering === 'endpoint-independent';
    expect(reaches('mapping')).toBe(knowsBoth);
  });
});

test('drops say what they were compared with', () => {
  const nat = natOf(rfc4787Behaviour('endpoint-independent', 'address-and-port-dependent'));
  const external = `203.0.113.1:${externalPort(nat, REMOTE)}`;
  const inbound = udp('198.51.100.1:51234', external);
  expect(dropOf(nat.translateInbound(at(0), inbound))).toEqual({
    reason: 'filtered',
    filtering: 'address-and-port-dependent',
    source: inbound.source,
    known: [{ address: '198.51.100.1', port: 1000 }],
  });
});

test('the payload and whatever else a packet carries passes untouched', () => {
  const nat = natOf(rfc4787Behaviour('endpoint-independent', 'endpoint-independent'));
  const payload = new Uint8Array([1, 2, 3]);
  const verdict = nat.translateOutbound(at(0), { ...udp(HOST, REMOTE), payload, label: 'check' });
  expect(passed(verdict).payload).toBe(payload);
  expect(passed(verdict).label).toBe('check');
});

describe('REQ-2: pooling', () => {
  const pool = ['203.0.113.1', '203.0.113.2', '203.0.113.3'];
  const addressesUsed = (pooling: NatBehaviour['pooling']) => {
    const behaviour = {
      ...rfc4787Behaviour('address-and-port-dependent', 'endpoint-independent'),
      pooling,
    };
    const nat = new Nat({ behaviour, externalAddresses: pool, random: chance() });
    const used = new Set<string>();
    for (let port = 1; port <= 30; port += 1) {
      const sent = udp(HOST, `198.51.100.1:${port}`);
      used.add(passed(nat.translateOutbound(at(0), sent)).source.address);
    }
    return used.size;
  };

  test('paired: a host keeps one address', () => {
    expect(addressesUsed('paired')).toBe(1);
  });

  test('arbitrary: it does not', () => {
    expect(addressesUsed('arbitrary')).toBe(3);
  });
});

test('an address of another family has no external address', () => {
  const nat = natOf(rfc4787Behaviour('endpoint-independent', 'endpoint-independent'));
  const verdict = nat.translateOutbound(at(0), udp('[fd00::2]:5000', '[2001:db8::1]:3478'));
  expect(dropOf(verdict).reason).toBe('no-external-address');
});
