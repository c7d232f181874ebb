import type { SimulationApi } from '@/components/nat/simulation-api';
import { createWorkerDesk, type WorkerDesk } from '@/components/site/worker-desk';

export type SimulationDesk = WorkerDesk<SimulationApi>;

export function createSimulationDesk(): SimulationDesk {
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
  return createWorkerDesk<SimulationApi>(worker);
}
