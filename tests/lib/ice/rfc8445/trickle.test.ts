import { describe, expect, test } from 'vitest';
import { BareNetwork } from '../bare-network';
import { behind, OPEN } from './sides';

describe('trickle against gathering first', () => {
  test('both connect, trickle sooner', () => {
    const times = [true, false].map((trickle) => {
      const turn = ['udp'] as const;
      const a = { ...behind(1, 'eim+apdf'), turn };
      const network = new BareNetwork({
        a,
        b: { ...behind(2, 'eim+adf'), turn },
        trickle,
        delay: 60,
      });
      network.connect().run(20_000);
      expect([network.a.types, network.b.types]).toEqual(['srflx/srflx', 'srflx/srflx']);
      return network.a.selected?.at ?? Number.NaN;
    });
    expect(times[0]).toBeLessThan(times[1] ?? 0);
  });

  test('pairs that are there when checks begin are frozen first, one of each foundation unfreezes', () => {
    const a = { ...OPEN, addresses: ['198.51.100.1', '198.51.100.11'] };
    const b = { ...OPEN, addresses: ['198.51.100.2', '198.51.100.12'] };
    const { b: peer } = new BareNetwork({ a, b, trickle: false }).connect().run(10_000);
    const formed = peer.of('pair-formed').slice(0, 4);
    expect(formed.map(({ state }) => state)).toEqual(['frozen', 'frozen', 'frozen', 'frozen']);
    const began = peer.of('pair-state').filter(({ because }) => because === 'checks-began');
    expect(began).toHaveLength(4);
    expect(peer.state).toBe('completed');
  });
});

describe('a candidate that a check brought to light before its signaling', () => {
  test('keeps its number and its pair, and gets the signaled type, foundation and priority', () => {
    const { a, b, now } = new BareNetwork({ a: OPEN, b: OPEN });
    a.agent.gather(now);
    b.agent.gather(now);
    const own = b.drainEvents(now).flatMap((event) => (event.kind === 'candidate' ? [event] : []));
    const lineOfA = a
      .drainEvents(now)
      .flatMap((event) => (event.kind === 'candidate' ? [event.line] : []));
    a.agent.setRemote(now, b.agent.localParameters, false);
    b.agent.setRemote(now, a.agent.localParameters, false);
    b.agent.addRemoteCandidate(now, lineOfA[0] ?? '');
    b.agent.handleTimeout(now);
    for (let output = b.agent.pollOutput(); output; output = b.agent.pollOutput()) {
      if (output.kind === 'datagram') a.agent.handleInput(now, output);
    }
    a.drainEvents(now);
    a.agent.addRemoteCandidate(now, own[0]?.line ?? '');
    a.drainEvents(now);
    const [learned, signaled] = a.of('remote-candidate').map(({ candidate }) => candidate);
    expect(learned).toMatchObject({ id: 'R1', type: 'prflx' });
    expect(signaled).toMatchObject({ id: 'R1', type: 'host', foundation: '1' });
    expect(a.of('pair-formed')).toHaveLength(1);
    expect(a.of('pair-priority')).toHaveLength(1);
    expect(a.of('pair-priority')[0]?.priority).toBeGreaterThan(
      a.of('pair-formed')[0]?.priority ?? 0n,
    );
  });
});

describe('failure (RFC 8863)', () => {
  const hopeless = { loses: () => true };

  test('not before 39.5 s, although every pair could have failed before', () => {
    const network = new BareNetwork({
      a: { ...OPEN, stun: false },
      b: { ...OPEN, stun: false },
      ...hopeless,
    });
    network.connect();
    expect(network.runUntil(() => network.a.state === 'failed', 60_000)).toBe(true);
    const { a } = network;
    expect(a.firstAt('gave-up')).toBeGreaterThanOrEqual(39_500);
    expect(a.of('check-failed').map(({ reason }) => reason)).toEqual(['timeout']);
    const causes = a.of('check-sent').map(({ cause }) => cause);
    expect(causes.filter((cause) => cause === 'retransmission')).toHaveLength(6);
  });

  test('also without a single pair, when both sides have ended', () => {
    const a = { ...OPEN, stun: false, addresses: ['2001:db8::1'] };
    const network = new BareNetwork({ a, b: { ...OPEN, stun: false } }).connect().run(39_000);
    expect(network.a.of('not-paired').map(({ reason }) => reason)).toEqual(['other-family']);
    expect(network.a.state).toBe('checking');
    network.run(2_000);
    expect(network.a.state).toBe('failed');
  });

  test('never while the other side may still come with candidates', () => {
    const { a, b } = new BareNetwork({ a: OPEN, b: OPEN });
    const zero = a.agent.pollTimeout() ?? (0 as never);
    a.agent.gather(zero);
    a.agent.setRemote(zero, b.agent.localParameters, false);
    for (
      let due = a.agent.pollTimeout();
      due !== undefined && due < 200_000;
      due = a.agent.pollTimeout()
    ) {
      a.agent.handleTimeout(due);
    }
    a.drainEvents(zero);
    expect(a.of('gave-up')).toEqual([]);
    expect(a.of('gathering-ended')).toHaveLength(1);
  });
});

describe('what is not taken', () => {
  test.each([
    ['candidate:1 1 udp 2113929471 host.example 5000 typ host', 'name-unresolved'],
    [
      'candidate:1 1 udp 2113929471 4c5d1a7e-0f0f-4a4a-8b8b-2b2b2b2b2b2b.local 5000 typ host',
      'name-unresolved',
    ],
    ['candidate:1 1 tcp 2113929471 192.0.2.7 9 typ host tcptype active', 'ignored'],
    ['candidate:1 2 udp 2113929471 192.0.2.7 5000 typ host', 'ignored'],
    ['candidate:1 1 udp 2113929471 0.0.0.0 5000 typ host', 'ignored'],
    ['candidate:1 1 udp 2113929471 192.0.2.7 0 typ host', 'ignored'],
    ['candidate:1 1 udp 2113929471 192.0.2.7 5000 typ host ufrag other', 'ignored'],
    ['candidate:1 1 udp', 'ignored'],
    ['', 'ignored'],
  ] as const)('%j: %s', (line, kind) => {
    const { a, b, now } = new BareNetwork({ a: OPEN, b: OPEN });
    a.agent.setRemote(now, b.agent.localParameters, false);
    a.agent.addRemoteCandidate(now, line);
    a.drainEvents(now);
    expect(a.of(kind)).toHaveLength(1);
    expect(a.of('remote-candidate')).toEqual([]);
  });
});
