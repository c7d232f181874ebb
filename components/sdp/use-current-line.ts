'use client';

import { useCallback, useEffect, useState } from 'react';
import type { RelatedLine } from '@/components/sdp/explainer/explainer-api';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';

/** Where the visitor is in the text, and who moved there last. */
export interface CurrentLine {
  /** Its number; 1 at the beginning. */
  readonly number: number;
  readonly by: 'editor' | 'list' | 'link';
  /** The lines that belong with it, once they are known. */
  readonly related: readonly RelatedLine[];
}

/** The current line of a text, and the lines that belong with it. */
export function useCurrentLine(explanation: Explanation | undefined) {
  const [place, setPlace] = useState<Omit<CurrentLine, 'related'>>({ number: 1, by: 'link' });
  const [found, setFound] = useState<{
    readonly of: number;
    readonly related: readonly RelatedLine[];
  }>();
  const { number } = place;
  useEffect(() => {
    if (!explanation) return undefined;
    let current = true;
    const { explainer, overview } = explanation;
    void explainer.related(overview.version, number).then((related) => {
      if (current) setFound({ of: number, related });
    });
    return () => {
      current = false;
    };
  }, [explanation, number]);
  // The editor follows, and then tells where it is: that is no move of its own.
  const goTo = useCallback(
    (to: number, by: CurrentLine['by']) =>
      setPlace((before) => (before.number === to ? before : { number: to, by })),
    [],
  );
  const line: CurrentLine = { ...place, related: found?.of === number ? found.related : [] };
  return { line, goTo };
}
