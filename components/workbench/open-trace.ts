import type { Opened } from '@/machines/open-recording';
import type { OpenTraceAnswer } from './open-trace.worker';

export interface Opening {
  readonly result: Promise<Opened>;
  /** Stops the worker; the result then never comes. */
  cancel(): void;
}

/** Reads a saved trace in a worker, so that a long file does not hold up the page. */
export function openTrace(file: Blob, onProgress: (share: number) => void): Opening {
  const worker = new Worker(new URL('./open-trace.worker.ts', import.meta.url), {
    type: 'module',
  });
  const result = new Promise<Opened>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<OpenTraceAnswer>) => {
      if (event.data.kind === 'progress') return onProgress(event.data.share);
      worker.terminate();
      return resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
    file.text().then((text) => worker.postMessage(text), reject);
  });
  return { result, cancel: () => worker.terminate() };
}
