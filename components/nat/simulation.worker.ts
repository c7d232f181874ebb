import { expose } from 'comlink';
import type { SimulationApi } from '@/components/nat/simulation-api';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { replay } from '@/machines/replay';

const api: SimulationApi = {
  run(setup, title) {
    const run = simulate(scenarioOf(setup, title));
    return { setup, run, history: replay(run.trace) };
  },
};

expose(api);
