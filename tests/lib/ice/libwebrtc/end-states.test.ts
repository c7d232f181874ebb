import { describe, expect, test } from 'vitest';
import { areConnected, boxOf, checkTimes, chromePair, stateAt, statesOf } from './two-agents';

/* As measured with Chromium 156; `failed` is what RTCIceTransport and connectionState say. */

test('without remote candidates an agent stays new', () => {
  const network = chromePair({}, {}, { signalingDelay: 1_000_000 }).connect().run(60_000);
  expect(network.a.state).toBe('new');
  expect(statesOf(network.a)).toEqual([]);
});

test('a peer that was never reachable: failed 15 s after the first ping', () => {
  const network = chromePair({}, { box: boxOf('blocked', '') })
    .connect()
    .run(20_000);
  const [first = 0] = checkTimes(network.a);
  const failed = stateAt(network.a, 'failed') - first;
  expect(failed).toBeGreaterThan(15_000);
  expect(failed).toBeLessThan(15_200);
  expect(statesOf(network.a).map(([state]) => state)).toEqual(['checking', 'failed']);
});

describe('a peer that vanishes', () => {
  let isSilent = false;
  const network = chromePair({}, {}, { loses: () => isSilent })
    .connect()
    .run(20_000);
  isSilent = true;
  const since = network.now;
  network.run(60_000);
  const firstUnanswered = checkTimes(network.a).find((at) => at >= since - 40) ?? 0;

  test('is missed 5 s after the first unanswered ping', () => {
    const disconnected = stateAt(network.a, 'disconnected', since) - firstUnanswered;
    expect(disconnected).toBeGreaterThan(5_000);
    expect(disconnected).toBeLessThan(5_100);
    expect(firstUnanswered - since).toBeLessThan(2_700);
  });

  test('is given up after 15 s', () => {
    const failed = stateAt(network.a, 'failed', since) - firstUnanswered;
    expect(failed).toBeGreaterThan(15_000);
    expect(failed).toBeLessThan(15_100);
  });

  test('is pinged 16 times a second meanwhile', () => {
    const times = checkTimes(network.a).filter((at) => at >= since + 8_000 && at < since + 9_000);
    expect(times).toHaveLength(16);
  });

  test('leaves no pair behind once it is dead', () => {
    expect(network.a.of('pair-removed').length).toBeGreaterThan(0);
    expect(network.a.selected).toBeUndefined();
    const times = checkTimes(network.a);
    expect(times.at(-1)).toBeLessThan(since + 34_000);
  });
});

test('a short outage is survived without a word', () => {
  let isSilent = false;
  const network = chromePair({}, {}, { loses: () => isSilent })
    .connect()
    .run(20_000);
  isSilent = true;
  network.run(4_000);
  isSilent = false;
  network.run(10_000);
  expect(statesOf(network.a).map(([state]) => state)).toEqual(['checking', 'connected']);
});

test('an outage of 10 s heals by itself', () => {
  let isSilent = false;
  const network = chromePair({}, {}, { loses: () => isSilent })
    .connect()
    .run(20_000);
  isSilent = true;
  network.run(10_000);
  isSilent = false;
  network.run(2_000);
  const states = statesOf(network.a).map(([state]) => state);
  expect(states).toEqual(['checking', 'connected', 'disconnected', 'connected']);
});

test('the path that heals is told, also where the pair in use changed when it was doubted', () => {
  let isSilent = false;
  const addresses = ['198.51.100.1', '198.51.101.1'];
  const network = chromePair({ addresses }, {}, { seed: 3, loses: () => isSilent })
    .connect()
    .run(20_000);
  isSilent = true;
  network.run(10_000);
  isSilent = false;
  const { now } = network;
  const { events } = network.run(2_000).a;
  const doubted = events.find(({ event }) => event.kind === 'path-doubted');
  const chosen = events.filter(
    ({ at, event }) => at === doubted?.at && event.kind === 'pair-selected',
  );
  expect(chosen).toHaveLength(1);
  const healed = stateAt(network.a, 'connected', now);
  const told = events.filter(({ at }) => at === healed).map(({ event }) => event.kind);
  expect(told).toContain('consent-renewed');
});

test('closing says so, once, and nothing comes after', () => {
  const network = chromePair().connect().run(5_000);
  network.a.agent.close(network.now);
  network.run(0);
  const told = network.a.events.length;
  network.run(10_000);
  expect(network.a.state).toBe('closed');
  expect(network.a.events).toHaveLength(told);
  expect(network.a.agent.send(network.now, Uint8Array.of(64))).toBe(false);
});

test('a host that moves never recovers without a restart, and does with one', () => {
  const network = chromePair().connect().run(5_000);
  network.move('a', ['198.51.100.77'], undefined).run(40_000);
  expect([network.a.state, network.b.state]).toEqual(['failed', 'failed']);
  const since = network.now;
  expect(network.restart().runUntil(() => areConnected(network), 5_000)).toBe(true);
  expect(network.a.selected?.local.address.address).toBe('198.51.100.77');
  expect(network.now - since).toBeLessThan(1_000);
});

test('a socket whose address is gone refuses, and the ping counts as unanswered', () => {
  const network = chromePair().connect().run(5_000);
  network.move('a', ['198.51.100.77'], undefined).run(10_000);
  const failures = network.a.of('check-failed');
  expect(failures.map(({ reason }) => reason)).toContain('unreachable');
  expect(network.a.agent.send(network.now, Uint8Array.of(64))).toBe(false);
});
