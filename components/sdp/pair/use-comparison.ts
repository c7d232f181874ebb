'use client';

import { type Remote, wrap } from 'comlink';
import { useEffect, useRef, useState } from 'react';
import type {
  BothSides,
  Comparer,
  Comparison,
  ComparisonRequest,
  Relation,
} from '@/components/sdp/pair/pair-api';
import { usePageLocale } from '@/components/site/lazy-words';

/** Two texts that were read, and who explains their rows. */
export interface OpenComparison {
  /** What was given to be read. */
  readonly given: BothSides<string>;
  readonly relation: Relation;
  readonly result: Comparison;
  readonly comparer: Remote<Comparer>;
}

export type Comparing =
  | { readonly state: 'nothing' }
  | { readonly state: 'reading'; readonly former: OpenComparison | undefined }
  | { readonly state: 'stopped'; readonly former: OpenComparison | undefined }
  | { readonly state: 'compared'; readonly comparison: OpenComparison }
  | { readonly state: 'failed'; readonly message: string };

/** A pause in typing, in milliseconds, before the texts are read. */
const PAUSE = 120;

/**
 * Compares two texts in a worker whenever they have rested for a moment, and keeps what was compared
 * before until then. A comparison under way is given up with its worker when a newer text comes.
 */
export function useComparison({ first, second }: BothSides<string>, relation: Relation) {
  const locale = usePageLocale();
  const desk = useRef<Desk | undefined>(undefined);
  const [comparing, setComparing] = useState<Comparing>({ state: 'nothing' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => () => desk.current?.close(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt reads the same texts
  useEffect(() => {
    if (first === '' && second === '') {
      setComparing({ state: 'nothing' });
      return undefined;
    }
    let current = true;
    const compare = async () => {
      if (desk.current?.busy) desk.current.close();
      desk.current = desk.current?.busy === false ? desk.current : openDesk();
      setComparing((before) => ({ state: 'reading', former: formerOf(before, relation) }));
      const { comparer } = desk.current;
      try {
        const result = await desk.current.compare({ first, second, relation, locale });
        const comparison = { given: { first, second }, relation, result, comparer };
        if (current) setComparing({ state: 'compared', comparison });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (current) setComparing({ state: 'failed', message });
      }
    };
    const timer = setTimeout(() => void compare(), PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [first, second, relation, locale, attempt]);
  return {
    comparing,
    /** Gives the comparison under way up. */
    stop: () => {
      desk.current?.close();
      desk.current = undefined;
      setComparing({ state: 'stopped', former: undefined });
    },
    again: () => setAttempt(attempt + 1),
  };
}
