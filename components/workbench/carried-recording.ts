import { carryOverLanguageChange, hasCarried, takeCarried } from '@/components/site/carried-over';
import { writeTraceFile } from '@/lib/trace/write-file';
import type { Recording } from '@/machines/workbench';

const KEY = 'peerscope.carried-recording';

/** The recording on the screen goes along to the page in another language; see carried-over.ts. */
export function carryRecordingOverLanguageChange(read: () => Recording | undefined): () => void {
  return carryOverLanguageChange(KEY, () => {
    const recording = read();
    return recording && writeTraceFile(recording.trace);
  });
}

/** Whether a recording came along. */
export function hasCarriedRecording(): boolean {
  return hasCarried(KEY);
}

/** The recording that came along, once; undefined where none did. */
export async function takeCarriedRecording(): Promise<Recording | undefined> {
  const text = takeCarried(KEY);
  if (text === undefined) return undefined;
  const { openRecording } = await import('@/machines/open-recording');
  const opened = openRecording(text, () => undefined);
  return opened.kind === 'recording' ? opened.recording : undefined;
}
