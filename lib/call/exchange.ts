import { nameAndMessage } from '../name-and-message';
import type { SignalMessage } from './observer';
import { listSteps, type StepId, type StepProgress } from './steps';

/** The facts of the exchange, and the steps that follow from them. */
export function createExchange(changed: () => void) {
  const progress = new Map<StepId, StepProgress>();
  const arrived = new Set<'offer' | 'answer'>();
  const candidates: SignalMessage[] = [];
  let gatheringEnded = false;
  let steps = listSteps({ progress, arrived, candidates, gatheringEnded });
  const update = () => {
    steps = listSteps({ progress, arrived, candidates, gatheringEnded });
    changed();
  };
  return {
    steps: () => steps,
    mark(id: StepId, state: StepProgress) {
      progress.set(id, state);
      update();
    },
    descriptionArrived(type: 'offer' | 'answer') {
      arrived.add(type);
      update();
    },
    candidateGathered(message: SignalMessage) {
      candidates.push(message);
      update();
    },
    gatheringEnded() {
      gatheringEnded = true;
      update();
    },
  };
}

export type Exchange = ReturnType<typeof createExchange>;

/** Does a step, and marks how it goes: running, then done with its result, or failed. */
export async function settle(
  id: StepId,
  exchange: Exchange,
  action: () => Promise<string>,
): Promise<void> {
  exchange.mark(id, { kind: 'running' });
  try {
    exchange.mark(id, { kind: 'done', result: await action() });
  } catch (error) {
    exchange.mark(id, { kind: 'failed', ...nameAndMessage(error) });
  }
}
