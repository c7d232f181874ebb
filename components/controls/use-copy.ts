import { useEffect, useState } from 'react';

/** What came of the last copying; `none` before it, and again after two seconds. */
export type CopyOutcome = 'none' | 'copied' | 'refused';

/** How long the outcome is shown, in milliseconds: gone, it can be said again. */
const SHOWN_FOR = 2_000;

/** Copies texts into the clipboard, and tells whether the browser let them. */
export function useCopy(): {
  readonly outcome: CopyOutcome;
  readonly copy: (text: string) => void;
} {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  return { outcome, copy: (text) => void write(text).then(setOutcome) };
}

/** `navigator.clipboard` is missing in an insecure context, and may refuse in a secure one. */
async function write(text: string): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
