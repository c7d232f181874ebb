import { describe, expect, expectTypeOf, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { compute } from '@/lib/derivation/compute';
import { type Derivation, parentsOf } from '@/lib/derivation/derivation';
import { childrenOf, type KeySchedule, keySchedules } from '@/lib/selectors/key-schedule';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SETUP } from '@/lib/simulator/setup/defaults';
import { simulate } from '@/lib/simulator/simulate';
import type { EventOf } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { simulatedCall } from '../../fixtures/simulated-call';

function ends(trace: Trace): readonly [client: KeySchedule, server: KeySchedule] {
  const schedules = keySchedules(trace);
  const of = (role: string) => schedules.filter((schedule) => schedule.role === role);
  const [client, ...moreClients] = of('client');
  const [server, ...moreServers] = of('server');
  if (client === undefined || server === undefined) throw new Error('A side has no schedule');
  expect([...moreClients, ...moreServers]).toEqual([]);
  return [client, server];
}

function recomputed({ values }: KeySchedule): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const bytesOf = (id: string) => values.get(id)?.bytes ?? new Uint8Array();
  for (const { id, bytes, derivation } of values.values()) {
    const again = derivation.function === 'given' ? bytes : compute(derivation, bytesOf);
    found.set(id, hexText(again));
  }
  return found;
}

const bytesById = ({ values }: KeySchedule) =>
  new Map([...values.values()].map(({ id, bytes }) => [id, hexText(bytes)]));

it('has the derivations of lib/derivation in its file, neither more nor less', () => {
  type Written = EventOf<'values-derived'>['values'][number]['derivation'];
  expectTypeOf<Written>().toExtend<Derivation>();
  expectTypeOf<Derivation>().toExtend<Written>();
  expectTypeOf<Written['function']>().toEqualTypeOf<Derivation['function']>();
});

it('knows no schedule of a call without a handshake', () => {
  expect(keySchedules(simulate(scenarioOf(DEFAULT_SETUP)).trace)).toEqual([]);
});

describe.each([
  ['1.2', 'x25519'],
  ['1.3', 'x25519'],
  ['1.3', 'X25519MLKEM768'],
] as const)('the key schedules of DTLS %s with %s', (dtls, group) => {
  const trace = simulatedCall(dtls, group);
  const [client, server] = ends(trace);

  it('names parents that stand before their children', () => {
    for (const { values } of [client, server]) {
      const before = new Set<string>();
      for (const { id, derivation } of values.values()) {
        expect([...before]).toEqual(expect.arrayContaining([...parentsOf(derivation)]));
        before.add(id);
      }
    }
  });

  it('can be computed again, every value, from the trace alone', () => {
    for (const schedule of [client, server]) {
      expect(schedule.values.size).toBeGreaterThan(30);
      expect(recomputed(schedule)).toEqual(bytesById(schedule));
    }
  });

  it('has the same value on both sides wherever both have one', () => {
    const [ours, theirs] = [bytesById(client), bytesById(server)];
    const both = [...ours.keys()].filter((id) => theirs.has(id));
    expect(both.map((id) => [id, ours.get(id)])).toEqual(both.map((id) => [id, theirs.get(id)]));
    expect(both).toEqual(
      expect.arrayContaining([
        'shared-secret',
        'master-secret',
        'srtp-exported',
        'srtp-client-salt',
      ]),
    );
  });

  it('keeps to each side what it drew alone, but for the random of its hello', () => {
    const drawn = ({ values }: KeySchedule) =>
      [...values.values()]
        .filter(({ derivation: from }) => from.function === 'given' && from.from === 'drawn')
        .map(({ id }) => id)
        .filter((id) => !id.endsWith('-random'));
    expect(drawn(client).length).toBeGreaterThan(0);
    expect(drawn(client).filter((id) => server.values.has(id))).toEqual([]);
    expect(drawn(server).filter((id) => client.values.has(id))).toEqual([]);
  });

  it('tells each value once, at the moment of an event of that peer', () => {
    const events = new Map(trace.events.map((event) => [event.id, event]));
    for (const { peer, values } of [client, server]) {
      for (const { event: id, at } of values.values()) {
        expect(events.get(id)).toMatchObject({ kind: 'values-derived', peer, at });
      }
    }
    const told = trace.events.flatMap((event) =>
      event.kind === 'values-derived'
        ? event.values.map((value) => `${event.peer} ${value.id}`)
        : [],
    );
    expect(new Set(told).size).toBe(told.length);
  });

  it('finds the children of a value', () => {
    const parents = ['srtp-client-master-key', 'srtp-client-master-salt'];
    const [first, last] = parents.map((id) => childrenOf(client, id).map((child) => child.id));
    expect(first).toHaveLength(6);
    expect(first).toEqual(last);
  });
});
