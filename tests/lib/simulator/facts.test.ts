import { describe, expect, test } from 'vitest';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { AGENTS } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import type { Trace } from '@/lib/trace/trace';
import { contradictions, decidingFacts, factsOf, isReport, without } from './reported-states';

/*
 * The facts of every scenario, without a single report, must lead to the states that the agents
 * reported; and no deciding fact may be missing without that being noticed.
 */

const CALLS = SCENARIO_IDS.filter((id) => scenarioEntry(id).setup.calls).flatMap((id) =>
  AGENTS.map((agent) => [id, agent] as const),
);

function runOf(id: (typeof CALLS)[number][0], agent: (typeof AGENTS)[number]): Trace {
  const { setup } = scenarioEntry(id);
  const sides = { a: { ...setup.a, agent }, b: { ...setup.b, agent } };
  return simulate(scenarioOf({ ...setup, ...sides }), { reportsPairs: true }).trace;
}

describe.each(CALLS)('%s, both %s', (id, agent) => {
  test('facts alone lead to what is reported, and every deciding fact is missed', () => {
    const trace = runOf(id, agent);
    const reports = trace.events.filter(isReport);
    const facts = factsOf(trace);
    expect(reports.length).toBeGreaterThan(4);
    expect(contradictions(facts, reports)).toEqual([]);

    const unnoticed = decidingFacts(facts).filter(
      (fact) => contradictions(without(facts, fact), reports).length === 0,
    );
    expect(unnoticed).toEqual([]);
  });
});
