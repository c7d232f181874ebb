import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILTERING_BEHAVIOURS, MAPPING_BEHAVIOURS, type NatBehaviour } from '@/lib/nat/behaviour';
import { dropText } from '@/lib/nat/drop';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { milliseconds } from '@/lib/time';
import { endpointText } from '@/lib/transport-address';
import { chance, eventsOf } from './packets';

const EXTERNAL = ['203.0.113.1', '203.0.113.2'];
const RANGE = { lowest: 4000, highest: 4011 };

const behaviours: fc.Arbitrary<NatBehaviour> = fc
  .record({
    mapping: fc.constantFrom(...MAPPING_BEHAVIOURS),
    filtering: fc.constantFrom(...FILTERING_BEHAVIOURS),
    filtersPer: fc.constantFrom('mapping' as const, 'internal-endpoint' as const),
    hairpinning: fc.constantFrom(
      'off' as const,
      'external-source' as const,
      'internal-source' as const,
    ),
    refresh: fc.constantFrom('outbound' as const, 'both' as const),
    unsolicited: fc.constantFrom('forgotten' as const, 'held' as const),
    pooling: fc.constantFrom('paired' as const, 'arbitrary' as const),
    mappingsPerHost: fc.constantFrom(undefined, 5),
    preservation: fc.boolean(),
    parity: fc.boolean(),
    contiguity: fc.boolean(),
    sequential: fc.boolean(),
  })
  .map(({ preservation, parity, contiguity, sequential, ...choices }) => ({
    ...rfc4787Behaviour(choices.mapping, choices.filtering),
    ...choices,
    ports: {
      preservation,
      parity,
      contiguity,
      order: sequential ? { kind: 'sequential', first: 4005, step: 1 } : { kind: 'random' },
      range: RANGE,
      sharing: 'never',
    },
    udp: {
      unreplied: milliseconds(30_000),
      replied: milliseconds(60_000),
      streamAfter: milliseconds(0),
    },
  }));

/** Few values, so that they collide. */
const hosts = fc.record({
  address: fc.constantFrom('10.0.0.2', '10.0.0.3'),
  port: fc.integer({ min: 4000, max: 4004 }),
});
const remotes = fc.record({
  address: fc.constantFrom('198.51.100.1', '198.51.100.2'),
  port: fc.integer({ min: 1, max: 3 }),
});
const outside = fc.record({
  address: fc.constantFrom(...EXTERNAL),
  port: fc.integer({ min: RANGE.lowest, max: RANGE.highest }),
});
const flags = fc.record({
  syn: fc.boolean(),
  ack: fc.boolean(),
  fin: fc.boolean(),
  rst: fc.boolean(),
});
const transports = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ protocol: 'udp' as const }) },
  fc.record({ protocol: fc.constant('tcp' as const), flags }),
);
const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 20_000 }),
    transport: transports,
    ends: fc.oneof(
      fc.record({
        direction: fc.constant('outbound' as const),
        source: hosts,
        destination: fc.oneof({ weight: 4, arbitrary: remotes }, outside),
      }),
      fc.record({
        direction: fc.constant('inbound' as const),
        source: remotes,
        destination: outside,
      }),
    ),
  }),
  { maxLength: 60 },
);
const runs = fc.record({ behaviour: behaviours, seed: fc.nat(), steps });
type Run = typeof runs extends fc.Arbitrary<infer Value> ? Value : never;

/** Plays a run; `see` is told, for each packet, the table before and after, and the verdict. */
function play({ behaviour, seed, steps: played }: Run, see: (seen: Seen) => void = () => {}) {
  const nat = new Nat({ behaviour, externalAddresses: EXTERNAL, random: chance(seed) });
  let now = milliseconds(0);
  const verdicts = played.map(({ wait, transport, ends }) => {
    now = milliseconds(now + wait);
    nat.expire(now);
    const before = nat.rows();
    const packet = { ...transport, source: ends.source, destination: ends.destination };
    const verdict =
      ends.direction === 'outbound'
        ? nat.translateOutbound(now, packet)
        : nat.translateInbound(now, packet);
    see({ nat, now, direction: ends.direction, packet, verdict, before });
    return verdict;
  });
  return { nat, verdicts };
}

interface Seen {
  readonly nat: Nat;
  readonly now: ReturnType<typeof milliseconds>;
  readonly direction: 'outbound' | 'inbound';
  readonly packet: Parameters<Nat['translateInbound']>[1];
  readonly verdict: ReturnType<Nat['translateInbound']>;
  readonly before: ReturnType<Nat['rows']>;
}

function property(check: (seen: Seen) => void): void {
  fc.assert(
    fc.property(runs, (run) => {
      play(run, check);
    }),
    { numRuns: 300 },
  );
}

test('no inbound packet passes without a mapping for it, and it reaches that host', () => {
  property(({ direction, packet, verdict, before }) => {
    if (direction === 'outbound' || verdict.kind === 'dropped') return;
    const row = before.find(({ id }) => id === verdict.mapping);
    expect(row?.protocol).toBe(packet.protocol);
    expect(row?.external).toEqual(packet.destination);
    expect(row?.internal).toEqual(verdict.packet.destination);
    expect(verdict.packet.source).toEqual(packet.source);
  });
});

test('the answer to a translated packet comes back to its internal endpoint', () => {
  property(({ nat, now, packet, verdict, direction }) => {
    if (direction === 'inbound' || verdict.kind !== 'translated') return;
    const answer = {
      ...verdict.packet,
      source: packet.destination,
      destination: verdict.packet.source,
    };
    const back = nat.translateInbound(now, answer);
    expect(back).toMatchObject({ kind: 'translated', packet: { destination: packet.source } });
  });
});

test('two mappings never share an external endpoint, and none is outside the range', () => {
  property(({ nat }) => {
    const externals = nat
      .rows()
      .map(({ protocol, external }) => `${protocol} ${endpointText(external)}`);
    expect(new Set(externals).size).toBe(externals.length);
    for (const { external } of nat.rows()) {
      expect(external.port).toBeGreaterThanOrEqual(RANGE.lowest);
      expect(external.port).toBeLessThanOrEqual(RANGE.highest);
      expect(EXTERNAL).toContain(external.address);
    }
  });
});

test('a drop always has its reason in words, and an inbound one changes no mapping', () => {
  property(({ nat, direction, verdict, before }) => {
    if (verdict.kind !== 'dropped') return;
    expect(dropText(verdict.drop)).not.toBe('');
    if (direction === 'inbound') expect(nat.rows()).toEqual(before);
  });
});

test('same inputs, same outputs, same story', () => {
  fc.assert(
    fc.property(runs, (run) => {
      const [one, other] = [play(run), play(run)];
      expect(one.verdicts).toEqual(other.verdicts);
      expect(one.nat.rows()).toEqual(other.nat.rows());
      expect(eventsOf(one.nat)).toEqual(eventsOf(other.nat));
    }),
  );
});

test('the events alone tell the table, in the order of time', () => {
  fc.assert(
    fc.property(runs, (run) => {
      const { nat } = play(run);
      const rows = nat.rows();
      const told = new Map<number, unknown>();
      let time = 0;
      for (const event of eventsOf(nat)) {
        expect(event.at).toBeGreaterThanOrEqual(time);
        time = event.at;
        if (!('row' in event)) continue;
        if (event.kind === 'mapping-expired') told.delete(event.row.id);
        else told.set(event.row.id, event.row);
      }
      expect([...told.values()]).toEqual(rows);
    }),
  );
});

test('every row expires in the future, and the next time-out is the soonest of all', () => {
  property(({ nat, now }) => {
    const times = [
      ...nat.heldRows().map(({ expires }) => expires),
      ...nat
        .rows()
        .flatMap(({ expires, remotes: known }) => [
          expires,
          ...known.map((remote) => remote.expires),
        ]),
    ];
    for (const time of times) expect(time).toBeGreaterThan(now);
    expect(nat.pollTimeout()).toBe(times.length === 0 ? undefined : Math.min(...times));
  });
});
