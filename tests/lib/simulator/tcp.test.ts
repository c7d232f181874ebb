import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIREWALL_PRESETS } from '@/lib/nat/firewall-presets';
import { HostSockets } from '@/lib/simulator/host-sockets';
import { INTERNET, type Link } from '@/lib/simulator/scenario';
import type { Stream } from '@/lib/simulator/tcp/stream';
import { A, at, ECHO, NA, natRouter, network, SmallWorld, server, twoHomes } from './small-world';
import { counting, StreamLog, segments } from './tcp-ends';

function open(small: SmallWorld, log: StreamLog, bytes?: Uint8Array, port = 3478): Stream {
  const { tcp } = small.host('a');
  const stream: Stream = tcp.connect(
    at(A, 5000),
    at(ECHO, port),
    false,
    log.handler(() => {
      if (bytes !== undefined) stream.write(bytes);
    }),
  );
  return stream;
}

function lossy(link: Partial<Link>, seed = 1): SmallWorld {
  return new SmallWorld(
    twoHomes({
      seed,
      routers: [natRouter('na', ['home', INTERNET], NA, undefined, link)],
      servers: [server('e', 'echo', ECHO)],
    }),
  );
}

test('handshake, data, acknowledgment, end', () => {
  const small = new SmallWorld(twoHomes());
  const log = new StreamLog();
  const stream = open(small, log, counting(100));
  small.run(500);
  stream.close();
  small.run(500);
  expect(segments(small)).toEqual([
    '0 a SYN',
    '20 e SYN ACK',
    '40 a ACK 100',
    '60 e ACK 100',
    '80 a ACK',
    '500 a ACK FIN',
    '520 e ACK FIN',
    '540 a ACK',
  ]);
  expect(log.heard).toEqual(['opened', 'read 100']);
  expect(log.bytes).toEqual([...counting(100)]);
  expect(small.of('mapping-changed').map(({ row }) => row.remotes[0]?.state)).toEqual([
    'opening',
    'established',
    'established',
    'established',
    'established',
    'fin-from-inside',
    'closing',
    'closing',
  ]);
  const sequences = small.of('packet-sent').map(({ segment }) => segment?.sequence ?? 0);
  expect(sequences.every((one) => one >= 0 && one < 2 ** 32)).toBe(true);
});

test('a port that is used again is not lost when the connection before it ends', () => {
  const small = new SmallWorld(twoHomes());
  const log = new StreamLog();
  const before = open(small, log);
  small.run(100);
  before.close();
  small.run(100);
  const again = open(small, log, counting(10));
  small.run(90_000);
  again.write(counting(11));
  small.run(1000);
  expect(log.heard).toEqual(['opened', 'opened', 'read 10', 'read 11']);
});

test('a closed port answers with a reset', () => {
  const small = new SmallWorld(twoHomes());
  const log = new StreamLog();
  open(small, log, undefined, 1);
  small.run(1000);
  expect(segments(small)).toEqual(['0 a SYN', '20 e ACK RST']);
  expect(log.heard).toEqual(['closed']);
});

test('nobody there: the SYN is sent again, ever more seldom, and given up', () => {
  const small = new SmallWorld(twoHomes());
  const log = new StreamLog();
  small.host('a').tcp.connect(at(A, 5000), at('198.51.100.77', 1), false, log.handler());
  small.run(200_000);
  const times = segments(small).map((line) => Number(line.split(' ')[0]) / 1000);
  expect(times).toEqual([0, 1, 3, 7, 15, 31, 63]);
  expect(log.heard).toEqual(['closed']);
  expect(small.of('packet-dropped')).toHaveLength(7);
});

test('segments fit the smallest link on the way, though it is not the own one', () => {
  const small = lossy({ sizeLimit: 1400 });
  const log = new StreamLog();
  open(small, log, counting(3000));
  small.run(1000);
  const sizes = segments(small).filter((line) => / a ACK \d/.test(line));
  expect(sizes).toEqual(['40 a ACK 1360', '40 a ACK 1360', '40 a ACK 280']);
  expect(log.bytes).toEqual([...counting(3000)]);
  expect(small.drops).toEqual([]);
});

describe('whatever links do to packets', () => {
  test('a stream gives every byte in order', () => {
    const links = fc.record({
      loss: fc.double({ min: 0, max: 0.3, noNaN: true }),
      duplication: fc.double({ min: 0, max: 0.3, noNaN: true }),
      reordering: fc.double({ min: 0, max: 0.3, noNaN: true }),
      jitter: fc.integer({ min: 0, max: 20 }),
      reorderingDelay: fc.constant(30),
    });
    const lengths = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(links, lengths, fc.nat(), (link, sizes, seed) => {
        const small = lossy(link, seed);
        const log = new StreamLog();
        const sent = sizes.map((size) => counting(size));
        const { tcp } = small.host('a');
        const stream: Stream = tcp.connect(
          at(A, 5000),
          at(ECHO, 3478),
          false,
          log.handler(() => {
            for (const bytes of sent) stream.write(bytes);
          }),
        );
        small.run(600_000);
        expect(log.bytes).toEqual(sent.flatMap((bytes) => [...bytes]));
        const { counts } = small.world;
        expect(counts.delivered + counts.dropped).toBe(counts.sent + counts.copies);
      }),
      { numRuns: 40 },
    );
  });
});

describe('as an agent asks for it', () => {
  function agent(small: SmallWorld) {
    const heard: string[] = [];
    const sockets: HostSockets = new HostSockets(small.host('a'), (input) => {
      heard.push('stream' in input ? `${input.stream} ${input.kind}` : input.kind);
    });
    return { heard, sockets };
  }

  test('connect, write, close; a datagram beside it', () => {
    const small = new SmallWorld(twoHomes());
    const { heard, sockets } = agent(small);
    const from = at(A, sockets.freePort('tcp', A));
    sockets.perform({ kind: 'connect', stream: 1, protocol: 'tcp', from, to: at(ECHO, 3478) });
    const udp = at(A, sockets.freePort('udp', A));
    const bytes = counting(20);
    const name = sockets.perform({ kind: 'datagram', from: udp, to: at(ECHO, 3478), bytes });
    expect(name).toBe('a/2');
    small.run(200);
    sockets.perform({ kind: 'write', stream: 1, bytes });
    small.run(200);
    sockets.perform({ kind: 'close', stream: 1 });
    small.run(200);
    expect(heard).toEqual(['1 opened', 'datagram', '1 read']);
  });

  test('only TCP to port 443 may leave', () => {
    const small = new SmallWorld(
      twoHomes({
        routers: [
          {
            ...natRouter('na', ['home', INTERNET], NA),
            ipv4: { kind: 'firewall', behaviour: FIREWALL_PRESETS['only-tcp-443'] },
          },
        ],
        networks: [network(INTERNET), network('home')],
      }),
    );
    const { heard, sockets } = agent(small);
    sockets.perform({
      kind: 'connect',
      stream: 1,
      protocol: 'tcp',
      from: at(A, 5000),
      to: at(ECHO, 3478),
    });
    sockets.perform({
      kind: 'datagram',
      from: at(A, 5000),
      to: at(ECHO, 3478),
      bytes: counting(1),
    });
    small.run(200);
    expect(small.drops).toEqual([
      'na tcp-port-blocked: TCP to port 3478 is blocked, only 443 may pass',
      'na udp-blocked: UDP is blocked',
    ]);
    expect(heard).toEqual([]);
  });

  test('an interface that is replaced takes its connections with it', () => {
    const small = new SmallWorld(
      twoHomes({
        interventions: [
          {
            kind: 'switch-interface',
            at: 200,
            peer: 'a',
            network: 'home-b',
            addresses: ['192.168.2.77'],
            interfaceKind: 'cellular',
            delay: 30,
          },
        ],
      }),
    );
    const { heard, sockets } = agent(small);
    const told: string[] = [];
    small.world.onIntervention('a', ({ kind }) => told.push(`${small.clock.now} ${kind}`));
    const to = at(ECHO, 3478);
    sockets.perform({ kind: 'connect', stream: 1, protocol: 'tcp', from: at(A, 5000), to });
    small.run(300);
    sockets.perform({ kind: 'write', stream: 1, bytes: counting(1) });
    sockets.perform({ kind: 'datagram', from: at('192.168.2.77', 1), to, bytes: counting(1) });
    small.run(300);
    expect(heard).toEqual(['1 opened', '1 closed', 'datagram']);
    expect(told).toEqual(['200 switch-interface']);
    expect(small.hops.at(-4)).toMatch(/^300 a a\/3 192\.168\.2\.77:1 > .* → nb$/);
    expect(small.hops.at(-3)).toMatch(/^330 nb a\/3/);
  });
});
