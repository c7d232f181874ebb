import { describe, expect, test } from 'vitest';
import { BareNetwork } from '../bare-network';
import { behind, nat, OPEN } from './sides';

describe('names in place of host addresses', () => {
  const hidden = { ...OPEN, hidesHostAddresses: true };

  test('where they do not resolve, a check brings the address to light', () => {
    const network = new BareNetwork({ a: { ...hidden, stun: false }, b: OPEN })
      .connect()
      .run(4_000);
    expect(network.b.of('name-unresolved')).toHaveLength(1);
    expect([network.a.types, network.b.types]).toEqual(['host/host', 'host/prflx']);
  });

  test('where they resolve, they are paired, but never with a relay', () => {
    const a = { ...OPEN, resolvesNames: true, turn: ['udp'] as const };
    const network = new BareNetwork({ a, b: hidden, trickle: false }).connect().run(4_000);
    const refused = network.a.of('not-paired').map(({ local, reason }) => [local.type, reason]);
    expect(refused).toContainEqual(['relay', 'mdns-over-relay']);
    const names = network.a.of('remote-candidate').map(({ candidate }) => candidate.name);
    // A check of B came first, so that A knew the address before the name.
    expect(names[0]).toBeUndefined();
    expect(names[1]).toMatch(/\.local$/);
    expect(network.b.state).toBe('completed');
  });
});

describe('two hosts behind one NAT', () => {
  test('the pair of their private addresses is selected', () => {
    const box = nat(1, 'eim+apdf');
    const a = { ...OPEN, box, addresses: ['10.0.1.2'] };
    const network = new BareNetwork({ a, b: { ...a, addresses: ['10.0.1.3'] } })
      .connect()
      .run(4_000);
    expect([network.a.types, network.b.types]).toEqual(['host/host', 'host/host']);
  });
});

test('IPv6 and IPv4 are not mixed, link-local addresses stay among themselves', () => {
  const addresses = ['2001:db8::1', 'fe80::1', '198.51.100.1'];
  const network = new BareNetwork({ a: { ...OPEN, addresses }, b: OPEN }).connect().run(4_000);
  const other = network.a.of('not-paired').filter(({ reason }) => reason === 'other-family');
  expect(other.map(({ local }) => local.address.address).sort()).toEqual([
    '2001:db8::1',
    'fe80::1',
  ]);
  expect(network.a.types).toBe('host/host');
});

test('a hundred pairs at most: what ranks lowest is not paired', () => {
  const { a, b, now } = new BareNetwork({ a: OPEN, b: OPEN });
  a.agent.gather(now);
  a.agent.setRemote(now, b.agent.localParameters, false);
  for (let index = 1; index <= 120; index += 1) {
    const priority = 2_000_000_000 - index;
    a.agent.addRemoteCandidate(
      now,
      `candidate:${index} 1 udp ${priority} 192.0.2.77 ${index} typ host`,
    );
  }
  a.drainEvents(now);
  expect(a.of('pair-formed')).toHaveLength(100);
  expect(a.of('not-paired').map(({ reason }) => reason)).toEqual(Array(20).fill('limit'));
  a.agent.addRemoteCandidate(now, 'candidate:x 1 udp 2100000000 192.0.2.78 5000 typ host');
  a.drainEvents(now);
  const lowest = a.of('pair-formed')[99]?.pair;
  expect(a.of('pair-removed')).toMatchObject([{ pair: lowest, because: 'pruned' }]);
});

test('checks are at least 50 ms apart, whatever causes them', () => {
  const a = {
    ...behind(1, 'apdm+apdf'),
    addresses: ['10.0.1.2', '10.0.1.3'],
    turn: ['udp'] as const,
  };
  const network = new BareNetwork({ a, b: behind(2, 'eim+eif') }).connect().run(5_000);
  const sent = network.a.events.flatMap(({ at, event }) =>
    event.kind === 'check-sent' && event.cause !== 'retransmission' && event.cause !== 'consent'
      ? [at]
      : [],
  );
  expect(sent.length).toBeGreaterThan(3);
  for (const [index, at] of sent.slice(1).entries()) {
    expect(at - (sent[index] ?? 0)).toBeGreaterThanOrEqual(50);
  }
});
