import { describe, expect, it } from 'vitest';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { ALL_WAITS, expectConnected, meeting13, ofKind } from './meeting';
import { DELAY, plainWay } from './pipe';
import { except, late, lost, twice } from './ways';

const { secp256r1, x25519, X25519MLKEM768 } = NAMED_GROUPS;
const groups = { client: { groups: [x25519, secp256r1] }, server: { groups: [secp256r1] } };
/** Two round trips. */
const COUNT = 6;

describe('a HelloRetryRequest', () => {
  it('asks for a share of a group that both have', () => {
    const run = meeting13(plainWay, groups);
    run.run();
    expectConnected(run);
    expect(run.carried).toHaveLength(COUNT);
    const sent = (side: 'client' | 'server') =>
      ofKind(run.events[side], 'flight-sent').map(({ messages }) => messages[0]);
    expect(sent('client')).toEqual(['ClientHello', 'ClientHello', 'Certificate']);
    expect(sent('server')).toEqual(['ServerHello', 'ServerHello']);
    const heard = ofKind(run.events.server, 'message-received');
    expect(heard.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4]);
    for (const side of ['client', 'server'] as const) {
      expect(ofKind(run.events[side], 'negotiated').map(({ group }) => group)).toEqual([secp256r1]);
    }
  });

  it('asks for the hybrid group, too', () => {
    const run = meeting13(plainWay, {
      client: { groups: [x25519, X25519MLKEM768] },
      server: { groups: [X25519MLKEM768] },
    });
    run.run();
    expectConnected(run);
    expect(ofKind(run.events.client, 'negotiated')[0]?.group).toBe(X25519MLKEM768);
  });

  it.each([
    ['lost', lost],
    ['late', late],
    ['doubled', twice],
  ])('heals any one datagram that is %s', (_, fate) => {
    for (let index = 0; index < COUNT; index += 1) {
      const run = meeting13(except(new Map([[index, fate]])), groups);
      run.run();
      expectConnected(run, `datagram ${index}`);
      expect(run.now(), `datagram ${index}`).toBeLessThanOrEqual(150 + 10 * DELAY);
    }
  });

  it('waits for nothing: only the client sends again (RFC 9147 §5.8.1)', () => {
    const run = meeting13(
      ({ from, bytes }) => (from === 'server' ? [] : [{ after: DELAY, bytes }]),
      groups,
    );
    run.run(DELAY);
    expect(run.carried).toHaveLength(2);
    // Nothing but its last deadline.
    expect(run.server.pollTimeout()).toBe(DELAY + ALL_WAITS);
    expect(run.client.pollTimeout()).toBe(50);
  });

  it('is of no use without a common group', () => {
    const run = meeting13(plainWay, {
      client: { groups: [x25519] },
      server: { groups: [secp256r1] },
    });
    run.run();
    expect([run.client.state, run.server.state]).toEqual(['failed', 'failed']);
    expect(ofKind(run.events.server, 'failed')[0]?.because).toBe('no-common-parameters');
  });
});
