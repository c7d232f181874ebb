import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { FILTERING_BEHAVIOURS, MAPPING_BEHAVIOURS } from '@/lib/nat/behaviour';
import { NAT_PRESETS, rfc4787Behaviour } from '@/lib/nat/presets';
import {
  type Errand,
  INTERNET,
  type Link,
  plainLink,
  type Scenario,
} from '@/lib/simulator/scenario';
import { createWorld } from '@/lib/simulator/world';
import { milliseconds } from '@/lib/time';
import { type EventOf, TraceEventSchema } from '@/lib/trace/events/event';
import { sameEndpoint } from '@/lib/transport-address';
import {
  A,
  at,
  attached,
  B,
  ECHO,
  NA,
  NB,
  natRouter,
  network,
  peer,
  SERVER,
  SmallWorld,
  server,
  twoHomes,
} from './small-world';

/* Section J.4 of the protocol notes: what must hold for every network and all traffic. */

const link: fc.Arbitrary<Link> = fc.record({
  delay: fc.integer({ min: 0, max: 20 }),
  jitter: fc.constantFrom(0, 0, 10),
  loss: fc.constantFrom(0, 0, 0.2),
  duplication: fc.constantFrom(0, 0, 0.2),
  reordering: fc.constantFrom(0, 0, 0.2),
  reorderingDelay: fc.constant(15),
  sizeLimit: fc.constantFrom(1500, 1500, 100),
});

const behaviour = fc.oneof(
  fc
    .tuple(fc.constantFrom(...MAPPING_BEHAVIOURS), fc.constantFrom(...FILTERING_BEHAVIOURS))
    .map(([mapping, filtering]) => rfc4787Behaviour(mapping, filtering)),
  fc.constantFrom(...Object.values(NAT_PRESETS)),
);

const errand: fc.Arbitrary<Errand> = fc.record({
  at: fc.integer({ min: 0, max: 60 }),
  host: fc.constantFrom('a', 'b', 'c', 'e'),
  fromPort: fc.constantFrom(5000, 5001),
  to: fc
    .tuple(fc.constantFrom(A, B, '192.168.1.6', NA, NB, ECHO, SERVER), fc.constantFrom(3478, 5000))
    .map(([address, port]) => at(address, port)),
  what: fc.oneof(
    fc.constant({ kind: 'binding' } as const),
    fc.record({ kind: fc.constant('bytes' as const), length: fc.integer({ min: 0, max: 200 }) }),
  ),
});

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.nat(),
    isolated: fc.boolean(),
    boxes: fc.tuple(behaviour, behaviour),
    links: fc.tuple(link, link, link, link, link),
    errands: fc.array(errand, { maxLength: 30 }),
  })
  .map(({ seed, isolated, boxes, links, errands }) =>
    twoHomes({
      seed,
      networks: [network(INTERNET), network('home', isolated), network('home-b')],
      routers: [
        natRouter('na', ['home', INTERNET], NA, boxes[0], links[0]),
        natRouter('nb', ['home-b', INTERNET], NB, boxes[1], links[1]),
      ],
      peers: [
        peer('a', attached('home', [A], links[2])),
        peer('b', attached('home-b', [B], links[3])),
        peer('c', attached('home', ['192.168.1.6'], plainLink(5))),
      ],
      servers: [server('e', 'echo', ECHO, links[4]), server('s', 'turn', SERVER)],
      errands,
    }),
  );

const LONG = 5_000;
const ran = (one: Scenario) => new SmallWorld(one).run(LONG);
const told = (one: Scenario) => JSON.stringify(ran(one).events);

test('the same scenario gives the same events, in whatever order its nodes are listed', () => {
  fc.assert(
    fc.property(scenario, (one) => {
      const { networks, routers, peers, servers } = one;
      const turned = {
        ...one,
        networks: networks.toReversed(),
        routers: routers.toReversed(),
        peers: peers.toReversed(),
        servers: servers.toReversed(),
      };
      const first = told(one);
      expect(told(one)).toBe(first);
      expect(told(turned)).toBe(first);
    }),
    { numRuns: 60 },
  );
});

test('every packet and every copy is delivered or dropped, once, and a drop has a reason', () => {
  fc.assert(
    fc.property(scenario, (one) => {
      const small = ran(one);
      const { counts } = small.world;
      expect(counts.delivered + counts.dropped).toBe(counts.sent + counts.copies);
      const names = new Set(small.of('packet-sent').map(({ packet }) => packet));
      expect(names.size).toBe(counts.sent + counts.copies);

      const dropped = small.of('packet-dropped');
      expect(dropped.every(({ code, reason }) => code !== undefined && reason !== '')).toBe(true);
      const gone = new Set(dropped.map(({ packet }) => packet));
      expect(gone.size).toBe(dropped.length);
      expect(gone.size).toBe(counts.dropped);
      const hosts = new Set(['a', 'b', 'c', 'e', 's']);
      const delivered = small
        .of('packet-received')
        .filter(({ node, packet }) => hosts.has(node) && !gone.has(packet));
      expect(delivered.length).toBe(counts.delivered);
      expect(new Set(delivered.map(({ packet }) => packet)).size).toBe(counts.delivered);
    }),
    { numRuns: 100 },
  );
});

test('every event is one that a file may hold', () => {
  fc.assert(
    fc.property(scenario, (one) => {
      for (const event of ran(one).events) expect(v.is(TraceEventSchema, event)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('no packet passes a NAT without a mapping that stands', () => {
  fc.assert(
    fc.property(scenario, (one) => {
      const rows = new Map<string, EventOf<'mapping-changed'>['row']>();
      for (const event of ran(one).events) {
        if (event.kind === 'mapping-changed') {
          const key = `${event.node} ${event.row.id}`;
          if (event.change === 'expired') rows.delete(key);
          else rows.set(key, event.row);
        }
        if (event.kind !== 'packet-sent' || !event.node.startsWith('n')) continue;
        if (event.copyOf !== undefined) continue;
        const row = rows.get(`${event.node} ${event.mapping}`);
        const ends = row && [
          sameEndpoint(event.from, row.external),
          sameEndpoint(event.to, row.internal),
        ];
        expect(ends).toContain(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('an intervention that changes nothing changes no byte', () => {
  fc.assert(
    fc.property(scenario, fc.integer({ min: 0, max: 100 }), (one, moment) => {
      const nothing = {
        ...one,
        interventions: [
          { kind: 'drop-packet', at: moment, packet: 'a/9999', node: 'na' },
          { kind: 'expire-mapping', at: moment, nat: 'na', mapping: 9999 },
          { kind: 'lose-network', at: moment, node: 'e', duration: 0 },
          { kind: 'lose-network', at: moment, node: 'na', duration: 0 },
          { kind: 'silence-peer', at: moment, peer: 'a', duration: 0 },
        ],
      } satisfies Scenario;
      expect(told(nothing)).toBe(told(one));
    }),
    { numRuns: 60 },
  );
});

test('a fork has the past of the run that it was taken from', () => {
  fc.assert(
    fc.property(scenario, fc.integer({ min: 0, max: 100 }), (one, moment) => {
      const before = ran(one).events.filter((event) => event.at < moment);
      const fork = {
        ...one,
        interventions: [
          { kind: 'change-external-addresses', at: moment, nat: 'na', addresses: ['203.0.113.9'] },
          { kind: 'silence-peer', at: moment, peer: 'b', duration: 1_000 },
        ],
      } satisfies Scenario;
      expect(ran(fork).events.filter((event) => event.at < moment)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('without a recorder the same happens', () => {
  fc.assert(
    fc.property(scenario, (one) => {
      const quiet = createWorld(one, undefined);
      quiet.run(milliseconds(LONG));
      expect(quiet.counts).toEqual(ran(one).world.counts);
    }),
    { numRuns: 40 },
  );
});
