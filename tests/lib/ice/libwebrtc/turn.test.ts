import { describe, expect, test } from 'vitest';
import type { TurnTransport } from '@/lib/turn/packet';
import type { BarePeer } from '../bare-peer';
import { areConnected, BOXES, type BoxName, boxOf, chromePair } from './two-agents';

/*
 * "local/remote" of the pair that A uses after five quiet seconds, with TURN at both sides; what is
 * relayed names how the relay is reached. Rows A, columns B: open, address-restricted,
 * port-restricted, symmetric, UDP blocked.
 */
const OVER_UDP = `
host/host  host/srflx  host/srflx      host/prflx      -
srflx/host srflx/srflx srflx/srflx     srflx/prflx     -
srflx/host srflx/srflx srflx/srflx     relay:udp/prflx -
prflx/host prflx/srflx prflx/relay:udp prflx/relay:udp -
-          -           -               -               -`;

const OVER_TLS = `
host/host      host/srflx      host/srflx      host/prflx      host/relay:tls
srflx/host     srflx/srflx     srflx/srflx     srflx/prflx     srflx/relay:tls
srflx/host     srflx/srflx     srflx/srflx     relay:tls/prflx srflx/relay:tls
prflx/host     prflx/srflx     prflx/relay:tls prflx/relay:tls prflx/relay:tls
relay:tls/host relay:tls/srflx relay:tls/srflx relay:tls/prflx relay:tls/relay:tls`;

describe.each([
  { turn: ['udp'], table: OVER_UDP },
  { turn: ['tls'], table: OVER_TLS },
  { turn: ['tcp'], table: OVER_TLS.replaceAll('tls', 'tcp') },
] as const)('TURN over $turn.0', ({ turn, table }) => {
  const networks = BOXES.map((left) => BOXES.map((right) => connected(left, right, turn)));

  test('finds the paths', () => {
    const found = networks.map((row) => row.map(({ a, b }) => pathOf(a, b)).join(' ')).join('\n');
    expect(found).toBe(table.trim().replaceAll(/ +/g, ' '));
  });

  test('both sides see the same path', () => {
    for (const { a, b } of networks.flat()) {
      expect(kindOf(b, 'local')).toBe(kindOf(a, 'remote'));
      expect(kindOf(b, 'remote')).toBe(kindOf(a, 'local'));
    }
  });

  test('nobody calls it connected before an answer came', () => {
    for (const { a, b } of networks.flat()) {
      for (const peer of [a, b]) {
        const kinds = peer.events.map(({ event }) =>
          event.kind === 'state' ? event.state : event.kind,
        );
        const answered = kinds.indexOf('check-answered');
        if (kinds.includes('connected'))
          expect(kinds.indexOf('connected')).toBeGreaterThan(answered);
        else expect(answered).toBe(-1);
      }
    }
  });
});

test('a call may start on a relay and move to the direct path within half a second', () => {
  const network = chromePair(
    { box: boxOf('address-restricted', '203.0.113.1'), turn: ['udp'] },
    { box: boxOf('symmetric', '203.0.113.2'), turn: ['udp'] },
  ).connect();
  network.runUntil(() => areConnected(network), 5_000);
  const since = network.now;
  expect(network.a.types).toBe('srflx/relay');
  expect(network.runUntil(() => network.a.types === 'srflx/prflx', 500)).toBe(true);
  expect(network.now).toBeGreaterThan(since);
});

/*
 * Measured with two of Chromium 156, `iceTransportPolicy: 'relay'` and coturn: each side's pair change
 * and its `connected` were 1 ms apart, and the ClientHello of the controlled side came one round trip
 * after the answer to its check, not before.
 */
test('a pair of two relays is used once an answer proved it, and payload goes by it', () => {
  const policy = { transportPolicy: 'relay', turn: ['udp'] } as const;
  const network = chromePair(policy, policy).connect();
  const { a, b } = network;
  network.runUntil(() => a.of('check-sent').length > 0, 5_000);
  expect(a.selected).toBeUndefined();
  expect(network.send('a', Uint8Array.of(64, 1))).toBe(false);
  network.runUntil(() => a.selected !== undefined, 5_000);
  expect(a.types).toBe('relay/relay');
  expect(a.of('check-answered')).toHaveLength(1);
  expect(a.state).toBe('connected');
  network.send('a', Uint8Array.of(64, 2));
  network.run(1_000);
  expect(b.of('data').map(({ bytes }) => bytes[1])).toContain(2);
});

test('permissions are asked for with the pair, channels with the first payload', () => {
  const policy = { transportPolicy: 'relay', turn: ['udp'] } as const;
  const network = chromePair(policy, policy).connect().run(3_000);
  const methods = () =>
    network.sent
      .filter(({ by, bytes }) => by === 'a' && (bytes[0] ?? 0) < 2)
      .map(({ bytes }) => ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0));
  const [permission, indication] = [methods().indexOf(0x0008), methods().indexOf(0x0016)];
  expect(permission).toBeGreaterThan(0);
  expect(indication).toBeGreaterThan(permission);
  expect(methods()).not.toContain(0x0009);
  network.send('a', Uint8Array.of(64));
  network.run(1_000);
  expect(methods()).toContain(0x0009);
});

test('names are not paired with relays', () => {
  const hidden = { hidesHostAddresses: true, resolvesNames: true, turn: ['udp'] } as const;
  const network = chromePair(
    { ...hidden, box: boxOf('symmetric', '203.0.113.1') },
    { ...hidden, box: boxOf('symmetric', '203.0.113.2') },
  )
    .connect()
    .run(3_000);
  const reasons = new Set(network.a.of('not-paired').map(({ reason }) => reason));
  expect(reasons).toContain('mdns-over-relay');
  for (const { local, remote } of network.a.of('pair-formed')) {
    expect(local.type === 'relay' && remote.name !== undefined).toBe(false);
  }
});

function connected(left: BoxName, right: BoxName, turn: readonly TurnTransport[]) {
  const network = chromePair(
    { box: boxOf(left, '203.0.113.1'), turn },
    { box: boxOf(right, '203.0.113.2'), turn },
  ).connect();
  return network.runUntil(() => areConnected(network), 3_000) ? network.run(5_000) : network;
}

function pathOf(a: BarePeer, b: BarePeer): string {
  if (a.selected === undefined) return '-';
  const relay = (kind: string, peer: BarePeer) =>
    kind === 'relay' ? `relay:${peer.selected?.local.relayProtocol}` : kind;
  return `${relay(kindOf(a, 'local'), a)}/${relay(kindOf(a, 'remote'), b)}`;
}

function kindOf({ selected }: BarePeer, end: 'local' | 'remote'): string {
  return selected?.[end].type ?? '-';
}
