import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SocketInput } from '@/lib/ice/agent/socket-io';
import { encodeCheck, readCheck } from '@/lib/ice/check/check-message';
import { checkUsername } from '@/lib/ice/check/credentials';
import { BareNetwork } from '../bare-network';
import { behind, type NatName, OPEN } from './sides';

const NATS: readonly NatName[] = ['eim+eif', 'eim+apdf', 'adm+adf', 'apdm+apdf'];

/** A network in which some datagrams are lost, the same ones on every run. */
function lossy(seed: number, a: NatName, b: NatName): BareNetwork {
  const turn = ['udp'] as const;
  let count = 0;
  const loses = () => {
    count += 1;
    return (count * 7919 + seed) % 10 < 2;
  };
  const sides = { a: { ...behind(1, a), turn }, b: { ...behind(2, b), turn } };
  return new BareNetwork({ ...sides, seed, loses }).connect();
}

function toldBy(network: BareNetwork): string {
  const { a, b, sent } = network;
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);
  const packets = sent.map(({ at, from, to, bytes }) => [at, from, to, [...bytes]]);
  return JSON.stringify([a.events, b.events, packets], plain);
}

test('the same seed gives the same events and the same bytes', () => {
  const cases = fc.tuple(fc.nat(1000), fc.constantFrom(...NATS), fc.constantFrom(...NATS));
  fc.assert(
    fc.property(cases, ([seed, a, b]) => {
      expect(toldBy(lossy(seed, a, b).run(3_000))).toBe(toldBy(lossy(seed, a, b).run(3_000)));
    }),
    { numRuns: 8 },
  );
});

test('a fifth of all datagrams lost: connected all the same', () => {
  fc.assert(
    fc.property(fc.nat(1000), (seed) => {
      const network = lossy(seed, 'eim+eif', 'eim+apdf').run(40_000);
      expect(network.a.of('pair-selected').length).toBeGreaterThan(0);
    }),
    { numRuns: 10 },
  );
});

const bytes = fc.uint8Array({ maxLength: 120 });

/** Bytes that begin like a Binding request, so that they get further. */
const nearlyStun = fc
  .tuple(
    fc.constantFrom(0x0001, 0x0011, 0x0101, 0x0111, 0x0017),
    fc.uint8Array({ minLength: 12, maxLength: 76 }),
  )
  .map(([type, rest]) => {
    const length = rest.length - 12 - ((rest.length - 12) % 4);
    const header = Uint8Array.of(type >> 8, type, length >> 8, length, 0x21, 0x12, 0xa4, 0x42);
    return Uint8Array.from([...header, ...rest.slice(0, 12 + length)]);
  });

test('no bytes, from anywhere, make it throw or stop it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(bytes, nearlyStun), { maxLength: 20 }),
      fc.nat(),
      (packets, seed) => {
        const network = new BareNetwork({ a: { ...OPEN, turn: ['udp', 'tcp'] }, b: OPEN, seed });
        network.connect().run(60);
        const base = network.a.of('candidate')[0]?.candidate.base ?? { address: '', port: 0 };
        const froms = [
          { address: '192.0.2.77', port: 1 },
          { address: '192.0.2.1', port: 3478 },
          { address: '192.0.2.9', port: 3478 },
        ];
        for (const [index, each] of packets.entries()) {
          const from = froms[index % froms.length] ?? base;
          const inputs: readonly SocketInput[] = [
            { kind: 'datagram', from, to: base, bytes: each },
            { kind: 'read', stream: 1, bytes: each },
          ];
          for (const input of inputs) network.a.agent.handleInput(network.now, input);
          network.run(30);
        }
        expect(network.run(5_000).a.types).toBe('host/host');
      },
    ),
    { numRuns: 40 },
  );
});

test.each([
  ['another password', { password: 'wrong' }, 401],
  ['another fragment', { username: 'else:peer' }, 401],
] as const)('a check with %s is refused and makes no pair', (_, wrong, code) => {
  const network = new BareNetwork({ a: { ...OPEN, stun: false }, b: OPEN });
  const { a, now } = network;
  a.agent.gather(now);
  a.drainEvents(now);
  const to = a.of('candidate')[0]?.candidate.base ?? { address: '', port: 0 };
  const { usernameFragment, password } = a.agent.localParameters;
  const bytes = encodeCheck({
    transaction: '00112233445566778899aabb',
    username: checkUsername(usernameFragment, 'peer'),
    ...{ password, role: 'controlled', tieBreaker: 1n, useCandidate: false, priority: 1, ...wrong },
  });
  a.agent.handleInput(now, {
    kind: 'datagram',
    from: { address: '192.0.2.7', port: 7 },
    to,
    bytes,
  });
  const output = a.agent.pollOutput();
  const answer = output?.kind === 'datagram' ? readCheck(output.bytes) : undefined;
  expect(answer).toMatchObject({ kind: 'error', code });
  a.drainEvents(now);
  expect(a.of('ignored').map(({ reason }) => reason)).toEqual([`check refused with ${code}`]);
  expect(a.of('pair-formed')).toEqual([]);
});

test('no line makes it throw', () => {
  const { a, now } = new BareNetwork({ a: OPEN, b: OPEN });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `candidate:${rest}`),
      ),
      (line) => {
        a.agent.addRemoteCandidate(now, line);
      },
    ),
  );
});

test('a closed agent is silent', () => {
  const network = new BareNetwork({ a: { ...OPEN, turn: ['udp'] }, b: OPEN }).connect().run(2_000);
  network.a.agent.close(network.now);
  network.run(1_000);
  const count = network.sent.filter(({ by }) => by === 'a').length;
  network.run(20_000);
  expect(network.sent.filter(({ by }) => by === 'a')).toHaveLength(count);
  expect(network.a.state).toBe('closed');
  expect(network.a.agent.pollTimeout()).toBeUndefined();
});
