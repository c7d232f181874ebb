import { describe, expect, test } from 'vitest';
import type { SocketInput } from '@/lib/ice/agent/socket-io';
import { NAT_PRESETS } from '@/lib/nat/presets';
import { randomStream } from '@/lib/random';
import type { Timer } from '@/lib/simulator/clock';
import { HostSockets } from '@/lib/simulator/host-sockets';
import type { TransportAddress } from '@/lib/transport-address';
import { TurnClient } from '@/lib/turn/client';
import type { TurnClientEvent } from '@/lib/turn/client-events';
import type { TurnTransport } from '@/lib/turn/packet';
import { StreamFraming } from '@/lib/turn/stream-framing';
import { A, at, B, NA, NB, natRouter, SERVER, SmallWorld, twoHomes } from './small-world';
import { counting } from './tcp-ends';

/** A TURN client on a host of a world, by any transport. */
class ClientOnHost {
  readonly events: TurnClientEvent[] = [];
  readonly client: TurnClient;
  readonly #sockets: HostSockets;
  readonly #timer: Timer;
  readonly #framing = new StreamFraming();
  readonly #local: TransportAddress;

  constructor(
    private readonly small: SmallWorld,
    id: string,
    address: string,
    private readonly protocol: TurnTransport,
    password = 'secret',
  ) {
    this.#sockets = new HostSockets(small.host(id), (input) => this.#hear(input));
    this.#timer = small.clock.timer(id, 'turn client', () => {
      this.client.handleTimeout(small.clock.now);
      this.#drain();
    });
    const port = this.#sockets.freePort(protocol === 'udp' ? 'udp' : 'tcp', address);
    this.#local = at(address, port);
    const options = {
      protocol,
      local: this.#local,
      server: this.#server,
      username: 'alice',
      password,
    };
    this.client = new TurnClient(options, randomStream(id));
    if (protocol === 'udp') this.do((client, now) => client.allocate(now));
    else {
      this.#sockets.perform({
        kind: 'connect',
        stream: 1,
        protocol,
        from: this.#local,
        to: this.#server,
      });
    }
  }

  get #server(): TransportAddress {
    return at(SERVER, this.protocol === 'tls' ? 443 : 3478);
  }

  get relayed(): TransportAddress {
    const { allocation } = this.client;
    if (allocation === undefined) throw new Error('There is no allocation');
    return allocation.relayed;
  }

  do(what: (client: TurnClient, now: SmallWorld['clock']['now']) => void): void {
    what(this.client, this.small.clock.now);
    this.#drain();
  }

  hangUp(): void {
    this.#sockets.perform({ kind: 'close', stream: 1 });
  }

  #hear(input: SocketInput): void {
    if (input.kind === 'opened') this.do((client, now) => client.allocate(now));
    if (input.kind === 'datagram') this.#take(input.bytes);
    if (input.kind === 'read') for (const one of this.#framing.push(input.bytes)) this.#take(one);
  }

  #take(bytes: Uint8Array): void {
    const { protocol } = this;
    const packet = { protocol, from: this.#server, to: this.#local, bytes };
    this.do((client, now) => client.handlePacket(now, packet));
  }

  #drain(): void {
    for (let out = this.client.pollTransmit(); out; out = this.client.pollTransmit()) {
      const { from, to, bytes } = out;
      if (this.protocol === 'udp') this.#sockets.perform({ kind: 'datagram', from, to, bytes });
      else this.#sockets.perform({ kind: 'write', stream: 1, bytes });
    }
    for (let event = this.client.pollEvent(); event; event = this.client.pollEvent()) {
      this.events.push(event);
    }
    this.#timer.set(this.client.pollTimeout());
  }
}

function symmetric(): SmallWorld {
  const office = NAT_PRESETS['symmetric-office'];
  return new SmallWorld(
    twoHomes({
      routers: [
        natRouter('na', ['home', 'internet'], NA, office),
        natRouter('nb', ['home-b', 'internet'], NB, office),
      ],
    }),
  );
}

const kinds = (client: ClientOnHost) => client.events.map(({ kind }) => kind);

function allocationLines(small: SmallWorld): readonly string[] {
  return small.of('allocation-changed').map(({ subject, change, packet }) => {
    const what = subject.kind === 'permission' ? `permission ${subject.address}` : subject.kind;
    return `${what} ${change} by ${packet?.split('/')[0] ?? 'time'}`;
  });
}

describe.each(['udp', 'tcp', 'tls'] as const)('over %s, behind two symmetric NATs', (protocol) => {
  test('an allocation, a permission, data both ways, a channel', () => {
    const small = symmetric();
    const a = new ClientOnHost(small, 'a', A, protocol);
    small.run(500);
    expect(kinds(a)).toEqual(['allocated']);

    const relayed = `${a.relayed.address}:${a.relayed.port}`;
    small.send('b', `${B}:6000`, relayed);
    small.run(500);
    expect(small.drops).toEqual([
      's no-permission: the allocation has no permission for the address of the peer',
    ]);

    a.do((client, now) => client.createPermission(now, [NB]));
    small.run(500);
    small.send('b', `${B}:6000`, relayed);
    small.run(500);
    const data = a.events.find((event) => event.kind === 'data');
    expect(data).toMatchObject({ by: 'indication', peer: { address: NB } });

    const peer = data?.kind === 'data' ? data.peer : at('', 0);
    a.do((client) => client.send(peer, counting(10)));
    small.run(500);
    a.do((client, now) => client.bindChannel(now, peer));
    small.run(500);
    a.do((client) => client.send(peer, counting(11)));
    small.run(500);
    expect(small.received.map((line) => line.split(' ')[1])).toEqual([relayed, relayed]);
    expect(allocationLines(small)).toEqual([
      'allocation installed by a',
      `permission ${NB} installed by a`,
      'channel installed by a',
      `permission ${NB} refreshed by a`,
    ]);
  });

  test('a wrong password', () => {
    const small = symmetric();
    const a = new ClientOnHost(small, 'a', A, protocol, 'wrong');
    small.run(1000);
    expect(a.events).toMatchObject([
      { kind: 'allocation-failed', failure: { kind: 'rejected', error: { code: 401 } } },
    ]);
    expect(allocationLines(small)).toEqual([]);
  });
});

test('relay to relay on one server', () => {
  const small = symmetric();
  const a = new ClientOnHost(small, 'a', A, 'udp');
  const b = new ClientOnHost(small, 'b', B, 'tls');
  small.run(500);
  a.do((client, now) => client.createPermission(now, [SERVER]));
  b.do((client, now) => client.createPermission(now, [SERVER]));
  small.run(500);
  a.do((client) => client.send(b.relayed, counting(20)));
  small.run(500);
  expect(b.events.at(-1)).toMatchObject({ kind: 'data', peer: a.relayed });
  const loop = small.of('packet-sent').filter(({ node, next }) => node === 's' && next === 's');
  expect(loop).toHaveLength(1);
});

const lives = (small: SmallWorld) =>
  small.of('allocation-changed').map(({ subject, change, packet }) => {
    return `${subject.kind} ${change} ${packet?.split('/')[0]}`;
  });

test('a client that is gone without a word: what it had expires at its time', () => {
  const small = symmetric();
  const a = new ClientOnHost(small, 'a', A, 'tcp');
  small.run(500);
  a.do((client, now) => client.createPermission(now, [NB]));
  small.run(500);
  small.host('a').tcp.abortUnless(new Set());
  small.run(1_000_000);
  expect(lives(small)).toEqual([
    'allocation installed a',
    'permission installed a',
    'permission expired undefined',
    'allocation expired undefined',
  ]);
  const times = small.of('allocation-changed').map(({ at: time }) => time);
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBe(300_000);
  expect((times[3] ?? 0) - (times[0] ?? 0)).toBe(600_000);
});

test('a connection that is closed takes its allocation with it', () => {
  const small = symmetric();
  const a = new ClientOnHost(small, 'a', A, 'tls');
  small.run(500);
  a.hangUp();
  small.run(500);
  expect(lives(small)).toEqual(['allocation installed a', 'allocation released undefined']);
});
