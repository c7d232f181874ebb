'use client';

import type { Remote } from 'comlink';
import { useEffect, useRef, useState } from 'react';
import type { Explainer, Overview } from '@/components/sdp/explainer/explainer-api';
import { usePageLocale } from '@/components/site/lazy-words';
import { createWorkerDesk, type WorkerDesk } from '@/components/site/worker-desk';
import { nameAndMessage } from '@/lib/name-and-message';

/** A text that was read, and who explains its lines. */
export interface Explanation {
  /** What was given to be read. */
  readonly pasted: string;
  readonly overview: Overview;
  readonly explainer: Remote<Explainer>;
}

export type Explaining =
  | { readonly state: 'nothing' }
  | { readonly state: 'reading'; readonly former: Explanation | undefined }
  | { readonly state: 'read'; readonly explanation: Explanation }
  | {
      readonly state: 'failed';
      readonly message: string;
      readonly former: Explanation | undefined;
    };

/**
 * Reads `text` in a worker whenever it changes, and shows what was read before until then. A reading
 * that is still under way when a newer text comes is waited for a moment, since a new worker would
 * have to load everything again; then it is given up with its worker.
 */
export function useExplainer(text: string): Explaining & { readonly cancel: () => Promise<void> } {
  const locale = usePageLocale();
  const desk = useRef<Desk | undefined>(undefined);
  const [explaining, setExplaining] = useState<Explaining>({ state: 'nothing' });
  useEffect(() => () => desk.current?.close(), []);
  useEffect(() => {
    if (text === '') {
      setExplaining({ state: 'nothing' });
      return undefined;
    }
    let current = true;
    let telling: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      if (desk.current?.busy) {
        await desk.current.idle(PATIENCE);
        if (!current) return;
      }
      if (desk.current?.busy) desk.current.close();
      desk.current = desk.current?.busy === false ? desk.current : openDesk();
      telling = setTimeout(
        () => setExplaining((before) => ({ state: 'reading', former: formerOf(before) })),
        TELL,
      );
      const explainer = desk.current.api;
      try {
        const overview = await desk.current.ask((api) => api.open(text, locale));
        if (current)
          setExplaining({ state: 'read', explanation: { pasted: text, overview, explainer } });
      } catch (error) {
        const { message } = nameAndMessage(error);
        if (current)
          setExplaining((before) => ({ state: 'failed', message, former: formerOf(before) }));
      } finally {
        clearTimeout(telling);
      }
    };
    const timer = setTimeout(() => void read(), 0);
    return () => {
      current = false;
      clearTimeout(timer);
      clearTimeout(telling);
    };
  }, [text, locale]);
  const cancel = async () => {
    desk.current?.close();
    desk.current = undefined;
    const former = formerOf(explaining);
    if (former === undefined) return setExplaining({ state: 'nothing' });
    // Its worker is gone with the newer text: another one explains what stood there before.
    desk.current = openDesk();
    const explainer = desk.current.api;
    const overview = await desk.current.ask((api) => api.open(former.pasted, locale));
    setExplaining({ state: 'read', explanation: { ...former, overview, explainer } });
  };
  return { ...explaining, cancel };
}

/** A reading that is shorter than so many milliseconds is not spoken of. */
const TELL = 200;

/** How long a reading of an older text may go on, in milliseconds. */
const PATIENCE = 300;

/** What was last read, whatever happened since. */
export function formerOf(explaining: Explaining): Explanation | undefined {
  switch (explaining.state) {
    case 'nothing':
      return undefined;
    case 'read':
      return explaining.explanation;
    default:
      return explaining.former;
  }
}

type Desk = WorkerDesk<Explainer>;

function openDesk(): Desk {
  const worker = new Worker(new URL('./explainer.worker.ts', import.meta.url), { type: 'module' });
  return createWorkerDesk<Explainer>(worker);
}
