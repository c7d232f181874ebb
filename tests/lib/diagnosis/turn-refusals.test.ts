import { describe, expect, test } from 'vitest';
import * as english from '@/content/en/nat/why';
import * as korean from '@/content/ko/nat/why';
import { explainRun } from '@/lib/diagnosis/why';
import { ladderOf, refusalIn } from '@/lib/selectors/ladder';
import { refusalsOf, selectRefusals } from '@/lib/selectors/refused-requests';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SETUP } from '@/lib/simulator/setup/defaults';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import { explanationText } from './why-text';

const LAST = milliseconds(3_600_000);

/** A behind a symmetric NAT with a relay that may not let B's addresses in. */
function deniedPeer(agent: Setup['a']['agent'], turn: Setup['a']['turn'] = ['udp']): Setup {
  const nat = { preset: 'symmetric-office' } as const;
  const { a, b } = DEFAULT_SETUP;
  return {
    ...DEFAULT_SETUP,
    a: { ...a, agent, nat, turn },
    b: { ...b, agent, nat },
    deniedPeers: ['198.51.100.20'],
    latest: 20_000,
  };
}

describe('a TURN request that its server refused', () => {
  test('a wrong password: Allocate with 401, and not the 401 that asks for credentials', () => {
    const { trace } = simulate(scenarioOf(scenarioEntry('turn-wrong-password').setup));
    const refusals = [...refusalsOf(trace).values()];
    expect(refusals.length).toBeGreaterThan(0);
    expect(new Set(refusals.map(({ method, error }) => `${method} ${error.code}`))).toEqual(
      new Set(['Allocate 401']),
    );
  });

  test('a right password: nothing is refused, though the dance has a 401', () => {
    const { trace } = simulate(scenarioOf(scenarioEntry('turn-relay').setup));
    expect(refusalsOf(trace).size).toBe(0);
  });

  test.each(['rfc8445', 'libwebrtc'] as const)('a denied peer: %s', (agent) => {
    const { trace, outcome } = simulate(scenarioOf(deniedPeer(agent)));
    const [first] = selectRefusals(trace, LAST, 'a');
    expect(first).toMatchObject({
      peer: 'a',
      node: 'turn',
      method: 'CreatePermission',
      error: { code: 403, reason: 'Forbidden' },
      peers: ['198.51.100.20'],
    });
    expect(selectRefusals(trace, milliseconds((first?.at ?? 0) - 1), 'a')).toEqual([]);
    expect(selectRefusals(trace, LAST, 'b')).toEqual([]);
    const told = explainRun({ trace, outcome });
    expect(explanationText(trace, told, english)).toContain(
      'turn refused A’s CreatePermission for 198.51.100.20: 403 Forbidden: the policy of the server forbids it',
    );
    expect(explanationText(trace, told, korean)).toContain(
      'turn이 A의 CreatePermission 요청(대상 198.51.100.20)을 오류 403 “Forbidden”으로 거절했습니다.',
    );
  });

  test('the ladder marks the answer, over TCP too', () => {
    const { trace } = simulate(scenarioOf(deniedPeer('rfc8445', ['tcp'])));
    const ladder = ladderOf(trace);
    const marked = ladder.messages.filter((message) => refusalIn(ladder, message) !== undefined);
    expect(marked.length).toBeGreaterThan(0);
    for (const { summary } of marked) expect(summary).toMatch(/^CreatePermission .*403/);
  });

  test('through TLS nobody sees it', () => {
    const { trace } = simulate(scenarioOf(deniedPeer('rfc8445', ['tls'])));
    expect(refusalsOf(trace).size).toBe(0);
  });
});
