import { LANGUAGE_CHANGE } from '@/components/site/language-change';
import { writeTraceFile } from '@/lib/trace/write-file';
import type { Recording } from '@/machines/workbench';

/** Kept for this tab only, and only from one language to the other. */
const KEY = 'peerscope.carried-recording';

/**
 * Another language is another page: the recording on the screen goes along. `read` is asked at the
 * moment of the change. Returns what ends the watch.
 */
export function carryOverLanguageChange(read: () => Recording | undefined): () => void {
  const carry = () => {
    const recording = read();
    if (!recording) return;
    try {
      sessionStorage.setItem(KEY, writeTraceFile(recording.trace));
    } catch {
      // Storage is blocked or full: the other page then begins empty, as any page does.
    }
  };
  window.addEventListener(LANGUAGE_CHANGE, carry);
  return () => window.removeEventListener(LANGUAGE_CHANGE, carry);
}

/** Whether a recording came along. */
export function hasCarriedRecording(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** The recording that came along, once; undefined where none did. */
export async function takeCarriedRecording(): Promise<Recording | undefined> {
  if (!hasCarriedRecording()) return undefined;
  const text = sessionStorage.getItem(KEY) ?? '';
  sessionStorage.removeItem(KEY);
  const { openRecording } = await import('@/machines/open-recording');
  const opened = openRecording(text, () => undefined);
  return opened.kind === 'recording' ? opened.recording : undefined;
}
