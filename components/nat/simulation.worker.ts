import { expose } from 'comlink';
import type { SimulationApi } from '@/components/nat/simulation-api';
import { findRemedies } from '@/lib/diagnosis/remedies';
import { matrixRows } from '@/lib/simulator/matrix';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { replay } from '@/machines/replay';

const api: SimulationApi = {
  run(setup, title) {
    const run = simulate(scenarioOf(setup, title));
    return { setup, run, history: replay(run.trace) };
  },
  async matrix(choice, first, tellRow) {
    // Told rows come by another port than the answer: the last one must be there before it.
    for (const row of matrixRows(choice, first)) await tellRow(row);
  },
  remedies(setup, thoroughness, tellProgress) {
    return findRemedies(setup, tellProgress, undefined, thoroughness);
  },
};

expose(api);
