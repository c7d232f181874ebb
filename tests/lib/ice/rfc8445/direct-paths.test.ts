import { describe, expect, test } from 'vitest';
import { createRfc8445Agent } from '@/lib/ice/rfc8445/agent';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { BareNetwork } from '../bare-network';
import type { BarePeer } from '../bare-peer';
import { computedTable, expectedTable, type FiltersPer } from '../truth-table';
import { behind } from './sides';

describe.each(['mapping', 'internal-endpoint'] as const)('filters per %s', (filtersPer) => {
  test('which behaviours leave a direct path', () => {
    const table = computedTable(createRfc8445Agent, createRfc8445Agent, filtersPer);
    expect(table).toBe(expectedTable(filtersPer));
  });
});

/*
 * Two mappings per address and port never meet, whatever the filters:
 *
 *   A's check to b0 (what STUN saw of B) leaves as a1, and where filters let it in, B learns a1.
 *   B's answer to a1 leaves as b1, which is not b0: A discards it (RFC 8445 §7.2.5.2.1).
 *   B's triggered check to a1 leaves as b1, too. A learns b1, and answers from a2, which is not a1.
 *   A's triggered check to b1 leaves as a2, and so on: each answer comes from a port of its own.
 */
describe('address- and port-dependent mapping on both sides', () => {
  const networkWith = (
    filtering: 'endpoint-independent' | 'address-dependent',
    filtersPer: FiltersPer,
  ) => {
    const behaviour = { ...rfc4787Behaviour('address-and-port-dependent', filtering), filtersPer };
    return new BareNetwork({ a: behind(1, behaviour), b: behind(2, behaviour) }).connect();
  };
  const failuresOf = (peer: BarePeer) =>
    new Set(peer.of('check-failed').map(({ reason }) => reason));

  test.each([
    ['endpoint-independent', 'mapping'],
    ['address-dependent', 'internal-endpoint'],
  ] as const)('%s filters per %s: answers come, from other ports', (filtering, filtersPer) => {
    const { a, b } = networkWith(filtering, filtersPer).run(3_000);
    for (const peer of [a, b]) {
      expect(failuresOf(peer)).toEqual(new Set(['address']));
      expect(peer.of('check-answered')).toEqual([]);
      expect(
        peer.of('remote-candidate').filter(({ candidate }) => candidate.type === 'prflx').length,
      ).toBeGreaterThan(5);
    }
  });

  test('address-dependent filters per mapping: no check arrives at all', () => {
    const { a, b } = networkWith('address-dependent', 'mapping').run(60_000);
    for (const peer of [a, b]) {
      expect(peer.of('check-received')).toEqual([]);
      expect(failuresOf(peer)).toEqual(new Set(['timeout']));
      expect(peer.state).toBe('failed');
    }
  });
});
