import { expect, test } from 'vitest';
import { PATIENCE } from '@/lib/ice/rfc8445/timing';
import { BareNetwork, type SentPacket } from '../bare-network';
import type { BarePeer } from '../bare-peer';
import { behind, OPEN } from './sides';

/** Milliseconds from the first valid pair to the check that nominates. */
function hesitation(peer: BarePeer): number {
  const valid = peer.firstAt('check-answered') ?? Number.NaN;
  const nominated = peer.events.find(
    ({ event }) => event.kind === 'check-sent' && event.cause === 'nomination',
  );
  return (nominated?.at ?? Number.NaN) - valid;
}

/** Whether a check carries USE-CANDIDATE: attribute 0x0025, without a value. */
function nominates({ bytes }: SentPacket): boolean {
  return bytes.some((_, at) => [0, 0x25, 0, 0].every((byte, index) => bytes[at + index] === byte));
}

test('the best pair is nominated at once, or as soon as the pace allows', () => {
  const network = new BareNetwork({ a: OPEN, b: OPEN }).connect().run(4_000);
  expect(hesitation(network.a)).toBeLessThan(50);
});

test('while a better pair could still succeed, the agent waits its patience', () => {
  const network = new BareNetwork({ a: OPEN, b: behind(2, 'eim+eif') }).connect().run(4_000);
  expect(hesitation(network.a)).toBe(PATIENCE);
});

test('what succeeds meanwhile and ranks higher is nominated instead of a relay', () => {
  const turn = ['udp'] as const;
  const a = { ...behind(1, 'eim+adf'), turn };
  const network = new BareNetwork({ a, b: { ...behind(2, 'apdm+apdf'), turn }, delay: 80 });
  network.connect().run(8_000);
  expect(network.a.types).toBe('srflx/prflx');
  expect(network.a.of('pair-nominated')).toHaveLength(1);
});

test('one pair is nominated, the others are removed, and gathering stops', () => {
  const network = new BareNetwork({ a: OPEN, b: behind(2, 'eim+eif') }).connect().run(4_000);
  for (const peer of [network.a, network.b]) {
    expect(peer.of('pair-nominated')).toHaveLength(1);
    expect(peer.of('pair-selected')).toHaveLength(1);
    expect(peer.of('gathering-ended')).toHaveLength(1);
  }
  const removed = network.a.of('pair-removed');
  expect(removed.map(({ because }) => because)).toEqual(['nominated-other']);
});

test('a nomination that is not answered ends in failure', () => {
  const network = new BareNetwork({ a: OPEN, b: OPEN, loses: nominates }).connect().run(60_000);
  const { a, b } = network;
  expect(a.of('check-failed').map(({ reason }) => reason)).toEqual(['timeout']);
  // The pair had succeeded before: that it fails now is told, no check that failed says so.
  expect(a.of('pair-state').at(-1)).toMatchObject({
    state: 'failed',
    because: 'nomination-failed',
  });
  expect(a.of('gave-up')).toHaveLength(1);
  expect([a.state, b.state]).toEqual(['failed', 'checking']);
});

test('what one check proved stands, though another one is never answered', () => {
  const checks = new Set<string>();
  /** Whether it answers the second check of B, which A's own check triggered. */
  const isLost = ({ by, to, bytes }: SentPacket) => {
    const transaction = bytes.slice(8, 20).toString();
    const isRequest = bytes[0] === 0x00 && bytes[1] === 0x01;
    if (by === 'b' && isRequest && to.address === '198.51.100.1') checks.add(transaction);
    return by === 'a' && !isRequest && [...checks].indexOf(transaction) === 1;
  };
  const network = new BareNetwork({ a: OPEN, b: OPEN, delay: 200, loses: isLost });
  const { b } = network.connect().run(60_000);
  expect(b.of('check-failed').map(({ reason }) => reason)).toEqual(['timeout']);
  expect(b.agent.pairStates().map(({ state }) => state)).toEqual(['succeeded']);
  expect(b.state).toBe('completed');
});
