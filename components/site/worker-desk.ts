import { type Remote, wrap } from 'comlink';

/** A worker with what it is asked: one question at a time is worth waiting for. */
export interface WorkerDesk<Api> {
  readonly api: Remote<Api>;
  /** A question that was put by `ask` is not answered yet. */
  readonly busy: boolean;
  /** Rejects where the worker fails, too: one that could not be loaded never answers. */
  ask<Answer>(question: (api: Remote<Api>) => Promise<Answer>): Promise<Answer>;
  /** Once every question is answered, but at the latest after so many milliseconds. */
  idle(patience: number): Promise<void>;
  close(): void;
}

export function createWorkerDesk<Api>(worker: Worker): WorkerDesk<Api> {
  const api = wrap<Api>(worker);
  let asked = 0;
  let latest: Promise<unknown> = Promise.resolve();
  return {
    api,
    get busy() {
      return asked > 0;
    },
    async ask(question) {
      asked += 1;
      const answered = new AbortController();
      const answer = Promise.race([question(api), failureOf(worker, answered.signal)]);
      latest = answer.catch(() => undefined);
      try {
        return await answer;
      } finally {
        asked -= 1;
        answered.abort();
      }
    },
    idle: (patience) => settledWithin(latest, patience),
    close: () => worker.terminate(),
  };
}

function failureOf(worker: Worker, answered: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)), {
      once: true,
      signal: answered,
    });
  });
}

function settledWithin(answer: Promise<unknown>, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    void answer.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
