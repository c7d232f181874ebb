import { describe, expect, it } from 'vitest';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { milliseconds } from '@/lib/time';
import { expectConnected, meeting13, ofKind } from './meeting';
import { DELAY, plainWay } from './pipe';

describe('DTLS 1.3 without a loss', () => {
  it('takes three flights and an ACK; the client is ready after one round trip', () => {
    const run = meeting13();
    run.run();
    expectConnected(run);
    expect(run.carried.map(({ from, at }) => [from, at])).toEqual([
      ['client', 0],
      ['server', DELAY],
      ['client', 2 * DELAY],
      ['server', 3 * DELAY],
    ]);
    expect(ofKind(run.events.client, 'flight-sent').map(({ messages }) => messages)).toEqual([
      ['ClientHello'],
      ['Certificate', 'CertificateVerify', 'Finished'],
    ]);
    expect(ofKind(run.events.server, 'flight-sent').map(({ messages }) => messages)).toEqual([
      [
        'ServerHello',
        'EncryptedExtensions',
        'CertificateRequest',
        'Certificate',
        'CertificateVerify',
        'Finished',
      ],
    ]);
    expect(run.client.pollTimeout()).toBeUndefined();
    expect(run.server.pollTimeout()).toBeUndefined();
  });

  it('agrees on the profile that the server prefers', () => {
    const run = meeting13(plainWay, { server: { srtpProfiles: [7, 1] } });
    run.run();
    for (const side of ['client', 'server'] as const) {
      expect(ofKind(run.events[side], 'negotiated')).toEqual([
        {
          kind: 'negotiated',
          version: '1.3',
          cipherSuite: 0x1301,
          group: NAMED_GROUPS.x25519,
          srtpProfile: 7,
        },
      ]);
    }
  });

  it('with a curve that only one side prefers', () => {
    const run = meeting13(plainWay, {
      client: { groups: [NAMED_GROUPS.secp256r1] },
      server: { groups: [NAMED_GROUPS.x25519, NAMED_GROUPS.secp256r1] },
    });
    run.run();
    expectConnected(run);
  });

  it.each([200, 100, 64])('cuts messages for datagrams of %i bytes', (largestDatagram) => {
    const run = meeting13(plainWay, { client: { largestDatagram }, server: { largestDatagram } });
    run.run();
    expectConnected(run);
    const sizes = run.carried.map(({ bytes }) => bytes.length);
    expect(sizes.length).toBeGreaterThan(6);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largestDatagram);
  });

  it('carries data both ways, and says goodbye', () => {
    const run = meeting13();
    run.run();
    const now = milliseconds(run.now());
    expect(run.client.send(now, Uint8Array.of(1, 2, 3))).toBe(true);
    expect(run.server.send(now, Uint8Array.of(4))).toBe(true);
    expect(run.server.send(now, new Uint8Array(1200 - 22))).toBe(true);
    expect(run.server.send(now, new Uint8Array(1200 - 21))).toBe(false);
    run.run();
    expect(ofKind(run.events.server, 'data-received')[0]?.bytes).toEqual(Uint8Array.of(1, 2, 3));
    expect(ofKind(run.events.client, 'data-received')[0]?.bytes).toEqual(Uint8Array.of(4));
    run.client.close(now);
    run.run();
    expect([run.client.state, run.server.state]).toEqual(['closed', 'closed']);
    for (const side of ['client', 'server'] as const) {
      expect(ofKind(run.events[side], 'alert').at(0)?.description).toBe('close_notify');
      expect(ofKind(run.events[side], 'closed')).toHaveLength(1);
    }
    expect(run.client.send(now, Uint8Array.of(1))).toBe(false);
  });

  it('logs the same secrets on both sides', () => {
    const run = meeting13();
    run.run();
    expect(run.client.keyLog()).toEqual(run.server.keyLog());
    expect(run.client.keyLog().map((line) => line.split(' ')[0])).toEqual([
      'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
      'SERVER_HANDSHAKE_TRAFFIC_SECRET',
      'CLIENT_TRAFFIC_SECRET_0',
      'SERVER_TRAFFIC_SECRET_0',
      'EXPORTER_SECRET',
    ]);
  });

  it('sends again only what is not acknowledged', () => {
    // The first datagram of the client's answer is lost, the second arrives.
    const small = { client: { largestDatagram: 400 }, server: { largestDatagram: 400 } };
    let seen = 0;
    const run = meeting13(({ from, at, bytes }) => {
      if (from === 'client' && at > 0) seen += 1;
      return from === 'client' && at > 0 && seen === 1 ? [] : [{ after: DELAY, bytes }];
    }, small);
    run.run();
    expectConnected(run);
    const flights = ofKind(run.events.client, 'flight-sent').filter(({ flight }) => flight === 2);
    expect(flights.map(({ datagrams }) => datagrams)).toEqual([2, 1]);
  });

  it('a replayed record brings nothing', () => {
    const run = meeting13(({ bytes, from }) => [
      { after: DELAY, bytes },
      ...(from === 'client' ? [{ after: 2 * DELAY, bytes }] : []),
    ]);
    run.run();
    run.client.send(milliseconds(run.now()), Uint8Array.of(9));
    run.run();
    expect(ofKind(run.events.server, 'data-received')).toHaveLength(1);
    expect(ofKind(run.events.server, 'ignored').at(-1)?.because).toBe('replayed');
  });

  it('more data than fits into a record does not go out', () => {
    const largestDatagram = 65_000;
    const run = meeting13(plainWay, { client: { largestDatagram }, server: { largestDatagram } });
    run.run();
    const now = milliseconds(run.now());
    expect(run.client.send(now, new Uint8Array(2 ** 14))).toBe(true);
    expect(run.client.send(now, new Uint8Array(2 ** 14 + 1))).toBe(false);
    run.run();
    expect(ofKind(run.events.server, 'data-received')[0]?.bytes).toHaveLength(2 ** 14);
  });
});
