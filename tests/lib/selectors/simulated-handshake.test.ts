import { describe, expect, it } from 'vitest';
import type { Handshake, HandshakeDatagram } from '@/lib/selectors/handshake';
import { costOf, lossesOf } from '@/lib/selectors/handshake-losses';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SETUP, DEFAULT_SIDE } from '@/lib/simulator/setup/defaults';
import type { SecureChoice, Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';

const CHOICE: SecureChoice = {
  dtls: '1.3',
  group: 'x25519',
  srtp: 'SRTP_AEAD_AES_128_GCM',
  timer: 'libwebrtc',
};

/** Of media only the beginning is needed. */
function traceOf(changes: Partial<Setup>) {
  const scenario = scenarioOf({ ...DEFAULT_SETUP, ...changes });
  const secure = scenario.secure && { ...scenario.secure, lasts: 200, staysUp: true };
  return simulate({ ...scenario, secure }).trace;
}

function handshakeIn(choice: Partial<SecureChoice>, changes: Partial<Setup> = {}): Handshake {
  const found = handshakeOf(traceOf({ secure: { ...CHOICE, ...choice }, ...changes }));
  if (found === undefined) throw new Error('no handshake');
  return found;
}

function withoutPacket(
  choice: Partial<SecureChoice>,
  { packet, sentAt: at, firstNode: node = '' }: HandshakeDatagram,
): Handshake {
  return handshakeIn(choice, { changes: [{ kind: 'drop-packet', at, node, packet }] });
}

/** One line a datagram: who, flight, attempt, what lies in its records. */
function drawn({ datagrams }: Handshake): readonly string[] {
  return datagrams.map(({ sender, kind, place, records }) => {
    const inside = records.map(({ epoch, sequenceNumber, messages, acknowledges }) => {
      const names = messages.map(({ name, offset, length, whole }) =>
        length === whole ? name : `${name} ${offset}+${length}/${whole}`,
      );
      const acks = acknowledges.map((one) => `ack ${one.epoch}:${one.sequenceNumber}`);
      return `${epoch}:${sequenceNumber} ${[...names, ...acks].join(' ') || 'ccs'}`;
    });
    const where = place ? `${place.flight}.${place.attempt}.${place.part}` : kind;
    return `${sender} ${where} [${inside.join('] [')}]`;
  });
}

describe('the handshake of a simulated call', () => {
  it('is two flights of a side and an ACK in DTLS 1.3', () => {
    const handshake = handshakeIn({});
    expect(handshake.version).toBe('1.3');
    expect(drawn(handshake)).toEqual([
      'client 1.1.0 [0:0 ClientHello]',
      'server 1.1.0 [0:0 ServerHello] [2:0 EncryptedExtensions CertificateRequest Certificate CertificateVerify Finished]',
      'client 2.1.0 [2:0 Certificate CertificateVerify Finished]',
      'server ack [3:0 ack 2:0]',
    ]);
    expect(handshake.flights.map(({ cause }) => cause.kind)).toEqual(['first', 'first', 'first']);
  });

  it('is two flights of each side in DTLS 1.2', () => {
    const handshake = handshakeIn({ dtls: '1.2' });
    expect(handshake.version).toBe('1.2');
    expect(drawn(handshake)).toEqual([
      'client 1.1.0 [0:0 ClientHello]',
      'server 1.1.0 [0:0 ServerHello Certificate ServerKeyExchange CertificateRequest ServerHelloDone]',
      'client 2.1.0 [0:1 Certificate ClientKeyExchange CertificateVerify] [0:2 ccs] [1:0 Finished]',
      'server 2.1.0 [0:1 ccs] [1:0 Finished]',
    ]);
  });

  it('has the hybrid ClientHello in two datagrams', () => {
    const [first, second] = drawn(handshakeIn({ group: 'X25519MLKEM768' }));
    expect(first).toMatch(/^client 1\.1\.0 \[0:0 ClientHello 0\+\d+\/\d+\]$/);
    expect(second).toMatch(/^client 1\.1\.1 \[0:1 ClientHello \d+\+\d+\/\d+\]$/);
  });

  it('tells the moments of both sides, trust before the connection', () => {
    const { moments, connectedAt, completedAt, mediaAt } = handshakeIn({});
    for (const role of ['client', 'server'] as const) {
      const kinds = moments.filter((one) => one.role === role).map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual(
        ['application-keys', 'connected', 'handshake-keys', 'media', 'trust'].toSorted(),
      );
      expect(mediaAt[role]).toBeGreaterThanOrEqual(connectedAt[role] ?? Infinity);
    }
    expect(completedAt).toBe(Math.max(connectedAt.client ?? 0, connectedAt.server ?? 0));
  });

  it('knows a relayed datagram on both sides of the server as one', () => {
    const side = {
      ...DEFAULT_SIDE,
      nat: { preset: 'symmetric-office' as const },
      turn: ['udp' as const],
    };
    const relayed = handshakeIn({}, { a: side, b: side });
    expect(drawn(relayed)).toHaveLength(4);
    expect(relayed.datagrams.every(({ isRelayed }) => isRelayed)).toBe(true);
    expect(relayed.datagrams.every(({ arrivedAt }) => arrivedAt !== undefined)).toBe(true);
  });

  it('is none in a recording that is no simulation', () => {
    const trace = traceOf({ secure: CHOICE });
    expect(handshakeOf({ ...trace, header: { ...trace.header, source: 'live' } })).toBeUndefined();
    expect(handshakeOf(traceOf({}))).toBeUndefined();
  });
});

describe.each([
  [{ dtls: '1.2' }],
  [{ dtls: '1.2', timer: 'rfc6347' }],
  [{ dtls: '1.3' }],
  [{ dtls: '1.3', timer: 'rfc6347' }],
  [{ dtls: '1.3', group: 'X25519MLKEM768' }],
] as const satisfies readonly (readonly [Partial<SecureChoice>])[])('with %j', (choice) => {
  const clean = handshakeIn(choice);

  it.each(clean.datagrams.map((datagram, index) => [index + 1, datagram] as const))(
    'what datagram %i carried comes again, and costs what the handshake takes longer',
    (_, datagram) => {
      const run = withoutPacket(choice, datagram);
      const [loss, ...others] = lossesOf(run);
      expect(others).toEqual([]);
      expect(loss?.datagram.packet).toBe(datagram.packet);
      expect(loss?.again[0]?.cause.kind).toBe('timer');
      expect(loss?.healedAt).toBeGreaterThan(datagram.arrivedAt ?? Infinity);
      const cost = costOf(run, clean).handshake ?? Number.NaN;
      expect(cost).toBe((run.completedAt ?? 0) - (clean.completedAt ?? 0));
      // An ACK alone keeps nobody waiting: both sides were connected before.
      if (datagram.kind === 'ack') expect(cost).toBe(0);
      else if (choice.dtls === '1.2' || !('group' in choice)) expect(cost).toBe(waitOf(run));
      else expect(cost).toBeGreaterThan(0);
    },
  );
});

function waitOf({ flights }: Handshake): number {
  const first = flights.find(({ cause }) => cause.kind === 'timer');
  return first?.cause.kind === 'timer' ? first.cause.waited : Number.NaN;
}
