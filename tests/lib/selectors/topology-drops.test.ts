import { describe, expect, test } from 'vitest';
import { dropWords } from '@/content/en/nat/drops';
import { dropWords as koreanWords } from '@/content/ko/nat/drops';
import { dropReason } from '@/lib/selectors/inspect-drop';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { dropValues } from '@/lib/selectors/topology-drops';
import { flightIndexOf } from '@/lib/selectors/topology-flights';
import type { DropCode } from '@/lib/simulator/drop';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

const DROPS = SCENARIO_IDS.flatMap((id) => {
  const { trace } = simulate(scenarioOf(scenarioEntry(id).setup));
  return flightIndexOf(trace).drops.map((drop) => ({ trace, drop, id }));
});

function said(code: DropCode): readonly (readonly [words: string, source: string])[] {
  return DROPS.filter(({ drop }) => drop.code === code).map(({ trace, drop }) => [
    dropWords[code](dropValues(trace, drop)),
    drop.reason,
  ]);
}

describe('why packets were dropped', () => {
  test.each([
    'no-mapping',
    'private-address',
    'no-host',
    'udp-blocked',
    'tcp-port-blocked',
    'taken-by-router',
  ] as const)('%s: the words are those that the simulator compared with', (code) => {
    const all = said(code);
    expect(all.length).toBeGreaterThan(0);
    for (const [words, source] of all) expect(words).toBe(source);
  });

  test('a filter that knows the address but not the port says so, exactly where the NAT did', () => {
    const all = said('filtered');
    const knows = (text: string) => text.startsWith('the filter knows');
    expect(all.some(([words]) => knows(words))).toBe(true);
    for (const [words, source] of all) {
      expect(knows(words)).toBe(knows(source));
      if (knows(words)) expect(words).toBe(source);
      else expect(words.split(',')[0]).toBe(source.split(',')[0]);
    }
  });

  test('every reason that occurs has words in both languages', () => {
    const codes = new Set(DROPS.map(({ drop }) => drop.code));
    for (const code of codes) {
      expect(dropWords).toHaveProperty([code ?? '']);
      expect(koreanWords).toHaveProperty([code ?? '']);
    }
    for (const { trace, drop } of DROPS.slice(0, 400)) {
      const korean = koreanWords[drop.code as DropCode](dropValues(trace, drop));
      expect(korean).toMatch(/[가-힣]/);
      expect(korean).not.toContain('?');
    }
  });

  test('the inspector reads the same values as the picture', () => {
    for (const { trace, drop } of DROPS) {
      const index = indexTrace(trace);
      const event = trace.events[index.positions.get(drop.event) ?? -1];
      if (event?.kind !== 'packet-dropped') throw new Error(`no drop ${drop.event}`);
      const told = dropReason(index, event);
      expect(told.drop).toEqual({ code: drop.code, values: dropValues(trace, drop) });
      expect(told.reason).toBe(drop.reason);
    }
  });
});
