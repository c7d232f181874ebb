import { describe, expect, it } from 'vitest';
import { CIPHER_SUITES } from '@/lib/dtls/handshake/cipher-suite-codes';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { milliseconds } from '@/lib/time';
import { expectConnected, meeting12, ofKind } from './meeting';
import { CERTIFICATES, DELAY, plainWay } from './pipe';

const both = <Changes>(changes: Changes) => ({ client: changes, server: changes });

describe('DTLS 1.2 without a loss', () => {
  it('takes four flights, a datagram each: two round trips', () => {
    const run = meeting12();
    run.run();
    expectConnected(run);
    expect(run.carried.map(({ from, at }) => [from, at])).toEqual([
      ['client', 0],
      ['server', DELAY],
      ['client', 2 * DELAY],
      ['server', 3 * DELAY],
    ]);
    const sent = (side: 'client' | 'server') =>
      ofKind(run.events[side], 'flight-sent').map(({ messages }) => messages.join(' '));
    expect(sent('client')).toEqual([
      'ClientHello',
      'Certificate ClientKeyExchange CertificateVerify ChangeCipherSpec Finished',
    ]);
    expect(sent('server')).toEqual([
      'ServerHello Certificate ServerKeyExchange CertificateRequest ServerHelloDone',
      'ChangeCipherSpec Finished',
    ]);
    expect([run.client.pollTimeout(), run.server.pollTimeout()]).toEqual([undefined, undefined]);
  });

  it('tells what happened in its order', () => {
    const run = meeting12();
    run.run();
    const kinds = run.events.server.map((event) =>
      event.kind === 'message-received' ? event.message : event.kind,
    );
    expect(kinds).toEqual([
      'datagram-opened',
      'ClientHello',
      'negotiated',
      'flight-sent',
      'datagram-sent',
      'datagram-opened',
      'Certificate',
      'certificate-received',
      'fingerprint-checked',
      'ClientKeyExchange',
      'keys-ready',
      'CertificateVerify',
      'Finished',
      'flight-sent',
      'datagram-sent',
      'connected',
    ]);
    const opened = ofKind(run.events.server, 'datagram-opened');
    expect(opened[1]?.records.map(({ epoch, contentType }) => [epoch, contentType])).toEqual([
      [0, 22],
      [0, 20],
      [1, 22],
    ]);
    expect(ofKind(run.events.client, 'certificate-received')[0]?.chain).toEqual([
      CERTIFICATES.server.der,
    ]);
  });

  it('agrees on the group and the profile that the server prefers', () => {
    const { secp256r1, x25519, X25519MLKEM768 } = NAMED_GROUPS;
    const run = meeting12(plainWay, {
      client: { groups: [X25519MLKEM768, x25519, secp256r1] },
      server: { groups: [X25519MLKEM768, secp256r1, x25519], srtpProfiles: [7, 1] },
    });
    run.run();
    expectConnected(run);
    for (const side of ['client', 'server'] as const) {
      expect(ofKind(run.events[side], 'negotiated')).toEqual([
        {
          kind: 'negotiated',
          version: '1.2',
          cipherSuite: CIPHER_SUITES.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
          group: secp256r1,
          srtpProfile: 7,
        },
      ]);
    }
  });

  it('without SRTP where one side has no profile', () => {
    const run = meeting12(plainWay, { server: { srtpProfiles: [] } });
    run.run();
    expectConnected(run);
    expect(ofKind(run.events.client, 'negotiated')[0]?.srtpProfile).toBeUndefined();
  });

  it.each([200, 100, 64])('cuts messages for datagrams of %i bytes', (largestDatagram) => {
    const run = meeting12(plainWay, both({ largestDatagram }));
    run.run();
    expectConnected(run);
    const sizes = run.carried.map(({ bytes }) => bytes.length);
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largestDatagram);
  });

  it('carries data both ways, and says goodbye', () => {
    const run = meeting12();
    expect(run.client.send(milliseconds(0), Uint8Array.of(1))).toBe(false);
    run.run();
    const now = milliseconds(run.now());
    expect(run.client.send(now, Uint8Array.of(1, 2, 3))).toBe(true);
    expect(run.server.send(now, Uint8Array.of(4))).toBe(true);
    expect(run.server.send(now, new Uint8Array(1200))).toBe(false);
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

  it('a replayed record brings nothing', () => {
    const run = meeting12(({ bytes, from }) =>
      from === 'client'
        ? [
            { after: DELAY, bytes },
            { after: 2 * DELAY, bytes },
          ]
        : plainWay({ bytes, from, at: 0, index: 0 }),
    );
    run.run();
    run.client.send(milliseconds(run.now()), Uint8Array.of(9));
    run.run();
    expect(ofKind(run.events.server, 'data-received')).toHaveLength(1);
    expect(ofKind(run.events.server, 'ignored').at(-1)?.because).toBe('replayed');
  });
});
