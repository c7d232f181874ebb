'use client';

import type { Remote } from 'comlink';
import { useEffect, useMemo, useRef, useState } from 'react';
import type {
  BothSides,
  Comparer,
  Comparison,
  ComparisonRequest,
  Relation,
} from '@/components/sdp/pair/pair-api';
import { usePageLocale } from '@/components/site/lazy-words';
import { createWorkerDesk, type WorkerDesk } from '@/components/site/worker-desk';
import { nameAndMessage } from '@/lib/name-and-message';

/** Two texts that were read, and who explains their rows. */
export interface OpenComparison {
  /** What was given to be compared. */
  readonly request: ComparisonRequest;
  readonly result: Comparison;
  readonly comparer: Remote<Comparer>;
}

export type Comparing =
  | { readonly state: 'nothing' }
  | { readonly state: 'reading'; readonly former: OpenComparison | undefined }
  | { readonly state: 'stopped' }
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
  const [attempt, setAttempt] = useState(1);
  const asked = useMemo(
    () => ({ attempt, request: { first, second, relation, locale } }),
    [attempt, first, second, relation, locale],
  );
  useEffect(() => () => desk.current?.close(), []);
  useEffect(() => {
    const { request } = asked;
    if (request.first === '' && request.second === '') {
      setComparing({ state: 'nothing' });
      return undefined;
    }
    let current = true;
    const compare = async () => {
      if (desk.current?.busy !== false) {
        desk.current?.close();
        desk.current = openDesk();
      }
      setComparing((before) => ({ state: 'reading', former: formerOf(before, request.relation) }));
      const comparer = desk.current.api;
      try {
        const result = await desk.current.ask((api) => api.compare(request));
        if (current) setComparing({ state: 'compared', comparison: { request, result, comparer } });
      } catch (error) {
        const { message } = nameAndMessage(error);
        if (current) setComparing({ state: 'failed', message });
      }
    };
    const timer = setTimeout(() => void compare(), PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return {
    comparing,
    /** Gives the comparison under way up; what was compared before goes with its worker. */
    stop: () => {
      desk.current?.close();
      desk.current = undefined;
      setComparing({ state: 'stopped' });
    },
    again: () => setAttempt(attempt + 1),
  };
}

/** What was last compared in this relation, whatever happened since. */
export function formerOf(comparing: Comparing, relation: Relation): OpenComparison | undefined {
  const former =
    comparing.state === 'compared'
      ? comparing.comparison
      : comparing.state === 'reading'
        ? comparing.former
        : undefined;
  return former?.request.relation === relation ? former : undefined;
}

type Desk = WorkerDesk<Comparer>;

function openDesk(): Desk {
  const worker = new Worker(new URL('./pair.worker.ts', import.meta.url), { type: 'module' });
  return createWorkerDesk<Comparer>(worker);
}
