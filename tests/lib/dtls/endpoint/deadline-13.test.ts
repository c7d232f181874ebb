import { describe, expect, it } from 'vitest';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { expectBothOrNobody } from './flipped-bits';
import { ALL_BACK_OFFS, ALL_WAITS, meeting13, ofKind, type RecordedMeeting } from './meeting';
import { DELAY, type Side } from './pipe';
import { except, flipped } from './ways';

/** Of a ClientHello in one datagram, behind the headers of record and message. */
const LEGACY_VERSION = 25;
const RANDOM = 27;

function expectTimedOut(run: RecordedMeeting, side: Side): void {
  expect(run[side].state).toBe('failed');
  expect(ofKind(run.events[side], 'failed').map(({ because }) => because)).toEqual(['timed-out']);
}

describe('whoever waits for the rest of a flight gives up in the end', () => {
  // Nor does what goes on coming put it off: the server repeats its flight until it gives up.
  it.each([
    ['the version', LEGACY_VERSION],
    ['the random', RANDOM],
  ])('a client whose ClientHello came with another bit in %s', (_, place) => {
    // The ServerHello can be read, and nothing after it: both sides have other keys.
    const run = meeting13(except(new Map([[0, flipped(place * 8)]])));
    run.run(DELAY * 3);
    expect(run.client.state).toBe('connecting');
    expect(run.client.pollTimeout()).toBeDefined();
    run.run(ALL_BACK_OFFS);
    expectTimedOut(run, 'client');
    expectTimedOut(run, 'server');
    expectBothOrNobody(run);
    expect(run.now()).toBe(2 * DELAY + ALL_WAITS);
  });

  it('a server to which only part of the last flight came', () => {
    const small = { client: { largestDatagram: 300 }, server: { largestDatagram: 300 } };
    let ofLastFlight = 0;
    const run = meeting13(({ at, bytes, from }) => {
      if (from === 'client' && at > 0) ofLastFlight += 1;
      return ofLastFlight > 1 ? [] : [{ after: DELAY, bytes }];
    }, small);
    run.run(ALL_BACK_OFFS);
    expectTimedOut(run, 'server');
    expect(run.server.pollTimeout()).toBeUndefined();
  });

  it('a server whose HelloRetryRequest nobody answers', () => {
    const run = meeting13(({ bytes, index }) => (index === 0 ? [{ after: DELAY, bytes }] : []), {
      client: { groups: [NAMED_GROUPS.x25519, NAMED_GROUPS.secp256r1] },
      server: { groups: [NAMED_GROUPS.secp256r1] },
    });
    run.run(ALL_BACK_OFFS);
    expectTimedOut(run, 'client');
    expectTimedOut(run, 'server');
    expect(ofKind(run.events.server, 'flight-sent')).toHaveLength(1);
  });

  it('and nobody once it is connected', () => {
    const run = meeting13();
    run.run();
    expect([run.client.pollTimeout(), run.server.pollTimeout()]).toEqual([undefined, undefined]);
  });
});
