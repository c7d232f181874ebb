import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { unreliableSchedule } from '@/lib/stun/retransmission';
import { turnCodec } from '@/lib/turn/attributes';
import { looksLikeChannelData } from '@/lib/turn/channel-data';
import { methodName } from '@/lib/turn/methods';
import type { TurnPacket } from '@/lib/turn/packet';
import { CLIENT, FakeWire, PEER, SERVER } from './fake-wire';

const HELLO = new TextEncoder().encode('hello');
const STRANGER = { address: '192.0.2.99', port: PEER.port };
const OTHER_PORT = { address: PEER.address, port: 41_000 };

describe('an allocation', () => {
  test('takes two requests: a 401, then credentials', () => {
    const wire = new FakeWire().allocated();
    expect(ladder(wire.sent)).toEqual([
      '→ Allocate request',
      '← Allocate error-response 401',
      '→ Allocate request USERNAME',
      '← Allocate success-response',
    ]);
    expect(wire.clientEvents).toEqual([
      { kind: 'allocated', relayed: wire.relayed(), mapped: CLIENT, lifetime: 600 },
    ]);
    expect(wire.relayed().address).toBe(SERVER.address);
    expect(wire.relayed().port).toBeGreaterThanOrEqual(49_152);
  });

  test('has the sizes seen with Chromium for its first request', () => {
    const wire = new FakeWire().allocated();
    expect(wire.sent[0]?.bytes.length).toBe(28);
  });

  test('is refused with 401 for a wrong password, after one attempt', () => {
    const wire = new FakeWire({ client: { password: 'guess' } }).allocated();
    expect(ladder(wire.sent)).toHaveLength(4);
    expect(wire.clientEvents).toEqual([allocationFailed(401, 'Unauthenticated')]);
    expect(wire.client.allocation).toBeUndefined();
    expect(wire.run(60_000).sent).toHaveLength(4);
  });

  test('is refused for an unknown user', () => {
    const wire = new FakeWire({ client: { username: 'mallory' } }).allocated();
    expect(wire.clientEvents).toEqual([allocationFailed(401, 'Unauthenticated')]);
  });

  test('is refused with 440 for a family without relay address', () => {
    const wire = new FakeWire({ client: { relayFamily: 'IPv6' } }).allocated();
    expect(wire.clientEvents).toEqual([allocationFailed(440, 'Address Family not Supported')]);
  });

  test('is refused with 486 over the quota and with 508 without a free port', () => {
    const quota = new FakeWire({ server: { allocationsPerUser: 0 } }).allocated();
    expect(quota.clientEvents).toEqual([allocationFailed(486, 'Allocation Quota Reached')]);
    const ports = { first: 50_001, last: 50_000 };
    const full = new FakeWire({ server: { relayPorts: ports } }).allocated();
    expect(full.clientEvents).toEqual([allocationFailed(508, 'Insufficient Capacity')]);
  });

  test('on a 5-tuple in use is a mismatch: 437', () => {
    const wire = new FakeWire().allocated();
    const again = wire.sent.at(2);
    if (again === undefined) throw new Error('no request');
    const decoded = decode(again);
    expect(decoded.class).toBe('request');
    wire.server.handlePacket(wire.now, again);
    const retransmitted = wire.server.pollTransmit();
    expect(retransmitted && decode(retransmitted).class).toBe('success-response');

    const second = new FakeWire({ seed: 2 });
    second.client.allocate(second.now);
    const stolen = second.client.pollTransmit();
    if (stolen === undefined) throw new Error('no request');
    wire.server.handlePacket(wire.now, stolen);
    const challenge = wire.server.pollTransmit();
    if (challenge === undefined) throw new Error('no challenge');
    second.client.handlePacket(second.now, challenge);
    const signed = second.client.pollTransmit();
    if (signed === undefined) throw new Error('no signed request');
    wire.server.handlePacket(wire.now, signed);
    const mismatch = wire.server.pollTransmit();
    if (mismatch === undefined) throw new Error('no answer');
    second.client.handlePacket(second.now, mismatch);
    expect(second.client.pollEvent()).toEqual(allocationFailed(437, 'Allocation Mismatch'));
  });

  test('times out when nothing comes back', () => {
    const wire = new FakeWire({ loses: () => true });
    wire.client.allocate(wire.now);
    wire.run(39_499);
    expect(wire.sent).toHaveLength(7);
    expect(wire.clientEvents).toEqual([]);
    wire.run(1);
    expect(wire.clientEvents).toEqual([
      { kind: 'allocation-failed', failure: { kind: 'timed-out' } },
    ]);
    expect(wire.client.pollTimeout()).toBeUndefined();
  });

  test('a response that was changed on the way is not believed', () => {
    const wire = new FakeWire();
    wire.client.allocate(wire.now);
    wire.run(39);
    const success = wire.sent.at(3);
    if (success === undefined) throw new Error('no success');
    success.bytes[30] = (success.bytes[30] ?? 0) ^ 1;
    wire.run(1);
    expect(wire.clientEvents).toMatchObject([{ kind: 'dropped', reason: 'wrong-integrity' }]);
    expect(wire.run(1000).clientEvents.at(-1)?.kind).toBe('allocated');
  });
});

describe('lifetime', () => {
  test('the allocation is refreshed a minute before its end, again and again', () => {
    const wire = new FakeWire().allocated().run(3_000_000);
    const refreshes = wire.clientEvents.filter(({ kind }) => kind === 'allocation-refreshed');
    expect(refreshes).toHaveLength(5);
    expect(wire.client.allocation).toBeDefined();
  });

  test('a released one is gone on both sides', () => {
    const wire = new FakeWire().allocated();
    wire.client.release(wire.now);
    wire.run(1000);
    expect(wire.clientEvents.at(-1)).toEqual({ kind: 'deallocated', cause: 'released' });
    expect(wire.serverEvents.at(-1)).toMatchObject({ kind: 'deallocated', cause: 'released' });
    expect(wire.server.pollTimeout()).toBeUndefined();
    expect(wire.client.pollTimeout()).toBeUndefined();
  });

  test('one that cannot be refreshed expires at the server', () => {
    let cut = false;
    const wire = new FakeWire({ loses: () => cut }).allocated();
    cut = true;
    wire.run(700_000);
    expect(wire.serverEvents.at(-1)).toMatchObject({ kind: 'deallocated', cause: 'expired' });
    expect(wire.clientEvents.at(-1)).toEqual({
      kind: 'deallocated',
      cause: { refreshFailed: { kind: 'timed-out' } },
    });
  });

  test('a stale nonce costs one more round trip: 438', () => {
    const wire = new FakeWire({ server: { nonceLifetime: 100_000 } }).allocated().run(600_000);
    expect(ladder(wire.sent).slice(4)).toEqual([
      '→ Refresh request USERNAME',
      '← Refresh error-response 438',
      '→ Refresh request USERNAME',
      '← Refresh success-response',
    ]);
    expect(wire.clientEvents.at(-1)?.kind).toBe('allocation-refreshed');
  });

  test('a closed connection takes its allocation along', () => {
    const wire = new FakeWire({ client: { protocol: 'tcp' } }).allocated();
    wire.server.handleDisconnect({ protocol: 'tcp', client: CLIENT, server: SERVER });
    wire.run(0);
    expect(wire.serverEvents.at(-1)).toMatchObject({ cause: 'disconnected' });
  });
});

describe('permissions', () => {
  test('nothing passes without one, in either direction, and both drops say so', () => {
    const wire = new FakeWire().allocated();
    wire.client.send(PEER, HELLO);
    wire.peerSends(HELLO);
    wire.run(1000);
    expect(wire.peerReceived).toEqual([]);
    expect(wire.clientEvents).toHaveLength(1);
    expect(dropReasons(wire)).toEqual(['no-permission', 'no-permission']);
  });

  test('are for an address: every port of it passes, another address does not', () => {
    const wire = permitted();
    wire.peerSends(HELLO, OTHER_PORT);
    wire.peerSends(HELLO, STRANGER);
    wire.run(1000);
    expect(received(wire)).toEqual([
      { kind: 'data', peer: OTHER_PORT, data: HELLO, by: 'indication' },
    ]);
    expect(dropReasons(wire)).toEqual(['no-permission']);
  });

  test('data passes in Send and Data indications, from and to the relayed address', () => {
    const wire = permitted();
    wire.client.send(PEER, HELLO);
    wire.peerSends(HELLO);
    wire.run(1000);
    expect(wire.peerReceived).toEqual([
      { protocol: 'udp', from: wire.relayed(), to: PEER, bytes: HELLO },
    ]);
    expect(received(wire)).toEqual([{ kind: 'data', peer: PEER, data: HELLO, by: 'indication' }]);
  });

  test('a Send indication costs 36 bytes and its padding', () => {
    const wire = permitted();
    wire.client.send(PEER, new Uint8Array(100));
    wire.run(0);
    expect(wire.sent.at(-1)?.bytes.length).toBe(136);
  });

  test('end after 300 s unless refreshed; the client refreshes every four minutes', () => {
    const wire = permitted().run(1_000_000);
    const changes = wire.serverEvents.flatMap((event) =>
      event.kind === 'permission' ? [event.change] : [],
    );
    expect(changes).toEqual(['installed', 'refreshed', 'refreshed', 'refreshed', 'refreshed']);

    let cut = false;
    const alone = new FakeWire({ loses: () => cut }).allocated();
    alone.client.createPermission(alone.now, [PEER.address]);
    alone.run(1000);
    cut = true;
    alone.run(300_000);
    expect(alone.serverEvents.at(-1)).toMatchObject({ kind: 'permission', change: 'expired' });
  });

  test('a forbidden peer is 403, one of the other family 443', () => {
    const wire = new FakeWire({ server: { deniedPeers: new Set([PEER.address]) } }).allocated();
    wire.client.createPermission(wire.now, [STRANGER.address, PEER.address]);
    wire.client.createPermission(wire.now, ['2001:DB8::1']);
    wire.run(1000);
    expect(wire.clientEvents.slice(1)).toMatchObject([
      { kind: 'permission-failed', failure: { error: { code: 403 } } },
      { kind: 'permission-failed', addresses: ['2001:db8::1'], failure: { error: { code: 443 } } },
    ]);
    wire.peerSends(HELLO, STRANGER);
    expect(dropReasons(wire.run(1000))).toEqual(['no-permission']);
  });

  test('without an allocation is 437', () => {
    const wire = new FakeWire();
    wire.client.createPermission(wire.now, [PEER.address]);
    wire.run(1000);
    expect(wire.clientEvents).toMatchObject([{ failure: { error: { code: 437 } } }]);
  });
});

describe('channels', () => {
  test('carry data with four bytes more, both ways, and install the permission', () => {
    const wire = bound();
    wire.client.send(PEER, HELLO);
    wire.peerSends(HELLO);
    wire.run(1000);
    const channelData = wire.sent.filter(({ bytes }) => looksLikeChannelData(bytes));
    expect(channelData.map(({ bytes }) => hexText(bytes))).toEqual([
      '4000000568656c6c6f',
      '4000000568656c6c6f',
    ]);
    expect(wire.peerReceived.map(({ bytes }) => bytes)).toEqual([HELLO]);
    expect(received(wire)).toEqual([{ kind: 'data', peer: PEER, data: HELLO, by: 'channel' }]);
  });

  test('another port of the same peer has no channel, but a permission', () => {
    const wire = bound();
    wire.peerSends(HELLO, OTHER_PORT);
    expect(received(wire.run(1000))).toMatchObject([{ peer: OTHER_PORT, by: 'indication' }]);
  });

  test('are padded over TCP', () => {
    const wire = new FakeWire({ client: { protocol: 'tcp' } }).allocated();
    wire.client.bindChannel(wire.now, PEER);
    wire.run(1000);
    wire.client.send(PEER, HELLO);
    wire.run(1000);
    expect(wire.sent.map(({ bytes }) => hexText(bytes))).toContain('4000000568656c6c6f000000');
    expect(wire.peerReceived.map(({ bytes }) => bytes)).toEqual([HELLO]);
  });

  test('stay bound over half an hour, as their permission does', () => {
    const wire = bound().run(1_800_000);
    wire.client.send(PEER, HELLO);
    expect(wire.run(1000).peerReceived).toHaveLength(1);
    expect(wire.serverEvents).not.toContainEqual(expect.objectContaining({ change: 'expired' }));
  });

  test('ChannelData without a channel goes nowhere', () => {
    const wire = permitted();
    const bytes = Uint8Array.of(0x40, 0x07, 0, 0);
    wire.server.handlePacket(wire.now, { protocol: 'udp', from: CLIENT, to: SERVER, bytes });
    expect(dropReasons(wire.run(0))).toEqual(['channel-not-bound']);
  });
});

describe('with loss', () => {
  const loses: NonNullable<ConstructorParameters<typeof FakeWire>[0]>['loses'] = (_, __, chance) =>
    chance.chance(0.3);

  test('30 %: everything is set up all the same, for any seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const wire = new FakeWire({
          seed,
          loses,
          client: { schedule: unreliableSchedule({ count: 30 }) },
        });
        wire.client.allocate(wire.now);
        runUntil(wire, () => wire.client.allocation !== undefined);
        wire.client.bindChannel(wire.now, PEER);
        runUntil(wire, () => wire.clientEvents.some(({ kind }) => kind === 'channel-bound'));
        expect(wire.serverEvents.filter(({ kind }) => kind === 'allocated')).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const course = (seed: number) => {
      const wire = new FakeWire({ seed, loses }).allocated();
      wire.client.createPermission(wire.now, [PEER.address]);
      return wire.run(20_000).sent.map(({ bytes }) => hexText(bytes));
    };
    expect(course(7)).toEqual(course(7));
    expect(course(7)).not.toEqual(course(8));
  });
});

test('neither end throws on any bytes, and both say what they dropped', () => {
  const wire = bound();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), fc.boolean(), (bytes, framed) => {
      if (framed)
        bytes.set(
          [0, 1, 0, Math.max(0, bytes.length - 20), 0x21, 0x12, 0xa4, 0x42].slice(0, bytes.length),
        );
      const before = wire.serverEvents.length + wire.sent.length;
      wire.server.handlePacket(wire.now, { protocol: 'udp', from: CLIENT, to: SERVER, bytes });
      wire.client.handlePacket(wire.now, { protocol: 'udp', from: SERVER, to: CLIENT, bytes });
      wire.run(0);
      expect(wire.serverEvents.length + wire.sent.length).toBeGreaterThan(before);
    }),
  );
});

/** Second by second, an hour at most. */
function runUntil(wire: FakeWire, isDone: () => boolean): void {
  for (let second = 0; second < 3600 && !isDone(); second += 1) wire.run(1000);
  expect(isDone()).toBe(true);
}

function permitted(): FakeWire {
  const wire = new FakeWire().allocated();
  wire.client.createPermission(wire.now, [PEER.address]);
  return wire.run(1000);
}

function bound(): FakeWire {
  const wire = new FakeWire().allocated();
  wire.client.bindChannel(wire.now, PEER);
  return wire.run(1000);
}

function received(wire: FakeWire) {
  return wire.clientEvents.filter(({ kind }) => kind === 'data');
}

function dropReasons(wire: FakeWire): readonly string[] {
  return wire.serverEvents.flatMap((event) => (event.kind === 'dropped' ? [event.reason] : []));
}

function allocationFailed(code: number, reason: string) {
  const failure = { kind: 'rejected', error: { code, reason }, alternateServer: undefined };
  return { kind: 'allocation-failed', failure };
}

function decode({ bytes }: TurnPacket) {
  const decoded = turnCodec.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.problem.kind);
  return decoded.message;
}

function ladder(packets: readonly TurnPacket[]): readonly string[] {
  return packets.map((packet) => {
    const message = decode(packet);
    const arrow = packet.to.address === SERVER.address ? '→' : '←';
    const notes = message.attributes.flatMap((attribute) => {
      if (attribute.type === 'ERROR-CODE') return [`${attribute.value.code}`];
      return attribute.type === 'USERNAME' ? [attribute.type] : [];
    });
    return [arrow, methodName(message.method), message.class, ...notes].join(' ');
  });
}
