import { expose, transfer } from 'comlink';
import type { SimulationApi } from '@/components/nat/simulation-api';
import {
  simulateCounterpart,
  simulateHandshake,
} from '@/components/security/handshake/other-version';
import { findRemedies } from '@/lib/diagnosis/remedies';
import { writePcapng } from '@/lib/exporters/pcapng';
import { matrixRows } from '@/lib/simulator/matrix';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { compareTls } from '@/lib/simulator/tls-comparison/compare-tls';
import { replay } from '@/machines/replay';

const api: SimulationApi = {
  run(setup, title) {
    const run = simulate(scenarioOf(setup, title));
    return { setup, run, history: replay(run.trace) };
  },
  async matrix(choice, first, tellRow) {
    // Nobody waits for a page that is drawing; but told rows come by another port than the answer, and
    // the last one must be there before it.
    let told: Promise<void> | undefined;
    for (const row of matrixRows(choice, first)) told = Promise.resolve(tellRow(row));
    await told;
  },
  remedies(setup, thoroughness, tellProgress) {
    return findRemedies(setup, tellProgress, undefined, thoroughness);
  },
  handshake: simulateHandshake,
  counterpart: simulateCounterpart,
  handshakeAsTls(setup, lost) {
    const source = simulateHandshake(setup);
    return source && compareTls(source, lost);
  },
  pcapng(trace) {
    const bytes = writePcapng(trace);
    return transfer(bytes, [bytes.buffer]);
  },
};

expose(api);
