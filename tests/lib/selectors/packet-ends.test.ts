import { describe, expect, test } from 'vitest';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { packetEnds } from '@/lib/selectors/packet-ends';
import { openedPacket } from '@/lib/selectors/packet-opened';
import { treeOfSent } from '@/lib/selectors/packet-tree';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import { simulate } from '@/lib/simulator/simulate';
import type { Trace } from '@/lib/trace/trace';

/** A call with a man in the middle and relays; of media only the beginning is needed. */
function attacked(draft: Parameters<typeof setupOf>[0]): Trace {
  const scenario = scenarioOf(setupOf(draft));
  const secure = scenario.secure && { ...scenario.secure, lasts: 2_000 };
  return simulate({ ...scenario, secure }).trace;
}

const ATTACKED = {
  dtls: '1.3',
  group: 'x25519',
  srtp: 'SRTP_AES128_CM_HMAC_SHA1_80',
  timer: 'libwebrtc',
  attack: 'rewritten-descriptions',
} as const;

interface Leg {
  readonly way: string;
  readonly ends: string;
  readonly parts: readonly string[];
}

/** Each packet with something encrypted in it, its ends, and what became of its parts. */
function legsOf(trace: Trace): readonly Leg[] {
  const { packetsSent, packetsEnded } = indexTrace(trace);
  return [...packetsSent].flatMap(([name, sent]) => {
    const tree = treeOfSent(trace, sent);
    const parts = openedPacket(trace, name)?.parts ?? [];
    if (tree === undefined || parts.length === 0) return [];
    const { source, receiver } = packetEnds(trace, sent, tree);
    const ended = packetsEnded.get(name);
    const to = ended?.kind === 'packet-received' ? ended.node : 'lost';
    const kinds = parts.map((part) => (part.ok ? 'opened' : part.problem.kind));
    return [{ way: `${sent.node} ${to}`, ends: `${source} ${receiver}`, parts: kinds }];
  });
}

const closedIn = (legs: readonly Leg[]) =>
  legs.filter(({ parts }) => parts.some((part) => part !== 'opened'));

const endsOn = (legs: readonly Leg[], way: string) =>
  new Set(legs.filter((leg) => leg.way === way).map(({ ends }) => ends));

describe('a man in the middle before a relay', () => {
  const relayed = { transportPolicy: 'relay', turn: ['udp'] } as const;

  test.each(['1.2', '1.3'] as const)('B is relayed, DTLS %s: what reaches B is his', (dtls) => {
    const b = { ...relayed, turn: [...relayed.turn] };
    const legs = legsOf(attacked({ b, secure: { ...ATTACKED, dtls } }));
    expect(legs.length).toBeGreaterThan(200);
    expect(closedIn(legs)).toEqual([]);
    expect(endsOn(legs, 'turn b')).toEqual(new Set(['mitm b']));
    expect(endsOn(legs, 'b turn')).toEqual(new Set(['b mitm']));
    expect(endsOn(legs, 'mitm turn')).toEqual(new Set(['mitm b']));
    expect(endsOn(legs, 'a mitm')).toEqual(new Set(['a mitm']));
  });

  test.each([['udp'], ['tcp'], ['tls']] as const)('A is relayed over %s: he sees nothing', (by) => {
    const a = { transportPolicy: 'relay', turn: [by] } as const;
    // The certificates are the peers' own, so the descriptions must be, too.
    const secure = { ...ATTACKED, attack: 'other-certificate' } as const;
    const legs = legsOf(attacked({ a: { ...a, turn: [...a.turn] }, secure }));
    expect(legs.length).toBeGreaterThan(200);
    expect(closedIn(legs)).toEqual([]);
    expect(new Set(legs.map(({ ends }) => ends))).toEqual(new Set(['a b', 'b a']));
  });

  test('the answer to a ClientHello takes another way, past which he sits', () => {
    const office = { nat: { preset: 'symmetric-office' as const } };
    const legs = legsOf(
      attacked({
        ...{ seed: 219_041, secure: { ...ATTACKED, timer: 'rfc6347', early: 'dropped' } },
        a: { ...office, turn: ['udp'] },
        b: { ...office, turn: ['udp'] },
      }),
    );
    expect(endsOn(legs, 'a mitm')).toEqual(new Set(['a mitm']));
    expect(closedIn(legs)).toEqual([]);
  });

  test('where both ways are used, only that stays closed whose keys no peer had', () => {
    const legs = legsOf(
      attacked({
        seed: 268_997,
        a: { turn: ['tcp'], loss: 0.02, jitter: 5, nat: { preset: 'mobile-carrier' } },
        b: { ...relayed, turn: ['udp'], agent: 'rfc8445', loss: 0.02, jitter: 20 },
        secure: ATTACKED,
      }),
    );
    // B took the ServerHello of A, which came past him: what he protects for B, nobody can read.
    expect(new Set(closedIn(legs).map(({ ends }) => ends))).toEqual(new Set(['mitm b']));
    expect(endsOn(legs, 'turn turn')).toEqual(new Set(['a b']));
  });
});
