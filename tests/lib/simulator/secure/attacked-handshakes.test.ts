import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Change } from '@/lib/simulator/setup/changes';
import { DEFAULT_SECURE, setupOf } from '@/lib/simulator/setup/defaults';
import type { SecureChoice } from '@/lib/simulator/setup/setup';
import { type Run, simulate } from '@/lib/simulator/simulate';
import { demultiplex } from '@/lib/srtp/first-byte';

/*
 * The handshake as somebody on the path may treat it: any one datagram lost, held back until others
 * have passed it, sent twice, or changed in one bit.
 */

/** Media end with the handshake: it alone is looked at. */
function run(dtls: SecureChoice['dtls'], changes: readonly Change[] = []): Run {
  const secure = { ...DEFAULT_SECURE, dtls };
  const scenario = scenarioOf(setupOf({ secure, changes: [...changes], quiet: 100 }));
  return simulate({ ...scenario, secure: scenario.secure && { ...scenario.secure, lasts: 0 } });
}

/** libwebrtc’s timer: twice the round trip of 42 ms, then twice that, and so on. */
const FIRST_TIMEOUT = 84;

function finishedAt({ trace }: Run): readonly number[] {
  return trace.events.flatMap((event) => (event.kind === 'dtls-finished' ? [event.at] : []));
}

/** Every datagram of the undisturbed handshake, with the box where it can be got at. */
function handshakeOf(dtls: SecureChoice['dtls']) {
  const undisturbed = run(dtls);
  const last = Math.max(...finishedAt(undisturbed));
  return undisturbed.trace.events.flatMap((event) => {
    if (event.kind !== 'packet-sent' || event.bytes === undefined || event.at > last) return [];
    const bytes = parseBase64(event.bytes) ?? new Uint8Array();
    if (demultiplex(bytes).class !== 'dtls') return [];
    return [
      { packet: event.packet, node: `nat-${event.node}`, at: event.at, bits: bytes.length * 8 },
    ];
  });
}

describe.each(['1.3', '1.2'] as const)('DTLS %s', (dtls) => {
  const handshake = handshakeOf(dtls);
  const usual = Math.max(...finishedAt(run(dtls)));
  /** One back-off of each side at the most: the loss of one datagram is noticed by its sender. */
  const latest = usual + 3 * FIRST_TIMEOUT;

  test('has datagrams to lay a hand on', () => {
    expect(handshake.length).toBeGreaterThanOrEqual(3);
  });

  test('any one datagram lost: it completes within the back-offs', () => {
    for (const { packet, node, at } of handshake) {
      const done = finishedAt(run(dtls, [{ kind: 'drop-packet', at, node, packet }]));
      expect(done, packet).toHaveLength(2);
      expect(Math.max(...done), packet).toBeLessThanOrEqual(latest);
    }
  });

  test('any one sent twice, soon or late: it completes as if nothing had been', () => {
    for (const { packet, node, at } of handshake) {
      for (const after of [1, 60]) {
        const done = finishedAt(run(dtls, [{ kind: 'replay-packet', at, node, packet, after }]));
        expect(done, `${packet} ${after}`).toHaveLength(2);
        expect(Math.max(...done), packet).toBeLessThanOrEqual(latest);
      }
    }
  });

  test('any one overtaken by others: it completes within the back-offs', () => {
    for (const { packet, node, at } of handshake) {
      // Lost where it was, and here again later: as if the next ones had overtaken it.
      const late = { kind: 'replay-packet', at, node, packet, after: 25 } as const;
      const lost = {
        kind: 'drop-packet',
        at,
        node: node.endsWith('a') ? 'nat-b' : 'nat-a',
        packet,
      };
      const done = finishedAt(run(dtls, [late, { ...lost, kind: 'drop-packet' }]));
      expect(done, packet).toHaveLength(2);
      expect(Math.max(...done), packet).toBeLessThanOrEqual(latest);
    }
  });

  test('any bit flipped: both end with the same secrets, or neither completes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...handshake),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        ({ packet, node, at, bits }, share) => {
          const bit = Math.floor(share * bits);
          const flipped = run(dtls, [{ kind: 'flip-bit', at, node, packet, bit }]);
          const { events } = flipped.trace;
          expect(events.some(({ kind }) => kind === 'intervention')).toBe(true);
          const done = events.flatMap((one) => (one.kind === 'dtls-finished' ? [one.peer] : []));
          expect([0, 2]).toContain(done.length);
          if (done.length < 2) return;
          expect(secretsOf(flipped, 'a')).toEqual(secretsOf(flipped, 'b'));
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** Of a peer that completed: none at all is a fault of its own, not something to compare. */
function secretsOf({ trace }: Run, peer: string): readonly string[] {
  const lines = trace.events.flatMap((event) =>
    event.kind === 'secret-logged' && event.peer === peer ? [event.line] : [],
  );
  if (lines.length === 0) throw new Error(`${peer} told no secret`);
  return lines.toSorted();
}
