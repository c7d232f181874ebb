import { expect, test } from 'vitest';
import { BareNetwork } from '../bare-network';
import type { BarePeer } from '../bare-peer';
import { behind, OPEN } from './sides';

/*
 * The example of RFC 8445 §15: L behind a NAT with endpoint-independent mapping and
 * address-dependent filtering, R with a public address; L begins.
 */

const network = new BareNetwork({ a: behind(1, 'eim+adf'), b: OPEN, trickle: false })
  .connect()
  .run(4_000);
const { a: left, b: right } = network;

/** "host/srflx frozen": the pairs as they were formed, checklist and valid list. */
function formed(peer: BarePeer): readonly string[] {
  return peer.of('pair-formed').map(({ local, remote }) => `${local.type}/${remote.type}`);
}

test('candidates and their priorities: type preferences 126 and 100, one address', () => {
  const priorities = left
    .of('candidate')
    .map(({ candidate }) => [candidate.type, candidate.priority]);
  expect(priorities).toEqual([
    ['host', 126 * 2 ** 24 + 65_535 * 2 ** 8 + 255],
    ['srflx', 100 * 2 ** 24 + 65_535 * 2 ** 8 + 255],
  ]);
  expect(right.of('candidate').map(({ candidate }) => candidate.type)).toEqual(['host']);
});

test('L: its server-reflexive candidate is replaced by its base, and the pair is pruned', () => {
  expect(left.of('not-paired').map(({ local, reason }) => [local.type, reason])).toEqual([
    ['srflx', 'redundant'],
  ]);
  expect(formed(left)).toEqual(['host/host', 'srflx/host']);
});

test('R: two pairs, host above server-reflexive; the private one never succeeds', () => {
  expect(formed(right)).toEqual(['host/host', 'host/srflx']);
  const [first, second] = right.of('pair-formed');
  expect(first?.priority).toBeGreaterThan(second?.priority ?? 0n);
  expect(right.of('check-answered').every(({ pair }) => pair === second?.pair)).toBe(true);
});

test('the valid pair of L is what R saw; L nominates it after its patience, and both conclude', () => {
  expect([left.types, right.types]).toEqual(['srflx/host', 'host/srflx']);
  const [pair] = left.of('pair-formed');
  expect(left.of('check-answered')[0]?.pair).toBe(pair?.pair);
  expect(left.of('check-answered')[0]?.valid).toBe(left.of('pair-formed')[1]?.pair);
  const nominating = left.of('check-sent').filter(({ useCandidate }) => useCandidate);
  expect(nominating.map(({ cause }) => cause)).toEqual(['nomination']);
  expect([left.state, right.state]).toEqual(['completed', 'completed']);
});
