'use client';

import { useEffect, useEffectEvent, useRef } from 'react';

/** What is done in a row is one step of the browser's history, in milliseconds from one to the next. */
const SERIES = 1_000;

/** How a step is told from the one before: edits, one after the other, are one. */
export type StepKind = 'edit' | 'choice' | 'run';

/**
 * Keeps the address as the page is: a step makes an entry of the browser's history, all else is
 * written into the entry that is there. Back and forward restore what an entry says.
 */
export function useAddress({
  search,
  current,
  restore,
}: {
  /** The query that names what is shown; undefined before anything is. */
  readonly search: string | undefined;
  /** The same with the moment that is shown, while it moves, too. */
  readonly current: () => string | undefined;
  readonly restore: (search: string) => void;
}) {
  const isStep = useRef(false);
  const last = useRef<{ readonly kind: StepKind; readonly at: number }>(undefined);
  /** The address as this page left it: a move within the page (`#main`) is not its business. */
  const own = useRef({ path: '', search: '' });

  const write = (method: 'pushState' | 'replaceState', next: string) => {
    const { pathname, hash } = window.location;
    if (next !== window.location.search || method === 'pushState') {
      window.history[method](window.history.state, '', `${pathname}${next}${hash}`);
    }
    own.current = { path: pathname, search: window.location.search };
  };
  const follow = useEffectEvent((next: string) => {
    if (isStep.current) {
      isStep.current = false;
      write('pushState', next);
      return undefined;
    }
    // Once nothing has moved for a moment: browsers count the changes.
    const timer = setTimeout(() => write('replaceState', next), 300);
    return () => clearTimeout(timer);
  });
  useEffect(() => (search === undefined ? undefined : follow(search)), [search]);

  const goBack = useEffectEvent(() => {
    const { pathname, search: found } = window.location;
    if (pathname !== own.current.path || found === own.current.search) return;
    own.current = { path: pathname, search: found };
    isStep.current = false;
    last.current = undefined;
    restore(found);
  });
  useEffect(() => {
    own.current = { path: window.location.pathname, search: window.location.search };
    const handle = () => goBack();
    window.addEventListener('popstate', handle);
    return () => window.removeEventListener('popstate', handle);
  }, []);

  return {
    /** What changes `search` next is a step; the entry before it is left as the page is now. */
    step: (kind: StepKind) => {
      const at = performance.now();
      const { current: before } = last;
      last.current = { kind, at };
      const continues =
        kind === 'edit' || (kind === 'choice' && at - (before?.at ?? -SERIES) < SERIES);
      if (before?.kind === kind && continues) return;
      const now = current();
      if (now !== undefined) write('replaceState', now);
      isStep.current = true;
    },
  };
}
