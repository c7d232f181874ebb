import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IceAgent } from '@/lib/ice/agent/agent';
import { milliseconds } from '@/lib/time';
import type { BareNetwork } from '../bare-network';
import { BOXES, boxOf, chromePair } from './two-agents';

test('the same seed gives the same bytes and the same events', () => {
  const box = fc.constantFrom(...BOXES);
  const transport = fc.subarray(['udp', 'tcp', 'tls'] as const);
  fc.assert(
    fc.property(fc.nat(), box, box, transport, (seed, left, right, turn) => {
      const run = () => {
        const network = chromePair(
          { box: boxOf(left, '203.0.113.1'), turn },
          { box: boxOf(right, '203.0.113.2'), turn },
          { seed },
        );
        return whatHappened(network.connect().run(1_500));
      };
      expect(run()).toEqual(run());
    }),
    { numRuns: 12 },
  );
});

test('whatever comes in, nothing is thrown, and time goes on', () => {
  fc.assert(
    fc.property(fc.array(disturbance(), { maxLength: 40 }), (disturbances) => {
      const network = chromePair({ turn: ['udp'] }, { turn: ['tcp'] })
        .connect()
        .run(120);
      const heard = network.sent.map(({ bytes }) => bytes);
      for (const disturb of disturbances) {
        disturb(network.a.agent, network, heard);
        network.run(30);
      }
    }),
    { numRuns: 60 },
  );
});

test('any line may be signaled', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), candidateText()), (line) => {
      const network = chromePair().connect().run(110);
      network.a.agent.addRemoteCandidate(network.now, line);
      network.run(100);
      expect(network.a.state).not.toBe('new');
    }),
    { numRuns: 60 },
  );
});

test('pairs are named once, and everything told about a pair is told while it is there', () => {
  const box = fc.constantFrom(...BOXES);
  fc.assert(
    fc.property(box, box, fc.boolean(), (left, right, restarts) => {
      const turn = ['udp'] as const;
      const network = chromePair(
        { box: boxOf(left, '203.0.113.1'), turn },
        { box: boxOf(right, '203.0.113.2'), turn },
      )
        .connect()
        .run(3_000);
      if (restarts) network.restart();
      network.run(20_000);
      for (const peer of [network.a, network.b]) {
        const [there, gone] = [new Set<string>(), new Set<string>()];
        for (const { event } of peer.events) {
          if (event.kind === 'pair-formed') {
            expect(there.has(event.pair) || gone.has(event.pair)).toBe(false);
            there.add(event.pair);
          } else if (event.kind === 'pair-removed') {
            expect(there.delete(event.pair)).toBe(true);
            gone.add(event.pair);
          } else if ('pair' in event && event.pair !== undefined) {
            if (event.kind !== 'check-failed') expect(there).toContain(event.pair);
          }
        }
      }
    }),
    { numRuns: 12 },
  );
});

function whatHappened({ a, b, sent }: BareNetwork) {
  return { sent, events: [a.events, b.events] };
}

type Disturb = (agent: IceAgent, network: BareNetwork, heard: readonly Uint8Array[]) => void;

/** Noise, echoes of what was sent before, damaged or not, and every call that there is. */
function disturbance(): fc.Arbitrary<Disturb> {
  const address = fc.constantFrom('198.51.100.2', '192.0.2.1', '192.0.2.9', '203.0.113.7');
  const source = fc.record({ address, port: fc.constantFrom(3478, 9, 50_000) });
  const damage = fc.record({ at: fc.nat(200), value: fc.nat(255) });
  const bytesOf = fc.oneof(
    fc.uint8Array({ maxLength: 120 }).map((bytes) => () => bytes),
    fc.tuple(fc.nat(), fc.option(damage)).map(([index, harm]) => (heard: readonly Uint8Array[]) => {
      const bytes = Uint8Array.from(heard[index % heard.length] ?? []);
      if (harm !== null && harm.at < bytes.length) bytes[harm.at] = harm.value;
      return bytes;
    }),
  );
  const datagram = fc
    .tuple(source, bytesOf)
    .map<Disturb>(([from, choose]) => (agent, network, heard) => {
      const to = network.a.of('candidate')[0]?.candidate.base;
      const bytes = choose(heard);
      if (to !== undefined) agent.handleInput(network.now, { kind: 'datagram', from, to, bytes });
    });
  const stream = fc
    .tuple(fc.nat(3), bytesOf)
    .map<Disturb>(([id, choose]) => (agent, network, heard) => {
      agent.handleInput(network.now, { kind: 'read', stream: id, bytes: choose(heard) });
    });
  const calls: readonly Disturb[] = [
    (agent, { now }) => agent.restart(now),
    (agent, { now }) => agent.gather(now),
    (agent, { now }) => agent.endOfRemoteCandidates(now),
    (agent, { now }) => agent.setNetworks(now, []),
    (agent, { now }) => agent.send(now, Uint8Array.of(20)),
    (agent, { now }) => agent.handleTimeout(now),
    (agent, { now }) => agent.handleInput(now, { kind: 'closed', stream: 1 }),
    (agent, { now }) => agent.setRemote(now, { usernameFragment: 'abcd', password: 'x' }, true),
    (agent, { now }) => agent.close(milliseconds(now)),
  ];
  return fc.oneof(
    { weight: 10, arbitrary: datagram },
    { weight: 1, arbitrary: stream },
    { weight: 1, arbitrary: fc.constantFrom(...calls) },
  );
}

function candidateText(): fc.Arbitrary<string> {
  const part = (...values: readonly string[]) => fc.constantFrom(...values);
  return fc
    .tuple(
      part('candidate:1 1 udp', 'candidate:1 2 UDP', 'a=candidate:x 1 tcp', 'candidate:'),
      part('0', '2130706431', '99999999999', ''),
      part('198.51.100.2', '::1', 'x.local', 'example.org', '0.0.0.0', ''),
      part('0', '9', '65535', '70000'),
      part('typ host', 'typ srflx raddr 0.0.0.0 rport 9', 'typ relay', 'typ prflx', 'typ'),
      part('', 'ufrag abcd', 'network-cost 65536', 'tcptype active'),
    )
    .map((parts) => parts.join(' ').trim());
}
