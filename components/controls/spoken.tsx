'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { VisuallyHidden } from '@/components/controls/visually-hidden';

/** Milliseconds for which it stands there: nobody who reads on later should come upon it. */
const LASTS = 5_000;

/** A short text for screen readers about what the eye sees happen; `Spoken` has it in the page. */
export function useSpoken() {
  const [spoken, speak] = useState('');
  useEffect(() => {
    if (spoken === '') return undefined;
    const timer = setTimeout(() => speak(''), LASTS);
    return () => clearTimeout(timer);
  }, [spoken]);
  return { spoken, speak };
}

/** Stands in the page before anything is said: what comes with its text is not announced. */
export function Spoken({ text }: { readonly text: string }): ReactNode {
  return (
    <VisuallyHidden>
      <span role="status">{text}</span>
    </VisuallyHidden>
  );
}
