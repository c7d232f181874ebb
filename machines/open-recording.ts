import { readTraceFile } from '../lib/trace/file';
import type { TraceFileProblem } from '../lib/trace/file-problem';
import { createReplay } from './replay';
import type { Recording } from './workbench';

export type Opened =
  | { readonly kind: 'recording'; readonly recording: Recording }
  | { readonly kind: 'problem'; readonly problem: TraceFileProblem };

const EVENTS_PER_REPORT = 2_000;

/**
 * Reads a saved trace and folds it. `onProgress` hears the share of events folded, 0 to 1.
 * Meant for a worker: a long file takes a while.
 */
export function openRecording(text: string, onProgress: (share: number) => void): Opened {
  const file = readTraceFile(text);
  if (file.kind === 'problem') return file;
  const replay = createReplay(file.trace.header);
  file.trace.events.forEach((event, index) => {
    replay.step(event);
    if (index % EVENTS_PER_REPORT === 0) onProgress(index / file.trace.events.length);
  });
  return { kind: 'recording', recording: { trace: file.trace, history: replay.history() } };
}
