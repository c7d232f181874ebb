import { describe, expect, test } from 'vitest';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { scenarioLadder } from '../../ladder/scenario-ladder';

/* What happens in each scenario, one readable file each; `npx vitest run tests/lib/simulator -u` renews them. */

describe('scenarios', () => {
  test.each(SCENARIO_IDS)('%s goes as it was reviewed', async (id) => {
    const { trace } = simulate(scenarioOf(scenarioEntry(id).setup, id));
    const file = `../../golden/scenarios/${id}.ladder.txt`;
    await expect(scenarioLadder(trace)).toMatchFileSnapshot(file);
  });
});
