import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictOf } from '@/lib/ice/rfc8445/agent-role';
import { BareNetwork } from '../bare-network';
import { behind, OPEN } from './sides';

describe('RFC 8445 §7.3.1.1', () => {
  test.each([
    ['controlling', 5n, 'controlling', 5n, 'refuse'],
    ['controlling', 5n, 'controlling', 4n, 'refuse'],
    ['controlling', 4n, 'controlling', 5n, 'switch'],
    ['controlled', 5n, 'controlled', 5n, 'switch'],
    ['controlled', 5n, 'controlled', 4n, 'switch'],
    ['controlled', 4n, 'controlled', 5n, 'refuse'],
    ['controlling', 5n, 'controlled', 9n, 'none'],
    ['controlled', 5n, 'controlling', 9n, 'none'],
  ] as const)('%s %d against %s %d: %s', (role, tieBreaker, theirs, theirNumber, expected) => {
    expect(conflictOf({ role, tieBreaker }, { role: theirs, tieBreaker: theirNumber })).toBe(
      expected,
    );
  });
});

test.each(['controlling', 'controlled'] as const)(
  'both %s: one yields, and they connect',
  (role) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(5, 20, 120), (seed, delay) => {
        const a = { ...behind(1, 'eim+apdf'), role };
        const network = new BareNetwork({ a, b: { ...OPEN, role }, seed, delay })
          .connect()
          .run(8_000);
        expect([network.a.agent.role, network.b.agent.role].sort()).toEqual([
          'controlled',
          'controlling',
        ]);
        expect([network.a.types, network.b.types]).toEqual(['srflx/host', 'host/srflx']);
        expect([network.a.state, network.b.state]).toEqual(['completed', 'completed']);
      }),
      { numRuns: 15 },
    );
  },
);

test('who yields says so and computes its priorities anew', () => {
  const network = new BareNetwork({ a: OPEN, b: { ...OPEN, role: 'controlling' } })
    .connect()
    .run(5_000);
  const roles = [network.a, network.b].map((peer) => peer.of('role').map(({ role }) => role));
  expect(roles.map((each) => each.length).sort()).toEqual([1, 2]);
  expect(network.a.state).toBe('completed');
});
