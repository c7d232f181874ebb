'use client';

import { useRef, useState } from 'react';
import { nameAndMessage } from '@/lib/name-and-message';
import type { BrowserVerdict } from '@/lib/probe/ask-browser';

export type AskedType = 'offer' | 'answer';

/** What was asked, and how far that is. */
export type Asking = { readonly text: string; readonly type: AskedType } & (
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly verdict: BrowserVerdict }
  | { readonly state: 'failed'; readonly message: string }
);

/** Asks this browser about a text; what it said of another text before is no longer shown. */
export function useAsking(text: string, type: AskedType) {
  const [asking, setAsking] = useState<Asking>();
  const latest = useRef(0);
  const ask = async () => {
    latest.current += 1;
    const mine = latest.current;
    setAsking({ text, type, state: 'asking' });
    const outcome = await outcomeOf(text, type);
    if (latest.current === mine) setAsking({ text, type, ...outcome });
  };
  const current = asking?.text === text && asking.type === type ? asking : undefined;
  return { asking: current, ask };
}

/** What reads descriptions weighs much, and is loaded for the first question. */
async function outcomeOf(text: string, type: AskedType) {
  try {
    const { askBrowser } = await import('@/lib/probe/ask-browser');
    const { RTCPeerConnection } = window;
    return {
      state: 'answered',
      verdict: await askBrowser(text, type, { RTCPeerConnection }),
    } as const;
  } catch (error) {
    return { state: 'failed', message: nameAndMessage(error).message } as const;
  }
}
