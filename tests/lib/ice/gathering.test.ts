import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalCandidate } from '@/lib/ice/agent/local-candidate';
import { LIBWEBRTC_GATHERING, RFC8445_GATHERING } from '@/lib/ice/gathering/profiles';
import {
  DEAD,
  DEAD_STUN,
  DENIED,
  ETHERNET,
  GatheringWire,
  IPV6,
  NAT_ADDRESS,
  SERVER,
  SERVER_V6,
  STUN,
  turn,
  WIFI,
} from './gathering-wire';

const HELLO = new TextEncoder().encode('hello');
const PEER = { address: '192.0.2.20', port: 40_000 };
const BOTH = [RFC8445_GATHERING, LIBWEBRTC_GATHERING];

describe('as RFC 8445 says', () => {
  test('one request every 50 ms: Bindings, then allocations', () => {
    const agent = { stunServers: [STUN], turnServers: [turn('udp')], networks: [WIFI, ETHERNET] };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent }).start().run(1000);
    expect(wire.sent).toEqual([
      '0 Binding 203.0.113.5:3478',
      '50 Binding 203.0.113.5:3478',
      '100 Allocate 203.0.113.5:3478',
      '120 Allocate 203.0.113.5:3478',
      '150 Allocate 203.0.113.5:3478',
      '170 Allocate 203.0.113.5:3478',
    ]);
    const [first, second] = relays(wire);
    expect(wire.story()).toEqual([
      '0 host 192.168.1.7:50001',
      '0 host 192.168.2.7:50002',
      '20 srflx 198.51.100.1:50001',
      `140 relay 203.0.113.5:${first}`,
      `190 relay 203.0.113.5:${second}`,
      '190 ended',
    ]);
  });

  test('an allocation over UDP shows the mapped address, too', () => {
    const agent = { turnServers: [turn('udp')] };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent }).start().run(1000);
    expect(wire.gatherer.candidates.map(({ type }) => type)).toEqual(['host', 'srflx', 'relay']);
    expect(wire.candidate('srflx').url).toBe('turn:turn.example.org:3478?transport=udp');
    expect(wire.candidate('relay').related).toEqual(wire.candidate('srflx').address);
  });

  test('a dead server is given up after 39.5 s', () => {
    const agent = { stunServers: [DEAD_STUN] };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent }).start().run(39_499);
    expect(times(wire)).toEqual([0, 500, 1500, 3500, 7500, 15_500, 31_500]);
    expect(wire.gatherer.ended).toBe(false);
    expect(wire.run(1).story()).toEqual([
      '0 host 192.168.1.7:50001',
      '39500 701 stun:dead.example.org:3478',
      '39500 ended',
    ]);
    expect(wire.run(100_000).sent).toHaveLength(7);
  });

  test('the first RTO grows with the number of requests (§14.3)', () => {
    const stunServers = Array.from({ length: 12 }, (_, index) => ({
      url: `stun:${index}.example.org`,
      address: { ...DEAD, port: 4000 + index },
    }));
    const wire = new GatheringWire(RFC8445_GATHERING, { agent: { stunServers } }).start().run(700);
    const first = wire.sent.filter((line) => line.endsWith(':4000'));
    expect(first).toEqual(['0 Binding 203.0.113.99:4000', '600 Binding 203.0.113.99:4000']);
  });

  test('mappings are kept open until ICE is done (§5.1.1.4)', () => {
    const agent = { stunServers: [STUN] };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent }).start().run(40_000);
    expect(times(wire)).toEqual([0, 15_020, 30_040]);
    wire.act((gatherer, now) => gatherer.stop(now)).run(60_000);
    expect(wire.sent).toHaveLength(3);
    expect(wire.gatherer.pollTimeout()).toBeUndefined();
  });

  test('no two candidates of a type have the same priority (§5.1.2.1)', () => {
    const agent = {
      networks: [WIFI, ETHERNET, IPV6],
      stunServers: [STUN],
      turnServers: [turn('udp'), turn('tcp'), turn('tls')],
    };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent }).start().run(2000);
    const priorities = wire.gatherer.candidates.map(({ priority }) => priority);
    expect(wire.gatherer.candidates).toHaveLength(10);
    expect(new Set(priorities).size).toBe(10);
  });

  test('foundations tell type, base, server and transport apart (§5.1.1.3)', () => {
    const agent = {
      networks: [WIFI, ETHERNET],
      stunServers: [STUN],
      turnServers: [turn('udp'), turn('tcp')],
    };
    const wire = new GatheringWire(RFC8445_GATHERING, { agent }).start().run(2000);
    const named = wire.gatherer.candidates.map(({ type, network, relayProtocol, foundation }) =>
      `${foundation} ${type} ${network.kind} ${relayProtocol ?? ''}`.trim(),
    );
    // Relayed addresses are the server's, so both networks' have one base.
    expect(named.sort()).toEqual([
      '1 host wifi',
      '2 host ethernet',
      '3 srflx wifi',
      '4 relay ethernet udp',
      '4 relay wifi udp',
      '5 relay ethernet tcp',
      '5 relay wifi tcp',
    ]);
  });
});

describe('as libwebrtc does', () => {
  test('Bindings at once, TURN servers over UDP among them; allocations after 50 ms', () => {
    const agent = { turnServers: [turn('udp'), turn('tcp')] };
    const wire = new GatheringWire(LIBWEBRTC_GATHERING, { agent }).start().run(1000);
    expect(wire.sent).toEqual([
      '0 Binding 203.0.113.5:3478',
      '50 Allocate 203.0.113.5:3478',
      '50 connect tcp 203.0.113.5:3478',
      '70 write Allocate',
      '70 Allocate 203.0.113.5:3478',
      '90 write Allocate',
    ]);
    const [udp, tcp] = relays(wire);
    expect(wire.story()).toEqual([
      '0 host 192.168.1.7:50001',
      '20 srflx 198.51.100.1:50001',
      `90 relay 203.0.113.5:${udp}`,
      `110 relay 203.0.113.5:${tcp}`,
      '110 ended',
    ]);
    expect(wire.candidate('srflx').url).toBe('stun:turn.example.org:3478');
    expect(wire.gatherer.candidates.at(-1)?.relayProtocol).toBe('tcp');
  });

  test('does not end before its last phase', () => {
    const wire = new GatheringWire(LIBWEBRTC_GATHERING).start().run(99);
    expect(wire.gatherer.ended).toBe(false);
    expect(wire.run(1).story().at(-1)).toBe('100 ended');
    expect(wire.gatherer.pollTimeout()).toBeUndefined();
  });

  test('a dead server is given up after 39.75 s', () => {
    const agent = { stunServers: [DEAD_STUN] };
    const wire = new GatheringWire(LIBWEBRTC_GATHERING, { agent }).start().run(60_000);
    expect(times(wire)).toEqual([0, 250, 750, 1750, 3750, 7750, 15_750, 23_750, 31_750]);
    expect(wire.story().slice(-2)).toEqual(['39750 701 stun:dead.example.org:3478', '39750 ended']);
  });

  test('a dead TURN server over UDP fails as STUN server and as TURN server', () => {
    const agent = { turnServers: [turn('udp', { address: DEAD, url: 'turn:dead.example.org' })] };
    const wire = new GatheringWire(LIBWEBRTC_GATHERING, { agent }).start().run(60_000);
    expect(wire.story().slice(1)).toEqual([
      '39750 701 stun:dead.example.org',
      '39800 701 turn:dead.example.org',
      '39800 ended',
    ]);
  });

  test('stopping ends gathering at once; what is found later is not told', () => {
    const agent = { stunServers: [STUN], turnServers: [turn('tcp')] };
    const wire = new GatheringWire(LIBWEBRTC_GATHERING, { agent }).start().run(60);
    wire.act((gatherer, now) => gatherer.stop(now)).run(5000);
    expect(wire.story()).toEqual([
      '0 host 192.168.1.7:50001',
      '20 srflx 198.51.100.1:50001',
      '60 ended',
    ]);
    expect(wire.sent).toEqual([
      '0 Binding 203.0.113.5:3478',
      '50 connect tcp 203.0.113.5:3478',
      '60 close',
    ]);
  });

  test('the mapping is kept open every 10 s, after stopping, too, until it closes', () => {
    const agent = { stunServers: [STUN] };
    const wire = new GatheringWire(LIBWEBRTC_GATHERING, { agent }).start().run(1000);
    wire.act((gatherer, now) => gatherer.stop(now)).run(25_000);
    expect(times(wire)).toEqual([0, 10_020, 20_040]);
    expect(wire.gatherer.candidates).toHaveLength(2);
    wire.act((gatherer, now) => gatherer.close(now));
    expect(wire.gatherer.pollTimeout()).toBeUndefined();
  });

  test('one server under several URLs is asked once', () => {
    const stunServers = [STUN, { ...STUN, url: 'stun:again.example.org' }];
    const agent = { stunServers, turnServers: [turn('udp')] };
    const wire = new GatheringWire(LIBWEBRTC_GATHERING, { agent }).start().run(1000);
    expect(wire.sent.filter((line) => line.includes('Binding'))).toHaveLength(1);
    expect(wire.candidate('srflx').url).toBe(STUN.url);
  });

  test('without permission: names, no network, no related address', () => {
    const agent = {
      networks: [WIFI, ETHERNET],
      stunServers: [STUN],
      hidesHostAddresses: true,
    };
    const wire = new GatheringWire(LIBWEBRTC_GATHERING, { agent }).start().run(1000);
    expect(wire.gatherer.candidates).toHaveLength(2);
    const host = wire.candidate('host');
    expect(host.name).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\.local$/,
    );
    expect(host.priority).toBe(2_113_937_151);
    expect(wire.candidate('srflx').related).toEqual({ address: '0.0.0.0', port: 0 });
    const again = new GatheringWire(LIBWEBRTC_GATHERING, { agent, generation: 1 }).start();
    expect(again.candidate('host').name).toBe(host.name);
  });
});

describe.each(BOTH)('$name', (profile) => {
  test('no server-reflexive candidate without a NAT (RFC 8445 §5.1.3)', () => {
    const agent = { stunServers: [STUN], turnServers: [turn('udp')] };
    const wire = new GatheringWire(profile, { agent, isPublic: true }).start().run(1000);
    expect(wire.gatherer.candidates.map(({ type }) => type)).toEqual(['host', 'relay']);
    expect(wire.gatherer.ended).toBe(true);
  });

  test('a wrong password is a 401 for each protocol', () => {
    const wrong = { password: 'guess' };
    const turnServers = [turn('udp', wrong), turn('tcp', wrong), turn('tls', wrong)];
    const wire = new GatheringWire(profile, { agent: { turnServers } }).start().run(2000);
    const errors = wire.events.flatMap(({ event }) => (event.kind === 'error' ? [event] : []));
    expect(errors.map(({ code, text, url }) => [code, text, url])).toEqual(
      turnServers.map(({ url }) => [401, 'Unauthenticated', url]),
    );
    expect(relays(wire)).toEqual([]);
    expect(wire.gatherer.ended).toBe(true);
    expect(wire.sent.filter((line) => line.endsWith('close'))).toHaveLength(2);
  });

  test('UDP blocked: what goes over TCP and TLS is found', () => {
    const agent = { stunServers: [STUN], turnServers: [turn('udp'), turn('tcp'), turn('tls')] };
    const wire = new GatheringWire(profile, { agent, blocksUdp: true }).start().run(1000);
    expect(wire.gatherer.candidates.map(kindOf)).toEqual(['host', 'relay tcp', 'relay tls']);
    expect(wire.candidate('relay').related?.address).toBe(NAT_ADDRESS);
    expect(wire.gatherer.ended).toBe(false);
    wire.run(60_000);
    expect(wire.gatherer.ended).toBe(true);
    const codes = wire.events.flatMap(({ event }) => (event.kind === 'error' ? [event.code] : []));
    expect(codes).toEqual([701, 701]);
  });

  test('a refused connection is a 701', () => {
    const options = { agent: { turnServers: [turn('tls')] }, refusesConnections: true };
    const wire = new GatheringWire(profile, options).start().run(1000);
    expect(wire.events.map(({ event }) => event)).toContainEqual({
      kind: 'error',
      url: 'turns:turn.example.org:3478?transport=tcp',
      code: 701,
      text: 'Failed to establish connection',
      local: { address: WIFI.address, port: 50_002 },
    });
    expect(wire.gatherer.ended).toBe(true);
  });

  test('a connection that never comes about is a 701 after 39.5 s', () => {
    const agent = { turnServers: [turn('tcp', { address: DEAD })] };
    const wire = new GatheringWire(profile, { agent }).start().run(60_000);
    const at = profile.startOffset('relay', 0) + 39_500;
    expect(wire.story().slice(1)).toEqual([
      `${at} 701 turn:turn.example.org:3478?transport=tcp`,
      `${at} ended`,
    ]);
    expect(wire.sent.at(-1)).toBe(`${at} close`);
  });

  test('an IPv6 network asks IPv6 servers only', () => {
    const v6 = { url: 'stun:v6.example.org', address: SERVER_V6 };
    const agent = { networks: [WIFI, IPV6], stunServers: [STUN, v6] };
    const wire = new GatheringWire(profile, { agent }).start().run(1000);
    expect(wire.sent.map((line) => line.split(' ').at(-1))).toEqual([
      '203.0.113.5:3478',
      '[2001:db8::5]:3478',
    ]);
    expect(wire.gatherer.candidates.map(kindOf)).toEqual(['host', 'host', 'srflx']);
  });

  test('a lite agent has host candidates only', () => {
    const agent = { lite: true, stunServers: [STUN], turnServers: [turn('udp')] };
    const wire = new GatheringWire(profile, { agent }).start().run(1000);
    expect(wire.story()).toEqual(['0 host 192.168.1.7:50001', '0 ended']);
    expect(wire.sent).toEqual([]);
  });

  test('with the policy `relay` nothing else is gathered, and nothing else shown', () => {
    const agent = {
      transportPolicy: 'relay',
      stunServers: [STUN],
      turnServers: [turn('udp')],
    } as const;
    const wire = new GatheringWire(profile, { agent }).start().run(1000);
    expect(wire.gatherer.candidates.map(kindOf)).toEqual(['relay udp']);
    expect(wire.candidate('relay').related).toEqual({ address: '0.0.0.0', port: 0 });
    const bindings = wire.sent.filter((line) => line.includes('Binding'));
    expect(bindings).toHaveLength(profile.asksWithRelayPolicy ? 1 : 0);
  });

  test('whatever is lost, gathering ends, and every request has led to a candidate or an error', () => {
    const agent = { networks: [WIFI], stunServers: [STUN], turnServers: [turn('udp')] };
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (lost) => {
        const loses = () => lost.next().value;
        const wire = new GatheringWire(profile, { agent, loses }).start().run(90_000);
        expect(wire.story().filter((line) => line.endsWith('ended'))).toHaveLength(1);
        const kinds = new Set(wire.gatherer.candidates.map(({ type }) => type));
        const failed = wire.events.flatMap(({ event }) =>
          event.kind === 'error' ? [event.url] : [],
        );
        expect(kinds.has('relay')).toBe(!failed.some((url) => url.startsWith('turn:')));
        expect(kinds.has('srflx') || failed.includes(STUN.url)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('a hidden host candidate does not stand for its address: srflx without a NAT', () => {
    const agent = { stunServers: [STUN, { ...STUN, url: 'stun:b' }], hidesHostAddresses: true };
    const wire = new GatheringWire(profile, { agent, isPublic: true }).start().run(1000);
    expect(wire.gatherer.candidates.map(({ type }) => type)).toEqual(['host', 'srflx']);
    expect(wire.candidate('srflx').address).toEqual(wire.candidate('host').address);
  });

  test('a permission that the server refuses is told, and may be asked for again', () => {
    const agent = { turnServers: [turn('udp')] };
    const wire = new GatheringWire(profile, { agent }).start().run(1000);
    const relay = wire.candidate('relay');
    for (const _ of [1, 2]) {
      wire.act((gatherer, now) => gatherer.permit(now, relay, DENIED)).run(100);
      expect(wire.story().at(-1)).toBe(`${wire.now - 80} no permission ${DENIED}`);
    }
  });

  test('an allocation on a 5-tuple in use is tried from another port, twice at most', () => {
    const agent = { turnServers: [turn('udp')], freePort: () => 50_001 };
    const first = new GatheringWire(profile, { agent }).start().run(1000);
    const options = { agent, generation: 1, server: first.server };
    const second = new GatheringWire(profile, options).start().run(2000);
    const errors = second.events.flatMap(({ event }) => (event.kind === 'error' ? [event] : []));
    expect(errors.map(({ code }) => code)).toEqual([437]);
    const allocates = second.sent.filter((line) => line.includes('Allocate'));
    expect(allocates).toHaveLength(6);
  });

  test.each(['udp', 'tcp', 'tls'] as const)(
    'a relay over %s carries data both ways',
    (protocol) => {
      const wire = new GatheringWire(profile, { agent: { turnServers: [turn(protocol)] } });
      const relay = wire.start().run(1000).candidate('relay');
      wire.act((gatherer, now) => gatherer.permit(now, relay, PEER.address)).run(100);
      expect(wire.story().at(-1)).toBe(`1020 permission ${PEER.address}`);
      wire.act((gatherer, now) => gatherer.permit(now, relay, PEER.address));
      wire.act((gatherer, now) => gatherer.send(now, relay, PEER, HELLO)).run(100);
      expect(wire.relayed).toMatchObject([{ from: relay.address, to: PEER, bytes: HELLO }]);
      wire.peerSends(PEER, relay.address, HELLO);
      wire.run(100);
      expect(wire.received).toEqual([{ local: relay, from: PEER, bytes: HELLO, packet: 'P' }]);
      wire.act((gatherer, now) => gatherer.bindChannel(now, relay, PEER)).run(100);
      wire.act((gatherer, now) => gatherer.send(now, relay, PEER, HELLO)).run(100);
      expect(wire.sent.at(-1)).toContain('ChannelData');
      expect(wire.sent.filter((line) => line.includes('CreatePermission'))).toHaveLength(1);
      expect(wire.relayed).toHaveLength(2);
    },
  );

  test('closing gives allocations back and hears nothing more', () => {
    const agent = { turnServers: [turn('udp'), turn('tcp')] };
    const wire = new GatheringWire(profile, { agent }).start().run(1000);
    wire.act((gatherer, now) => gatherer.close(now)).run(2000);
    expect(wire.sent.slice(-3)).toEqual([
      `1000 Refresh ${SERVER.address}:3478`,
      '1000 write Refresh',
      '1000 close',
    ]);
    expect(wire.server.pollTimeout()).toBeUndefined();
    expect(wire.gatherer.pollTimeout()).toBeUndefined();
    expect(wire.story().filter((line) => line.includes('lost'))).toEqual([]);
  });

  test('a connection that breaks takes its relay along', () => {
    const agent = { turnServers: [turn('tcp')] };
    const wire = new GatheringWire(profile, { agent }).start().run(1000);
    const { address } = wire.candidate('relay');
    wire.act((gatherer, now) => gatherer.handleInput(now, { kind: 'closed', stream: 1 }));
    expect(wire.story().at(-1)).toBe(`1000 lost ${address.address}:${address.port}`);
  });

  test('what comes from anybody else is a peer’s', () => {
    const wire = new GatheringWire(profile, { agent: { stunServers: [STUN] } }).start().run(1000);
    const host = wire.candidate('host');
    const datagram = { kind: 'datagram', from: PEER, to: host.base, bytes: HELLO } as const;
    expect(wire.gatherer.handleInput(wire.now, datagram)).toEqual([
      { local: host, from: PEER, bytes: HELLO, packet: undefined },
    ]);
    const ofServer = { ...datagram, from: SERVER };
    expect(wire.gatherer.handleInput(wire.now, ofServer)).toEqual([]);
    const elsewhere = { ...datagram, to: { ...host.base, port: 1 } };
    expect(wire.gatherer.handleInput(wire.now, elsewhere)).toEqual([]);
    expect(wire.gatherer.candidateAt(host.base)).toBe(host);
  });
});

function kindOf({ type, relayProtocol }: LocalCandidate): string {
  return relayProtocol === undefined ? type : `${type} ${relayProtocol}`;
}

/** The ports of relayed candidates, in order. */
function relays(wire: GatheringWire): readonly number[] {
  return wire.gatherer.candidates.flatMap(({ type, address }) =>
    type === 'relay' ? [address.port] : [],
  );
}

function times(wire: GatheringWire): readonly number[] {
  return wire.sent.map((line) => Number(line.split(' ')[0]));
}
