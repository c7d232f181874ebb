import { describe, expect, it } from 'vitest';
import type { Handshake, HandshakeDatagram } from '@/lib/selectors/handshake';
import { costOf, lossesOf } from '@/lib/selectors/handshake-losses';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Change } from '@/lib/simulator/setup/changes';
import type { SecureChoice } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';

/** Of media only the beginning is needed. */
function traceOf(id: ScenarioId, dtls: SecureChoice['dtls'], changes: readonly Change[]) {
  const { setup } = scenarioEntry(id);
  const of = setup.secure && { ...setup.secure, dtls };
  const scenario = scenarioOf({ ...setup, secure: of, changes: [...setup.changes, ...changes] });
  const secure = scenario.secure && { ...scenario.secure, lasts: 200, staysUp: true };
  return simulate({ ...scenario, secure }).trace;
}

function handshakeIn(
  id: ScenarioId,
  dtls: SecureChoice['dtls'] = '1.3',
  changes: readonly Change[] = [],
): Handshake {
  const found = handshakeOf(traceOf(id, dtls, changes));
  if (found === undefined) throw new Error('no handshake');
  return found;
}

/** One line a datagram: its ends, flight and attempt, what lies in it. */
function drawn({ datagrams }: Handshake): readonly string[] {
  return datagrams.map(({ from, to, kind, place, records }) => {
    const names = records.flatMap(({ messages }) => messages.map(({ name }) => name));
    const where = place ? `${place.flight}.${place.attempt}` : kind;
    return [`${from} → ${to}`, where, names[0], names.at(-1)].filter(Boolean).join(' ');
  });
}

const CLIENT_HELLO = 'ClientHello ClientHello';

describe('a man in the middle with a certificate of his own', () => {
  const handshake = handshakeIn('mitm-certificate');

  it('has two associations, and every datagram arrives at its real end', () => {
    expect(handshake.attacker).toBe('mitm');
    expect(drawn(handshake)).toEqual([
      `b → mitm 1.1 ${CLIENT_HELLO}`,
      `mitm → a 1.1 ${CLIENT_HELLO}`,
      'mitm → b 1.1 ServerHello Finished',
      'a → mitm 1.1 ServerHello Finished',
      'b → mitm alert',
      'mitm → a 2.1 Certificate Finished',
      'a → mitm alert',
    ]);
    for (const { association, from, to, arrivedAt } of handshake.datagrams) {
      expect(arrivedAt).toBeDefined();
      expect([from, to]).toContain(association === 'with-client' ? 'b' : 'a');
    }
  });

  it('is found out by both: the fingerprint differs, and nobody is connected', () => {
    const trust = handshake.moments.filter(({ kind }) => kind === 'trust');
    expect(trust.map(({ node, holds, isForged }) => [node, holds, isForged])).toEqual([
      ['b', false, false],
      ['a', false, false],
    ]);
    expect(handshake.completedAt).toBeUndefined();
    expect(handshake.moments.some(({ node }) => node === 'mitm')).toBe(false);
  });
});

describe.each(['1.3', '1.2'] as const)('one who owns the signaling, too, DTLS %s', (dtls) => {
  const handshake = handshakeIn('mitm-signaling', dtls);

  it('gets every flight of both associations opened', () => {
    for (const { records, bytes } of handshake.datagrams) {
      expect(records.length, `${bytes[0]}`).toBeGreaterThan(0);
    }
    const ways = new Set(handshake.datagrams.map(({ from, to }) => `${from} ${to}`));
    expect(ways).toEqual(new Set(['b mitm', 'mitm b', 'mitm a', 'a mitm']));
    const his = handshake.flights.filter(({ from }) => from === 'mitm');
    expect(his.every(({ packets, cause }) => packets.length > 0 && cause.kind === 'first')).toBe(
      true,
    );
  });

  it('has a fingerprint that fits because it is his, and in the end the keys of both', () => {
    const trust = handshake.moments.filter(({ kind }) => kind === 'trust');
    expect(trust.map(({ holds, isForged }) => [holds, isForged])).toEqual([
      [true, true],
      [true, true],
    ]);
    const his = handshake.moments.filter(({ node }) => node === 'mitm').map(({ kind }) => kind);
    expect(his).toEqual(['overheard', 'overheard-both']);
    expect(handshake.completedAt).toBeDefined();
  });

  it.each(handshake.datagrams.map((datagram, index) => [index + 1, datagram] as const))(
    'datagram %i can be lost: it comes again in the same association, at the true cost',
    (_, datagram: HandshakeDatagram) => {
      const { packet, sentAt: at, firstNode: node = '' } = datagram;
      const run = handshakeIn('mitm-signaling', dtls, [{ kind: 'drop-packet', at, node, packet }]);
      const [loss, ...others] = lossesOf(run);
      expect(others).toEqual([]);
      expect(loss?.datagram.packet).toBe(packet);
      expect(loss?.healedBy?.from).toBe(datagram.from);
      expect(loss?.healedAt).toBeGreaterThan(datagram.arrivedAt ?? Number.POSITIVE_INFINITY);
      expect(loss?.again[0]?.association).toBe(datagram.association);
      const cost = costOf(run, handshake).handshake;
      expect(cost).toBe((run.completedAt ?? 0) - (handshake.completedAt ?? 0));
      expect(cost).toBeGreaterThanOrEqual(0);
    },
  );
});

describe('what was not taken as it came', () => {
  it('names why a datagram was thrown away', () => {
    const thrown = handshakeIn('flipped-bit').datagrams.filter(({ discards }) => discards.length);
    expect(thrown.map(({ discards }) => discards.map(({ because }) => because))).toEqual([
      ['authentication-failed'],
    ]);
  });

  it('knows two clients that answer each other nothing', () => {
    const { bothClients, datagrams, version } = handshakeIn('both-active');
    expect(bothClients).toBe(true);
    expect(version).toBeUndefined();
    const reasons = datagrams.flatMap(({ discards }) => discards.map(({ because }) => because));
    expect(new Set(reasons)).toEqual(new Set(['unexpected-message']));
    expect(handshakeIn('handshake-1-3').bothClients).toBe(false);
  });

  it('knows how long early datagrams were kept, and that all of them had one answer', () => {
    const { datagrams, flights } = handshakeIn('early-client-hello');
    const kept = datagrams.filter(({ keptUntil }) => keptUntil !== undefined);
    const answers = flights.filter(({ from, flight }) => from === 'a' && flight === 1);
    expect(kept.length).toBeGreaterThan(1);
    expect(answers.map(({ cause }) => cause)).toEqual([{ kind: 'first' }]);
  });

  it('finds no handshake where both wait', () => {
    expect(handshakeOf(traceOf('both-passive', '1.3', []))).toBeUndefined();
  });
});
