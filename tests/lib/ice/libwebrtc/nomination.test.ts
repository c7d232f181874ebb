import { describe, expect, test } from 'vitest';
import { encodeCheck, readCheck } from '@/lib/ice/check/check-message';
import { checkUsername } from '@/lib/ice/check/credentials';
import { areConnected, boxOf, chromePair } from './two-agents';

test('the very first ping of the controlling side carries USE-CANDIDATE, none of the other does', () => {
  const network = chromePair({ box: boxOf('address-restricted', '203.0.113.1') })
    .connect()
    .run(8_000);
  expect(network.a.of('check-sent')[0]?.useCandidate).toBe(true);
  expect(network.b.of('check-sent').some(({ useCandidate }) => useCandidate)).toBe(false);
});

test('several pairs may be nominated; the sides agree on the one in use', () => {
  const network = chromePair(
    { box: boxOf('address-restricted', '203.0.113.1'), turn: ['udp'] },
    { box: boxOf('symmetric', '203.0.113.2'), turn: ['udp'] },
  )
    .connect()
    .run(8_000);
  const { a, b } = network;
  const nominated = new Set(b.of('pair-nominated').map(({ pair }) => pair));
  expect(nominated.size).toBeGreaterThan(1);
  expect(a.selected?.local.type).toBe(b.selected?.remote.type);
  expect(a.selected?.remote.type).toBe(b.selected?.local.type);
});

test('every check says what its answer is: the source that was seen', () => {
  const network = chromePair(
    { box: boxOf('address-restricted', '203.0.113.1') },
    { box: boxOf('symmetric', '203.0.113.2') },
  )
    .connect()
    .run(4_000);
  let answers = 0;
  for (const { to, bytes, by } of network.sent) {
    const message = by === 'server' ? undefined : readCheck(bytes);
    expect(bytes.length % 4).toBe(0);
    if (message?.kind !== 'response') continue;
    answers += 1;
    expect(message.mapped).toEqual(to);
  }
  expect(answers).toBeGreaterThan(5);
});

test('checks are as long as those of Chromium', () => {
  const network = chromePair().connect().run(1_000);
  const lengthOf = (by: 'a' | 'b', kind: string) =>
    network.sent.find((each) => each.by === by && readCheck(each.bytes)?.kind === kind)?.bytes
      .length;
  expect(lengthOf('a', 'request')).toBe(100);
  expect(lengthOf('b', 'request')).toBe(96);
  expect(lengthOf('a', 'response')).toBe(64);
});

describe('a role conflict', () => {
  test.each(['controlling', 'controlled'] as const)('of two that are %s is settled', (role) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const network = chromePair({ role }, { role }, { seed }).connect();
      expect(network.runUntil(() => areConnected(network), 3_000)).toBe(true);
      network.run(3_000);
      const { a, b } = network;
      expect(a.agent.role).not.toBe(b.agent.role);
      const changes = [a, b].flatMap((peer) =>
        peer.of('role').filter(({ because }) => because === 'conflict'),
      );
      expect(changes).toHaveLength(1);
    }
  });
});

test('candidates that were learned from checks keep their pairs when they are signaled', () => {
  const network = chromePair().connect().run(5_000);
  const { a } = network;
  const told = a.of('remote-candidate').map(({ candidate }) => `${candidate.id} ${candidate.type}`);
  expect(told).toEqual(['R1 prflx', 'R1 host']);
  expect(a.of('pair-formed')).toHaveLength(1);
  expect(a.of('pair-priority')[0]?.priority).toBeGreaterThan(
    a.of('pair-formed')[0]?.priority ?? 0n,
  );
  expect(a.types).toBe('host/host');
});

test('an answer is only believed from where the ping went', () => {
  const network = chromePair(
    { box: boxOf('open', '') },
    { box: boxOf('open', '') },
    { loses: ({ by, bytes }) => by === 'b' && readCheck(bytes)?.kind === 'response' },
  )
    .connect()
    .run(1_000);
  const lost = network.dropped.find(({ bytes }) => readCheck(bytes)?.kind === 'response');
  if (lost === undefined) throw new Error('No answer was lost');
  network.a.agent.handleInput(network.now, {
    kind: 'datagram',
    from: { address: '198.51.100.200', port: 7 },
    to: lost.to,
    bytes: lost.bytes,
  });
  network.run(0);
  expect(network.a.of('check-failed').at(-1)).toMatchObject({
    reason: 'address',
    detail: '198.51.100.200:7',
  });
  expect(network.a.of('check-answered')).toEqual([]);
});

test('a late answer counts as long as a minute has not passed', () => {
  const network = chromePair({}, {}, { delay: 4_000 }).connect().run(30_000);
  expect(network.a.state).toBe('connected');
  expect(network.a.of('check-answered')[0]?.roundTrip).toBe(8_000);
});

test('a check with a wrong password is refused with 401, and no pair comes of it', () => {
  const network = chromePair({}, {}, { signalingDelay: 1_000_000 }).connect().run(100);
  const { agent } = network.a;
  const [host] = network.a.of('candidate');
  if (host === undefined) throw new Error('No candidate');
  const bytes = encodeCheck({
    transaction: '000000000000000000000001',
    username: checkUsername(agent.localParameters.usernameFragment, 'abcd'),
    password: 'wrong',
    role: 'controlled',
    tieBreaker: 1n,
    useCandidate: false,
    priority: 1,
  });
  const { address: to } = host.candidate;
  const from = { address: '198.51.100.9', port: 9 };
  agent.handleInput(network.now, { kind: 'datagram', from, to, bytes, packet: 'p1' });
  const output = agent.pollOutput();
  const answer = output?.kind === 'datagram' ? readCheck(output.bytes) : undefined;
  expect(answer).toMatchObject({ kind: 'error', code: 401 });
  network.run(0);
  expect(network.a.of('pair-formed')).toEqual([]);
  expect(network.a.of('ignored').at(-1)?.packet).toBe('p1');
});
