import { describe, expect, test } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import { compareFingerprints, digestsOf, verdictOf } from '@/lib/dtls/fingerprint';
import { descriptionInForce, selectSecureTransports } from '@/lib/selectors/security';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import type { TraceEvent } from '@/lib/trace/events/event';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { chromiumTrace, firefoxTrace } from '@/tests/fixtures/live-trace';
import { seamTrace } from '@/tests/ladder/seam-trace';

function transportsAt(trace: Trace, peer: string, at: number = endOf(trace)) {
  return selectSecureTransports(trace, replay(trace), milliseconds(at), peer);
}

describe.each([
  ['Chromium', chromiumTrace(), 'value'],
  ['Firefox', firefoxTrace(), 'not-exposed'],
] as const)('a live call of %s', (_, trace, own) => {
  test.each(['A', 'B'])('peer %s: the certificate that came is the promised one', async (peer) => {
    const [transport] = transportsAt(trace, peer);
    expect(transport?.version).toEqual({ kind: 'value', value: 'FEFC' });
    const remote = transport?.certificates[1];
    const der =
      remote?.chain.kind === 'value' ? parseBase64(remote.chain.value[0] ?? '') : undefined;
    const digests = await digestsOf(der ?? new Uint8Array(), globalThis.crypto.subtle);
    expect(verdictOf(compareFingerprints(remote?.promised ?? [], digests))).toBe('match');
  });

  test('its own certificate is exposed or not', () => {
    expect(transportsAt(trace, 'A')[0]?.certificates[0].chain.kind).toBe(own);
  });

  test('the two peers took the two roles', () => {
    const roles = ['A', 'B'].map((peer) => transportsAt(trace, peer)[0]?.role);
    expect(roles).toContainEqual({ kind: 'value', value: 'client' });
    expect(roles).toContainEqual({ kind: 'value', value: 'server' });
  });

  test('nothing is said to be hidden before the handshake', () => {
    const opened = trace.events.find(({ kind }) => kind === 'transport-opened')?.at ?? 0;
    const kinds = transportsAt(trace, 'A', opened).map(({ version }) => version.kind);
    expect(kinds).not.toContain('not-exposed');
  });
});

test('of a simulated call nothing is called hidden that has only not come yet', () => {
  const trace = simulate(scenarioOf(scenarioEntry('handshake-1-3').setup)).trace;
  const agreed = trace.events.find(({ kind }) => kind === 'dtls-negotiated');
  const trusted = trace.events.find(
    (event) => event.kind === 'certificate-seen' && event.owner === 'remote',
  );
  const at = agreed?.at ?? Number.NaN;
  const kinds = ['a', 'b'].map((peer) => transportsAt(trace, peer, at)[0]?.certificates[1]?.chain);
  // Somebody has agreed before somebody's certificate is there, or this shows nothing.
  expect(at).toBeLessThan(trusted?.at ?? Number.NaN);
  expect(kinds.map((chain) => chain?.kind)).toEqual(['not-yet', 'not-yet']);
});

describe('a promise that was rewritten on its way', () => {
  const traceOf = (id: 'mitm-signaling' | 'mitm-certificate' | 'handshake-1-3') =>
    simulate(scenarioOf(scenarioEntry(id).setup)).trace;

  test('is told by who rewrote it, at both sides, and not of their own', () => {
    const trace = traceOf('mitm-signaling');
    const [attacker] = trace.header.nodes.filter(({ kind }) => kind === 'attacker');
    for (const peer of ['a', 'b']) {
      const [local, remote] = transportsAt(trace, peer)[0]?.certificates ?? [];
      expect(remote?.rewrittenBy).toBe(attacker?.id);
      expect(local?.rewrittenBy).toBeUndefined();
    }
  });

  test.each(['mitm-certificate', 'handshake-1-3'] as const)('is none in %s', (id) => {
    const trace = traceOf(id);
    for (const peer of ['a', 'b']) {
      const found = transportsAt(trace, peer)[0]?.certificates.map(
        ({ rewrittenBy }) => rewrittenBy,
      );
      expect(found).toEqual([undefined, undefined]);
    }
  });
});

test('an own certificate that a model has not sent is called so; of a browser it is not known', () => {
  const waiting = simulate(scenarioOf(scenarioEntry('both-passive').setup)).trace;
  const [local, remote] = transportsAt(waiting, 'a')[0]?.certificates ?? [];
  expect(local).toMatchObject({ isUnsent: true, chain: { kind: 'not-yet' } });
  expect(local?.promised).toHaveLength(1);
  expect(remote?.isUnsent).toBe(false);
  const done = simulate(scenarioOf(scenarioEntry('handshake-1-3').setup)).trace;
  expect(transportsAt(done, 'a')[0]?.certificates[0].isUnsent).toBe(false);
  expect(transportsAt(firefoxTrace(), 'A')[0]?.certificates[0].isUnsent).toBe(false);
});

test('a transport that BUNDLE closed comes last', () => {
  const transports = transportsAt(seamTrace(), 'A');
  expect(transports.at(-1)?.closed?.reason).toBe('bundled');
  expect(transports[0]?.closed).toBeUndefined();
});

describe('the description in force (RFC 9429 §4.1.8)', () => {
  let counter = 0;
  function applied(
    side: 'local' | 'remote',
    type: 'offer' | 'pranswer' | 'answer' | 'rollback',
    sdp: string,
  ): TraceEvent {
    counter += 1;
    return {
      id: `A/description-applied/${counter}`,
      at: milliseconds(counter),
      kind: 'description-applied',
      peer: 'A',
      side,
      type,
      sdp,
    };
  }

  test('an offer that is not answered yet counts', () => {
    expect(descriptionInForce([applied('remote', 'offer', 'one')], 'remote')?.sdp).toBe('one');
  });

  test('a rollback brings back the one before', () => {
    const events = [
      applied('remote', 'offer', 'one'),
      applied('local', 'answer', 'mine'),
      applied('remote', 'offer', 'two'),
    ];
    expect(descriptionInForce(events, 'remote')?.sdp).toBe('two');
    const back = [...events, applied('remote', 'rollback', '')];
    expect(descriptionInForce(back, 'remote')?.sdp).toBe('one');
    expect(descriptionInForce(back, 'local')?.sdp).toBe('mine');
  });

  test('an answer replaces a provisional one', () => {
    const events = [
      applied('local', 'offer', 'mine'),
      applied('remote', 'pranswer', 'perhaps'),
      applied('remote', 'answer', 'surely'),
    ];
    expect(descriptionInForce(events, 'remote')?.sdp).toBe('surely');
    expect(descriptionInForce(events, 'local')?.sdp).toBe('mine');
  });

  test('there is none before any was applied', () => {
    expect(descriptionInForce([], 'remote')).toBeUndefined();
  });
});
