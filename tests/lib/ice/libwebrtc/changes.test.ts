import { describe, expect, test } from 'vitest';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { areConnected, chromePair, natOf, statesOf } from './two-agents';

describe('a restart', () => {
  const network = chromePair(
    { box: natOf('port-restricted', '203.0.113.1') },
    { box: natOf('port-restricted', '203.0.113.2') },
  )
    .connect()
    .run(5_000);
  const before = network.a.selected?.local.id;
  const parameters = network.a.agent.localParameters;
  network.restart();
  network.run(1);
  const meanwhile = network.a.selected?.local.id;
  const isSent = network.send('a', Uint8Array.of(64));
  network.run(2_000);
  // The controlled side prefers the pair that it last had payload by.
  const followed = network.b.selected?.local.generation;
  network.send('a', Uint8Array.of(64));
  network.run(90_000);

  test('has new credentials', () => {
    const { usernameFragment, password } = network.a.agent.localParameters;
    expect(usernameFragment).not.toBe(parameters.usernameFragment);
    expect(password).not.toBe(parameters.password);
    expect(network.a.agent.generation).toBe(1);
    expect(network.b.agent.generation).toBe(1);
  });

  test('keeps the old pair in use until the new one is proved', () => {
    expect(meanwhile).toBe(before);
    expect(isSent).toBe(true);
    expect(network.a.selected?.local.generation).toBe(1);
    expect(network.b.selected?.local.generation).toBe(1);
  });

  test('is followed by the controlled side once payload takes the new pair', () => {
    expect(followed).toBe(0);
    expect(network.b.of('data')).toHaveLength(2);
  });

  test('never leaves the connected state', () => {
    expect(statesOf(network.a).map(([state]) => state)).toEqual(['checking', 'connected']);
  });

  test('ends with the old pairs removed', () => {
    const old = network.a.of('pair-formed').filter(({ generation }) => generation === 0);
    const removed = new Set(network.a.of('pair-removed').map(({ pair }) => pair));
    for (const { pair } of old) expect(removed).toContain(pair);
  });

  test('pairs no candidates of different generations', () => {
    for (const { local, remote } of network.a.of('pair-formed')) {
      expect(local.generation).toBe(remote.generation);
    }
  });
});

/*
 * Chromium 156, restarted a second after the move: a gap of 1.8 to 2.2 s, and of 3.7 s where the new
 * network costs more, for then the old pair is the better one until it has been silent for long.
 */
test.each([
  ['ethernet', 1_000, 2_200],
  ['cellular', 3_500, 3_900],
] as const)(
  'a host that moves to a network of kind %s leaves the old pair in time',
  (kind, least, most) => {
    const network = chromePair(
      { box: natOf('port-restricted', '203.0.113.1') },
      { box: natOf('port-restricted', '203.0.113.2') },
    )
      .connect()
      .run(5_000);
    network.send('a', Uint8Array.of(64));
    network.send('b', Uint8Array.of(64));
    network.run(100);
    const last = network.now;
    network.move('a', ['10.128.0.10'], natOf('port-restricted', '203.0.113.3'));
    network.a.agent.setNetworks(last, [{ address: '10.128.0.10', id: 2, kind }]);
    network.run(1_000).restart();
    const isMoved = () => network.a.selected?.local.generation === 1;
    expect(network.runUntil(isMoved, 6_000)).toBe(true);
    expect(network.now - last).toBeGreaterThan(least);
    expect(network.now - last).toBeLessThan(most);
  },
);

test('a mapping that expires between checks: new ports are followed, and the call survives', () => {
  const short = milliseconds(1_000);
  const lifetimes = { unreplied: short, replied: short, streamAfter: milliseconds(0) };
  const network = chromePair(
    { box: natOf('address-restricted', '203.0.113.1') },
    { box: natOf('symmetric', '203.0.113.2', { udp: lifetimes, refresh: 'both' }) },
  )
    .connect()
    .run(20_000);
  expect(statesOf(network.a).map(([state]) => state)).not.toContain('failed');
  expect(network.a.state).toBe('connected');
  const ports = new Set(
    network.a.of('remote-candidate').map(({ candidate }) => candidate.address.port),
  );
  expect(ports.size).toBeGreaterThan(3);
});

test('a mapping that lives for 5 s is kept open by the checks', () => {
  const lifetimes = fiveSeconds();
  const network = chromePair(
    { box: natOf('address-restricted', '203.0.113.1') },
    { box: natOf('symmetric', '203.0.113.2', { udp: lifetimes, refresh: 'both' }) },
  )
    .connect()
    .run(5_000);
  const known = network.a.of('remote-candidate').length;
  network.run(20_000);
  expect(network.a.of('remote-candidate')).toHaveLength(known);
});

describe('a NAT that gets a new public address', () => {
  test('heals by itself against a public peer', () => {
    const box = natOf('port-restricted', '203.0.113.2');
    const network = chromePair({}, { box }).connect().run(10_000);
    box.changeExternalAddresses(network.now, ['203.0.113.99']);
    const isThere = () => network.a.selected?.remote.address.address === '203.0.113.99';
    expect(network.runUntil(isThere, 3_500)).toBe(true);
    network.run(30_000);
    expect(statesOf(network.a).map(([state]) => state)).toEqual(['checking', 'connected']);
    expect(network.b.types).toBe('prflx/host');
  });

  test('is lost against a port-restricted one', () => {
    const box = natOf('port-restricted', '203.0.113.2');
    const network = chromePair({ box: natOf('port-restricted', '203.0.113.1') }, { box })
      .connect()
      .run(10_000);
    box.changeExternalAddresses(network.now, ['203.0.113.99']);
    network.run(40_000);
    expect(network.a.state).toBe('failed');
  });
});

test('a lite peer is nominated to only on the pair in use', () => {
  const network = chromePair({}, { role: 'controlled' });
  const { a, b } = network;
  a.agent.gather(network.now);
  a.agent.setRemote(network.now, b.agent.localParameters, true);
  b.agent.gather(network.now);
  b.agent.setRemote(network.now, a.agent.localParameters, false);
  network.run(500);
  for (const { line } of b.of('candidate')) a.agent.addRemoteCandidate(network.now, line);
  expect(network.runUntil(() => areConnected(network), 2_000)).toBe(true);
  network.run(3_000);
  const flags = a.of('check-sent').map(({ useCandidate }) => useCandidate);
  expect(flags[0]).toBe(false);
  expect(flags.at(-1)).toBe(true);
});

describe('hidden host addresses', () => {
  test('are used where their names resolve', () => {
    const side = { hidesHostAddresses: true, resolvesNames: true };
    const network = chromePair(side, side).connect().run(5_000);
    expect(network.a.types).toBe('host/host');
    expect(network.a.of('candidate')[0]?.line).toContain('.local');
    expect(network.a.of('remote-candidate').at(-1)?.candidate.name).toMatch(/\.local$/);
  });

  test('are ignored where they do not', () => {
    const side = { hidesHostAddresses: true };
    const network = chromePair(
      { ...side, box: natOf('port-restricted', '203.0.113.1') },
      { ...side, box: natOf('port-restricted', '203.0.113.2') },
    )
      .connect()
      .run(5_000);
    expect(network.a.of('name-unresolved')[0]?.name).toMatch(/\.local$/);
    expect(network.a.types).toBe('srflx/srflx');
  });
});

function fiveSeconds() {
  const lifetime: Milliseconds = milliseconds(5_000);
  return { unreplied: lifetime, replied: lifetime, streamAfter: milliseconds(0) };
}
