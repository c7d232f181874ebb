'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Overview } from '@/components/sdp/explainer/explainer-api';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import { lineAt, offsetOf } from '@/components/sdp/line-places';
import type { CurrentLine, MovedBy } from '@/components/sdp/use-current-line';

/** Where the cursor of the editor is wanted: a new object for each move. */
interface Target {
  readonly offset: number;
  readonly move: number;
}

/**
 * Keeps the editor's cursor and the current line together. A move of the page puts the cursor there
 * once; a cursor that moved while its text was not yet explained is followed when it is.
 */
export function useEditorCursor(
  explanation: Explanation | undefined,
  /** The explanation is that of the text in the editor. */
  fits: boolean,
  { number, by, move }: CurrentLine,
  goTo: (number: number, by: MovedBy) => void,
) {
  const overview = explanation?.overview;
  const [target, setTarget] = useState<Target>();
  const waiting = useRef<number>(undefined);
  const moved = useRef(false);
  // Nobody moved yet: somebody may be typing already.
  const wanted = move > 0 && by !== 'editor';
  if (overview && fits && wanted && target?.move !== move) {
    setTarget({ offset: offsetOf(overview.offsets, overview.text, number), move });
  }
  const follow = useEffectEvent(({ offsets }: Overview) => {
    if (waiting.current !== undefined) goTo(lineAt(offsets, waiting.current), 'editor');
    waiting.current = undefined;
    moved.current = false;
  });
  useEffect(() => {
    if (overview && fits) follow(overview);
  }, [overview, fits]);
  return {
    target,
    /** The editor has another text, which is not explained yet. */
    onText: () => {
      moved.current = true;
      waiting.current = undefined;
    },
    /** The cursor stands behind so many UTF-16 code units of the editor's text. */
    onCursor: (offset: number) => {
      if (overview && fits && !moved.current) goTo(lineAt(overview.offsets, offset), 'editor');
      else waiting.current = offset;
    },
  };
}
