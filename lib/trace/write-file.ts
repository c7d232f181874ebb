import type { Trace } from './trace';
import { CURRENT_VERSION, FORMAT } from './versions';

/** The trace as the text of a file, of the current version. Reading it back is `readTraceFile`. */
export function writeTraceFile(trace: Trace): string {
  return `${JSON.stringify({ format: FORMAT, version: CURRENT_VERSION, ...trace })}\n`;
}
