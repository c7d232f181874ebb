'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { formerOf, useExplainer } from '@/components/sdp/explainer/use-explainer';

/** A text of the visitor: as it stands in the editor, and what is known of it. */
interface Given {
  readonly text: string;
  /** It came as a whole, so that it may be put as it was read; typed text is never touched. */
  readonly whole: boolean;
}

/** What was done to a text that came as a whole, and the text as it came. */
export interface Unwrapped {
  readonly readAs: readonly string[];
  readonly original: string;
}

/**
 * The text in the editor and its explanation. A text that came as a whole (pasted, opened, an
 * example) is put as it was read, so that the editor's lines are those that are explained; what was
 * done is kept to be shown, and the text as it came to be brought back.
 */
export function useSdpText(initial: string) {
  const [given, setGiven] = useState<Given>({ text: initial, whole: true });
  const [unwrapped, setUnwrapped] = useState<Unwrapped>();
  const explaining = useExplainer(given.text);
  const explanation = formerOf(explaining);
  const settle = useEffectEvent(() => {
    if (!explanation || explanation.pasted !== given.text) return;
    const { text, readAs } = explanation.overview;
    if (text === given.text || !given.whole) return;
    setUnwrapped({ readAs, original: given.text });
    setGiven({ text, whole: true });
  });
  useEffect(() => {
    if (explanation) settle();
  }, [explanation]);
  return {
    text: given.text,
    explaining,
    explanation,
    /** What is said of it fits the text in the editor, character by character. */
    fits: explanation?.overview.text === given.text,
    unwrapped,
    type: (text: string, pasted: boolean) => {
      if (text === given.text) return;
      setGiven({ text, whole: pasted });
      if (pasted || text === '') setUnwrapped(undefined);
    },
    give: (text: string) => {
      setUnwrapped(undefined);
      setGiven({ text, whole: true });
    },
    /** Brings back what was pasted; it is explained as before, and left as it is. */
    restore: () => {
      if (!unwrapped) return;
      setGiven({ text: unwrapped.original, whole: false });
      setUnwrapped(undefined);
    },
  };
}

export type SdpTextControls = ReturnType<typeof useSdpText>;
