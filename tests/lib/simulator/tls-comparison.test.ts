import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import type { Handshake } from '@/lib/selectors/handshake';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SETUP } from '@/lib/simulator/setup/defaults';
import type { SecureChoice } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { compareTls } from '@/lib/simulator/tls-comparison/compare-tls';
import { checkTag, protectTlsRecord } from '@/lib/simulator/tls-comparison/tls-record-protection';
import { tlsScript } from '@/lib/simulator/tls-comparison/tls-script';

function handshakeWith(choice: Pick<SecureChoice, 'dtls' | 'group'>): Handshake {
  const secure = { srtp: 'SRTP_AEAD_AES_128_GCM', timer: 'libwebrtc', ...choice } as const;
  const scenario = scenarioOf({ ...DEFAULT_SETUP, secure });
  const brief = scenario.secure && { ...scenario.secure, lasts: 200 };
  const found = handshakeOf(simulate({ ...scenario, secure: brief }).trace);
  if (found === undefined) throw new Error('no handshake');
  return found;
}

const KINDS = {
  '1.2': handshakeWith({ dtls: '1.2', group: 'x25519' }),
  '1.3': handshakeWith({ dtls: '1.3', group: 'x25519' }),
  hybrid: handshakeWith({ dtls: '1.3', group: 'X25519MLKEM768' }),
} as const;

/** The comparison with the datagram of this number lost, counted from 1. */
function losing(kind: keyof typeof KINDS, number: number | undefined) {
  const lost = number === undefined ? undefined : KINDS[kind].datagrams[number - 1]?.packet;
  const compared = compareTls(KINDS[kind], lost);
  if (compared === undefined) throw new Error('nothing to compare');
  return compared;
}

describe('a handshake retold as TLS', () => {
  it('has the same messages with headers of 4 bytes, and no ACK', () => {
    const script = tlsScript(KINDS['1.3']);
    const names = script?.datagrams.map(({ records }) => records.flatMap((one) => one.names));
    expect(names?.map((one) => one[0])).toEqual([
      'ClientHello',
      'ServerHello',
      'Certificate',
      undefined,
      undefined,
    ]);
    const hello = KINDS['1.3'].datagrams[0]?.records[0]?.messages[0];
    expect(script?.datagrams[0]?.records[0]?.content).toHaveLength(4 + (hello?.whole ?? 0));
  });

  it.each(['1.2', '1.3', 'hybrid'] as const)('connects when nothing is lost: %s', (kind) => {
    const { bare, tcp, oneWay } = losing(kind, undefined);
    const { completedAt = 0, connectedAt, startedAt } = KINDS[kind];
    // Bare in datagrams it takes as long as DTLS; TCP's own handshake is a round trip more.
    expect(bare.outcome).toMatchObject({ kind: 'connected', at: (completedAt ?? 0) - startedAt });
    expect(tcp.connectedAt).toBeCloseTo((completedAt ?? 0) - startedAt + 2 * oneWay, 6);
    for (const role of ['client', 'server'] as const) {
      const after = (connectedAt[role] ?? Number.NaN) - startedAt;
      if (bare.outcome.kind === 'connected') expect(bare.outcome.sides[role]).toBe(after);
      expect(tcp.connected[role]).toBeCloseTo(after + 2 * oneWay, 6);
    }
  });

  it('is undefined where a datagram was lost already, or no keys came to be', () => {
    const { datagrams, ...rest } = KINDS['1.3'];
    const holed = datagrams.map((one, at) => (at === 1 ? { ...one, arrivedAt: undefined } : one));
    expect(compareTls({ ...rest, datagrams: holed }, undefined)).toBeUndefined();
    expect(compareTls({ ...KINDS['1.3'], keys: [] }, undefined)).toBeUndefined();
  });
});

describe('bare in datagrams', () => {
  it.each([
    ['1.3', 1, { client: 'ServerHello', server: 'ClientHello' }],
    ['1.3', 2, { client: 'ServerHello', server: 'Certificate' }],
    ['1.2', 1, { client: 'ServerHello', server: 'ClientHello' }],
    ['1.2', 3, { client: 'Finished', server: 'Certificate' }],
    ['hybrid', 2, { client: 'ServerHello', server: 'ClientHello' }],
  ] as const)('%s waits for ever without datagram %i', (kind, number, awaited) => {
    expect(losing(kind, number).bare.outcome).toMatchObject({ kind: 'waits', ...awaited });
  });

  it('1.3 opens data with the keys of the handshake where the last flight is lost', () => {
    const { outcome } = losing('1.3', 3).bare;
    expect(outcome).toMatchObject({ kind: 'tag', side: 'server', otherKeys: true });
    if (outcome.kind === 'tag') expect(outcome.came).not.toBe(outcome.computed);
  });

  it('has no keys for what follows a lost ServerHello or ChangeCipherSpec', () => {
    expect(losing('hybrid', 3).bare.outcome).toMatchObject({ kind: 'no-keys', for: 'ServerHello' });
    expect(losing('1.2', 4).bare.outcome).toMatchObject({ kind: 'no-keys', for: 'Finished' });
  });

  it('takes the second half of a ClientHello for a message', () => {
    expect(losing('hybrid', 1).bare.outcome).toMatchObject({
      kind: 'misread',
      side: 'server',
      expected: 'ClientHello',
    });
  });

  it.each(['1.2', '1.3'] as const)('counts wrong after a lost record of data: %s', (kind) => {
    const { nextRecord } = losing(kind, undefined);
    expect(nextRecord?.sealedWith).toBe((nextRecord?.openedWith ?? 0) + 1);
    expect(nextRecord?.came).not.toBe(nextRecord?.computed);
  });
});

describe.each(['1.2', '1.3'] as const)('the protection of TLS %s', (kind) => {
  const script = tlsScript(KINDS[kind]);
  const record = script?.datagrams.flatMap(({ records }) => records).find(({ epoch }) => epoch > 0);
  const found = script?.keys.find(
    (one) => one.sender === record?.sender && one.epoch === record.epoch,
  );

  it('opens with the right count, and computes the very tag', () => {
    if (record === undefined || found === undefined) throw new Error('nothing protected');
    const bytes = protectTlsRecord(found.keys, record);
    expect((((bytes[3] ?? 0) << 8) | (bytes[4] ?? 0)) + 5).toBe(bytes.length);
    const right = checkTag(found.keys, bytes, record.number);
    expect(right.fits).toBe(true);
    expect(hexText(right.computed)).toBe(hexText(right.came));
    const wrong = checkTag(found.keys, bytes, record.number + 1);
    expect(wrong.fits).toBe(false);
    expect(hexText(wrong.computed)).not.toBe(hexText(wrong.came));
  });
});

describe('over TCP', () => {
  it.each([
    ['1.3', 1],
    ['1.3', 2],
    ['1.3', 3],
    ['1.2', 4],
    ['hybrid', 1],
    ['hybrid', 4],
  ] as const)('%s heals the loss of datagram %i by its time-out', (kind, number) => {
    const { tcp } = losing(kind, number);
    const clean = losing(kind, undefined).tcp;
    expect(tcp.hasLoss).toBe(true);
    expect(tcp.arrows.filter(({ arrivedAt }) => arrivedAt === undefined)).toHaveLength(1);
    expect(tcp.arrows.some(({ isRepeated }) => isRepeated)).toBe(true);
    expect(tcp.connectedAt).toBeGreaterThanOrEqual((clean.connectedAt ?? Infinity) + 200 - 1e-6);
  });

  it('is through on each side by the other’s Finished, which its first data follow', () => {
    const { connected, connectedAt, arrows } = losing('1.3', 2).tcp;
    expect(connected.client).toBeLessThan(connected.server ?? 0);
    expect(connectedAt).toBe(connected.server);
    const data = arrows.find(({ sender, flags, names }) => {
      return sender === 'client' && flags === 'data' && names.length === 0;
    });
    expect(data?.sentAt).toBeGreaterThanOrEqual(connected.client ?? Infinity);
    expect(data?.sentAt).toBeLessThan(connected.server ?? 0);
  });

  it('keeps what is behind a hole waiting until it is filled', () => {
    const { tcp } = losing('1.3', 3);
    const held = tcp.arrows.filter(
      ({ arrivedAt = 0, deliveredAt = 0 }) => deliveredAt > arrivedAt && arrivedAt > 0,
    );
    const filling = tcp.arrows.find(({ isRepeated }) => isRepeated);
    expect(held).toHaveLength(1);
    expect(held[0]?.deliveredAt).toBe(filling?.arrivedAt);
  });

  it('loses nothing for an ACK of DTLS, which TLS does not have', () => {
    const { tcp, bare } = losing('1.3', 4);
    expect(tcp.hasLoss).toBe(false);
    expect(bare.outcome.kind).toBe('connected');
  });
});
