import { expect, test } from 'vitest';
import { at, exchange, pair, ping } from './pairs';

test('a pair waits from the beginning, and is in progress after each ping', () => {
  const connection = pair();
  expect(connection.checkState).toBe('waiting');
  expect(ping(connection, 0).checkState).toBe('in-progress');
  expect(exchange(connection, 50).checkState).toBe('succeeded');
  expect(ping(connection, 100).checkState).toBe('in-progress');
});

test('writable becomes unreliable after five unanswered pings and 5 s, then times out after 15 s', () => {
  const connection = exchange(pair(), 0);
  for (const time of [1_000, 2_000, 3_000, 4_000]) ping(connection, time);
  connection.update(at(6_001));
  expect(connection.writeState).toBe('writable');
  ping(connection, 6_050);
  connection.update(at(6_150));
  expect(connection.writeState).toBe('writable');
  connection.update(at(6_151));
  expect(connection.writeState).toBe('unreliable');
  connection.update(at(16_000));
  expect(connection.writeState).toBe('unreliable');
  connection.update(at(16_001));
  expect(connection.writeState).toBe('timeout');
});

test('a pair that was never answered times out 15 s after its first ping, not before it was pinged', () => {
  const connection = pair();
  connection.update(at(100_000));
  expect(connection.writeState).toBe('init');
  ping(connection, 100_000);
  connection.update(at(115_001));
  expect(connection.writeState).toBe('timeout');
});

test('any answer makes it writable again', () => {
  const connection = ping(pair(), 0);
  connection.update(at(15_001));
  expect(exchange(connection, 16_000).isWritable).toBe(true);
});

test('it receives for 2.5 s after a packet, or as long as its last ping is an answered one', () => {
  const connection = pair();
  connection.wasPinged(at(0));
  connection.update(at(2_500));
  expect(connection.isReceiving).toBe(true);
  connection.update(at(2_501));
  expect(connection.isReceiving).toBe(false);
  exchange(connection, 3_000);
  connection.update(at(30_000));
  expect(connection.isReceiving).toBe(true);
  ping(connection, 30_000);
  connection.update(at(30_000));
  expect(connection.isReceiving).toBe(false);
});

test('round trips are filtered 3:1 from the first sample on', () => {
  const connection = pair();
  expect(connection.roundTrip).toBe(3_000);
  expect(exchange(connection, 0, 100).roundTrip).toBe(100);
  expect(exchange(connection, 1_000, 20).roundTrip).toBe(80);
});

test('it is stable after five answers, while none is late', () => {
  const connection = pair();
  for (const time of [0, 100, 200, 300]) exchange(connection, time);
  expect(connection.isStable(at(400))).toBe(false);
  exchange(connection, 400);
  expect(connection.isStable(at(500))).toBe(true);
  ping(connection, 500);
  expect(connection.isStable(at(540))).toBe(true);
  expect(connection.isStable(at(541))).toBe(false);
});

test('dead: 30 s after the last packet, or 10 s old, never heard of and not pinged any more', () => {
  const quiet = pair();
  expect(quiet.isDead(at(100_000))).toBe(false);
  quiet.prune();
  expect(quiet.isDead(at(10_000))).toBe(false);
  expect(quiet.isDead(at(10_001))).toBe(true);
  const known = exchange(pair(), 0);
  expect(known.isDead(at(30_020))).toBe(false);
  expect(known.isDead(at(30_021))).toBe(true);
  ping(known, 30_000);
  expect(known.isDead(at(60_000))).toBe(false);
  expect(known.isDead(at(60_001))).toBe(true);
});

test('pruned: no answer is waited for, and only an answer to a later ping revives it', () => {
  const connection = ping(exchange(pair(), 0), 100);
  expect(connection.prune()).toBe(true);
  expect(connection.prune()).toBe(false);
  expect(connection.pending.size).toBe(0);
  connection.reviveByPing();
  expect(connection.isActive).toBe(false);
  expect(exchange(connection, 500).isActive).toBe(true);
  expect(connection.prune()).toBe(true);
});

test('a check of the other side revives a pair that timed out by itself', () => {
  const connection = ping(pair(), 0);
  connection.update(at(15_001));
  connection.reviveByPing();
  expect(connection.writeState).toBe('init');
});
