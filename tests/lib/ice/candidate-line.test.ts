import { describe, expect, test } from 'vitest';
import type { LocalCandidate } from '@/lib/ice/agent/local-candidate';
import { candidateLine } from '@/lib/ice/candidate-line';
import { checksumFoundations, numberedFoundations } from '@/lib/ice/foundation';
import { networkCostOf } from '@/lib/ice/network-cost';
import { randomStream } from '@/lib/random';
import { parseCandidate } from '@/lib/sdp/candidate';

const HOST: LocalCandidate = {
  id: 'L1',
  generation: 0,
  type: 'host',
  address: { address: '192.168.1.7', port: 54_321 },
  base: { address: '192.168.1.7', port: 54_321 },
  related: undefined,
  foundation: '842163049',
  priority: 2_122_260_223,
  network: { address: '192.168.1.7', id: 1, kind: 'wifi' },
  name: undefined,
  url: undefined,
  relayProtocol: undefined,
};
const REFLEXIVE: LocalCandidate = {
  ...HOST,
  type: 'srflx',
  address: { address: '203.0.113.5', port: 54_321 },
  related: HOST.address,
  priority: 1_686_052_607,
};

describe('Chrome’s lines', () => {
  test.each([
    [
      'host',
      HOST,
      'candidate:842163049 1 udp 2122260223 192.168.1.7 54321 typ host generation 0 ufrag EsAw network-id 1 network-cost 10',
    ],
    [
      'server-reflexive',
      REFLEXIVE,
      'candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321 generation 0 ufrag EsAw network-id 1 network-cost 10',
    ],
    [
      'by cable, after a restart: no cost',
      { ...HOST, generation: 1, network: { ...HOST.network, kind: 'ethernet' } },
      'candidate:842163049 1 udp 2122260223 192.168.1.7 54321 typ host generation 1 ufrag EsAw network-id 1',
    ],
    [
      'without permission: a name, no network, the highest cost',
      { ...HOST, name: 'x.local', network: { ...HOST.network, id: 0, kind: 'any-address' } },
      'candidate:842163049 1 udp 2122260223 x.local 54321 typ host generation 0 ufrag EsAw network-cost 999',
    ],
  ] as const)('%s', (_, candidate, line) => {
    expect(candidateLine(candidate, 'EsAw', 'chromium')).toBe(line);
  });
});

test('RFC 8839’s line says the fragment alone, and is read back', () => {
  const line = candidateLine(REFLEXIVE, 'EsAw', 'rfc8839');
  expect(line).toBe(
    'candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321 ufrag EsAw',
  );
  expect(parseCandidate(line)).toMatchObject({
    kind: 'candidate',
    candidate: { type: 'srflx', address: '203.0.113.5', relatedPort: 54_321 },
  });
});

test('what a network costs', () => {
  const kinds = ['ethernet', 'wifi', 'unknown', 'cellular', 'any-address'] as const;
  const costs = kinds.map((kind) => networkCostOf({ ...HOST.network, kind }));
  expect(costs).toEqual([0, 10, 50, 900, 999]);
});

describe('foundations', () => {
  const parts = {
    type: 'relay',
    base: '203.0.113.5',
    server: '203.0.113.5',
    relayProtocol: 'udp',
  } as const;

  test('numbered: the same for the same parts, another for any other', () => {
    const foundation = numberedFoundations();
    expect(foundation(parts)).toBe('1');
    expect(foundation({ ...parts, server: '203.0.113.6' })).toBe('2');
    expect(foundation({ ...parts, relayProtocol: 'tcp' })).toBe('3');
    expect(foundation({ ...parts, base: '203.0.113.6' })).toBe('4');
    expect(foundation({ ...parts, type: 'srflx' })).toBe('5');
    expect(foundation(parts)).toBe('1');
  });

  test('checksums: the agent’s own, a number in decimal, the server does not matter', () => {
    const [left, right] = ['left', 'right'].map((seed) => checksumFoundations(randomStream(seed)));
    expect(left?.(parts)).toMatch(/^\d{1,10}$/);
    expect(left?.(parts)).not.toBe(right?.(parts));
    expect(left?.({ ...parts, server: undefined })).toBe(left?.(parts));
    expect(left?.({ ...parts, relayProtocol: 'tcp' })).not.toBe(left?.(parts));
  });
});
