import { describe, expect, test } from 'vitest';
import { dropsUntil, flightIndexOf, flightsAt } from '@/lib/selectors/topology-flights';
import { shapeOf } from '@/lib/selectors/topology-packet';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Change } from '@/lib/simulator/setup/changes';
import { simulate } from '@/lib/simulator/simulate';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { createRecorder } from '@/lib/trace/recorder';
import type { Trace } from '@/lib/trace/trace';

const HEADER = {
  id: 't',
  title: 't',
  source: 'simulated',
  producer: 'test',
  nodes: [],
} as const;

const HERE = { address: '192.0.2.1', port: 1 };
const THERE = { address: '192.0.2.2', port: 2 };

function traceOf(...events: readonly NewEvent[]): Trace {
  const recorder = createRecorder(HEADER, { now: () => milliseconds(0) });
  for (const event of events) recorder.record(event);
  return recorder.trace();
}

function sent(at: number, node: string, next: string, packet = 'a/1', more = {}): NewEvent {
  const ends = { from: HERE, to: THERE, protocol: 'udp' } as const;
  return { kind: 'packet-sent', at: milliseconds(at), node, packet, next, ...ends, ...more };
}

function received(at: number, node: string, packet = 'a/1'): NewEvent {
  return { kind: 'packet-received', at: milliseconds(at), node, packet };
}

function dropped(at: number, node: string, packet = 'a/1'): NewEvent {
  const reason = 'for a test';
  return { kind: 'packet-dropped', at: milliseconds(at), node, packet, reason, code: 'lost' };
}

function shares(trace: Trace, at: number) {
  return flightsAt(flightIndexOf(trace), milliseconds(at)).map(({ flight, share }) => [
    flight.packet,
    `${flight.from}>${flight.to}`,
    share,
  ]);
}

function runOf(id: (typeof SCENARIO_IDS)[number], changes: readonly Change[] = []) {
  const { setup } = scenarioEntry(id);
  return simulate(scenarioOf({ ...setup, changes: [...setup.changes, ...changes] })).trace;
}

describe('flights', () => {
  const way = traceOf(
    sent(0, 'a', 'nat'),
    received(10, 'nat'),
    sent(10, 'nat', 'b'),
    received(30, 'b'),
  );

  test('a packet is as far as its time has gone, and once on its latest leg', () => {
    expect(shares(way, 0)).toEqual([['a/1', 'a>nat', 0]]);
    expect(shares(way, 5)).toEqual([['a/1', 'a>nat', 0.5]]);
    expect(shares(way, 10)).toEqual([['a/1', 'nat>b', 0]]);
    expect(shares(way, 30)).toEqual([['a/1', 'nat>b', 1]]);
    expect(shares(way, 30.1)).toEqual([]);
  });

  test('a packet lost on the way down makes part of the way, and is no longer under way then', () => {
    const lost = traceOf(sent(0, 'a', 'b'), dropped(10, 'b'), received(20, 'c', 'z/1'));
    expect(shares(lost, 5)[0]?.[2]).toBeCloseTo(0.375);
    expect(shares(lost, 10)).toEqual([]);
    const [drop] = dropsUntil(flightIndexOf(lost), milliseconds(10), 5);
    expect(drop).toMatchObject({ node: 'b', onLink: true, code: 'lost', source: HERE });
  });

  test('a packet that a box dropped came to it first', () => {
    const filtered = traceOf(sent(0, 'a', 'nat'), received(10, 'nat'), dropped(10, 'nat'));
    const [drop] = dropsUntil(flightIndexOf(filtered), milliseconds(10), 5);
    expect(drop).toMatchObject({ node: 'nat', onLink: false, leg: { from: 'a', to: 'nat' } });
  });

  test('a copy that the receiver’s link made set out where the packet did', () => {
    const copied = traceOf(
      sent(0, 'a', 'b'),
      sent(5, 'b', 'b', 'a/1+1', { copyOf: 'a/1' }),
      received(10, 'b'),
      received(12, 'b', 'a/1+1'),
    );
    expect(shares(copied, 8).map(([packet, leg]) => [packet, leg])).toEqual([
      ['a/1', 'a>b'],
      ['a/1+1', 'a>b'],
    ]);
  });

  test('packets of one moment and one leg have lanes of their own', () => {
    const two = traceOf(sent(0, 'a', 'b'), sent(0, 'a', 'b', 'a/2'), sent(1, 'a', 'b', 'a/3'));
    expect(flightIndexOf(two).flights.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  test('signaling messages travel, and what is never told to end lasts as long as the recording', () => {
    const content = { kind: 'description', type: 'offer', sdp: '' } as const;
    const trace = traceOf(
      { kind: 'message-sent', at: milliseconds(0), peer: 'a', to: 'b', message: 'a/1', content },
      { kind: 'message-received', at: milliseconds(40), peer: 'b', message: 'a/1' },
      sent(50, 'a', 'b'),
      received(60, 'x', 'z/9'),
    );
    const [message, open] = flightIndexOf(trace).flights;
    expect(message?.what).toEqual({ kind: 'signaling', content: 'offer' });
    expect(open).toMatchObject({ end: 'open', until: 60 });
  });
});

describe.each(SCENARIO_IDS)('the scenario %s', (id) => {
  const trace = runOf(id);
  const index = flightIndexOf(trace);

  test('every drop is told once, and no flight ends before it began', () => {
    const told = trace.events.filter(({ kind }) => kind === 'packet-dropped');
    expect(index.drops.map(({ event }) => event)).toEqual(told.map((event) => event.id));
    for (const { at, until, reach } of index.flights) {
      expect(until).toBeGreaterThanOrEqual(at);
      expect(reach).toBeGreaterThan(0);
    }
  });

  test('the quick search finds what a search through everything finds', () => {
    const step = Math.max(1, Math.floor(trace.events.length / 60));
    for (let place = 0; place < trace.events.length; place += step) {
      const at = trace.events[place]?.at ?? milliseconds(0);
      const names = (items: readonly { readonly packet: string }[]) =>
        new Set(items.map(({ packet }) => packet));
      const all = index.flights.filter(
        ({ at: start, until, end }) =>
          start <= at && until >= at && !(end === 'dropped' && until <= at),
      );
      const found = flightsAt(index, at).map(({ flight }) => flight);
      expect(names(found)).toEqual(names(all));
      expect(found.length).toBe(
        new Set(found.map(({ packet, what }) => `${what.kind === 'signaling'} ${packet}`)).size,
      );
    }
  });
});

describe('kinds', () => {
  const shapesOf = (id: (typeof SCENARIO_IDS)[number]) =>
    new Set(flightIndexOf(runOf(id)).flights.map(({ what }) => shapeOf(what)));

  test('checks are told from questions to a STUN server', () => {
    const { flights } = flightIndexOf(runOf('home-routers'));
    const toServer = flights.filter(({ from, to }) => from === 'stun' || to === 'stun');
    expect(new Set(toServer.map(({ what }) => what.kind))).toEqual(new Set(['stun']));
    const between = flights.filter(({ to, from }) => to === 'nat-b' && from === 'nat-a');
    expect(new Set(between.map(({ what }) => what.kind))).not.toContain('stun');
  });

  test('TURN, TCP and TLS have shapes of their own', () => {
    expect(shapesOf('turn-relay')).toContain('turn');
    expect(shapesOf('udp-blocked')).toContain('tcp');
  });
});

describe('forks offered at the cursor', () => {
  const trace = runOf('home-routers');
  const { flights, drops } = flightIndexOf(trace);
  const dropsOf = (change: Change) =>
    flightIndexOf(runOf('home-routers', [change])).drops.filter(
      ({ code }) => code === 'intervention',
    );
  const drop = (at: Milliseconds, node: string, packet: string): Change => ({
    kind: 'drop-packet',
    at,
    node,
    packet,
  });

  test('“drop this packet” takes it out at the end of its leg', () => {
    const checks = flights.filter(({ what, end }) => what.kind === 'check' && end === 'arrived');
    for (const { at, to, packet } of checks.slice(0, 8)) {
      expect(dropsOf(drop(at, to, packet))).toMatchObject([{ packet, node: to }]);
    }
  });

  test('“drop it one hop earlier” takes it out where it came from', () => {
    const [filtered] = drops.filter(({ code }) => code === 'filtered');
    const leg = filtered?.leg;
    if (leg === undefined) throw new Error('no check was filtered');
    expect(dropsOf(drop(leg.at, leg.from, leg.packet))).toMatchObject([{ node: leg.from }]);
  });
});
