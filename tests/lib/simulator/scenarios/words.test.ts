import { describe, expect, it, test } from 'vitest';
import { scenarioWords as english } from '@/content/en/nat/scenarios';
import { scenarioWords as korean } from '@/content/ko/nat/scenarios';
import { SCENARIO_IDS } from '@/lib/simulator/scenarios/catalogue';

/** Addresses, ports, sections: what may not differ between languages. */
function factsOf(text: string): readonly string[] {
  const facts = text.match(/\d+(?:\.\d+){3}(?::\d+)?|RFC \d+|§[\d.]+\d|\b\d{4,5}\b/g) ?? [];
  return [...new Set(facts)].sort();
}

describe.each(SCENARIO_IDS)('%s', (id) => {
  it.each(['question', 'watch', 'conclusion'] as const)('%s: one set of facts', (part) => {
    expect(factsOf(korean[id][part])).toEqual(factsOf(english[id][part]));
  });
});

test('no two scenarios have the same title', () => {
  for (const words of [english, korean]) {
    const titles = Object.values(words).map(({ title }) => title);
    expect(new Set(titles).size).toBe(SCENARIO_IDS.length);
  }
});

test('the words stand in the order of the catalogue', () => {
  expect(Object.keys(english)).toEqual(SCENARIO_IDS);
  expect(Object.keys(korean)).toEqual(SCENARIO_IDS);
});
