import { type Remote, wrap } from 'comlink';

/** A worker with what it is asked: one question at a time is worth waiting for. */
export interface WorkerDesk<Api> {
  readonly api: Remote<Api>;
  /** A question that was put by `ask` is not answered yet. */
  readonly busy: boolean;
  /** Rejects where the worker fails, too: one that could not be loaded never answers. */
  ask<Answer>(question: (api: Remote<Api>) => Promise<Answer>): Promise<Answer>;
  close(): void;
}

export function createWorkerDesk<Api>(worker: Worker): WorkerDesk<Api> {
  const api = wrap<Api>(worker);
  let asked = 0;
  return {
    api,
    get busy() {
      return asked > 0;
    },
    async ask(question) {
      asked += 1;
      try {
        return await Promise.race([question(api), failureOf(worker)]);
      } finally {
        asked -= 1;
      }
    },
    close: () => worker.terminate(),
  };
}

function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
  });
}
