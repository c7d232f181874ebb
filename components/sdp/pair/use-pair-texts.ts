'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { type BothSides, type Relation, SIDES, type Side } from '@/components/sdp/pair/pair-api';
import { formerOf, useComparison } from '@/components/sdp/pair/use-comparison';
import type { DescriptionType } from '@/lib/sdp/reading';

/** What was done to a text that came as a whole, and the text as it came. */
export interface UnwrappedSide {
  readonly readAs: readonly string[];
  readonly original: string;
  /** After unwrapping. */
  readonly text: string;
  /** What stood around it says what it is. */
  readonly type: DescriptionType | undefined;
}

const NONE: BothSides<undefined> = { first: undefined, second: undefined };

/**
 * The two texts and what their comparison says. A text that came as a whole (pasted, opened, given
 * from outside) and holds one description is put as it was read, so that the editor's lines are
 * those that are explained; typed text is never touched.
 */
export function usePairTexts(
  texts: BothSides<string>,
  relation: Relation,
  onTexts: (first: string, second: string) => void,
) {
  const { comparing, stop, again } = useComparison(texts, relation);
  /** Texts that were typed, or brought back as they came. */
  const [typed, setTyped] = useState<BothSides<string | undefined>>(NONE);
  const [unwrapped, setUnwrapped] = useState<BothSides<UnwrappedSide | undefined>>(NONE);
  const comparison = formerOf(comparing, relation);
  const put = (side: Side, text: string) => {
    const changed: Record<Side, string> = { ...texts };
    changed[side] = text;
    onTexts(changed.first, changed.second);
  };
  const settle = useEffectEvent(() => {
    if (!comparison) return;
    const { request, result } = comparison;
    const settled: Record<Side, string> = { ...texts };
    for (const side of SIDES) {
      const { text, readAs, descriptions } = result[side];
      const whole = request[side] === texts[side] && texts[side] !== typed[side];
      if (!whole || text === texts[side] || descriptions.length !== 1) continue;
      settled[side] = text;
      const one = { readAs, original: texts[side], text, type: descriptions[0]?.type };
      setUnwrapped((before) => ({ ...before, [side]: one }));
    }
    if (SIDES.some((side) => settled[side] !== texts[side])) {
      onTexts(settled.first, settled.second);
    }
  });
  useEffect(() => {
    if (comparison) settle();
  }, [comparison]);
  const unwrappedOf = (side: Side) =>
    unwrapped[side]?.text === texts[side] ? unwrapped[side] : undefined;
  return {
    comparing,
    comparison,
    stop,
    again,
    /** What is said of this side fits the text in its editor, character by character. */
    fits: (side: Side) => comparison?.result[side].text === texts[side],
    unwrapped: { first: unwrappedOf('first'), second: unwrappedOf('second') },
    type: (side: Side, text: string, pasted: boolean) => {
      if (text === texts[side]) return;
      setTyped({ ...typed, [side]: pasted ? undefined : text });
      put(side, text);
    },
    give: (side: Side, text: string) => {
      setTyped({ ...typed, [side]: undefined });
      put(side, text);
    },
    giveBoth: (first: string, second: string) => {
      setTyped(NONE);
      onTexts(first, second);
    },
    restore: (side: Side) => {
      const original = unwrapped[side]?.original;
      if (original === undefined) return;
      setTyped({ ...typed, [side]: original });
      put(side, original);
    },
    swap: () => {
      setTyped({ first: typed.second, second: typed.first });
      setUnwrapped({ first: unwrapped.second, second: unwrapped.first });
      onTexts(texts.second, texts.first);
    },
  };
}

export type PairTexts = ReturnType<typeof usePairTexts>;
