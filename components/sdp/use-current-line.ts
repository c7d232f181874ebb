'use client';

import { useCallback, useEffect, useState } from 'react';
import type { RelatedLine } from '@/components/sdp/explainer/explainer-api';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';

/** Who moved there: nobody yet, the cursor of the editor, the list of lines, a link to the line. */
export type MovedBy = 'start' | 'editor' | 'list' | 'link';

interface Place {
  /** The number of the line; 1 at the beginning. */
  readonly number: number;
  readonly by: MovedBy;
  /** Counts the moves: going to the same line again is one, too. */
  readonly move: number;
}

/** Where the visitor is in the text, and who moved there last. */
export interface CurrentLine extends Place {
  /** The lines that belong with it, once they are known. */
  readonly related: readonly RelatedLine[];
}

/** The current line of a text, and the lines that belong with it. */
export function useCurrentLine(explanation: Explanation | undefined) {
  const [place, setPlace] = useState<Place>({ number: 1, by: 'start', move: 0 });
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
      if (!current) return;
      setFound((before) =>
        before?.of === number && sameLines(before.related, related)
          ? before
          : { of: number, related },
      );
    });
    return () => {
      current = false;
    };
  }, [explanation, number]);
  const goTo = useCallback((to: number, by: MovedBy) => setPlace(moved(to, by)), []);
  return { line: { ...place, related: found?.of === number ? found.related : NONE }, goTo };
}

const NONE: readonly RelatedLine[] = [];

/** The editor follows a move, and then tells where it is: that is no move of its own. */
function moved(to: number, by: MovedBy) {
  return (before: Place): Place =>
    by === 'editor' && before.number === to ? before : { number: to, by, move: before.move + 1 };
}

/** While somebody types, the same lines are found again and again. */
function sameLines(before: readonly RelatedLine[], now: readonly RelatedLine[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ number, offset, text }, place) => {
      const other = now[place];
      return other?.number === number && other.offset === offset && other.text === text;
    })
  );
}
