'use client';

import type { Remote } from 'comlink';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SimulationApi } from '@/components/nat/simulation-api';
import { createSimulationDesk, type SimulationDesk } from '@/components/nat/simulation-desk';

type Question<Answer> = (api: Remote<SimulationApi>) => Promise<Answer>;
export type Ask = <Answer>(question: Question<Answer>) => Promise<Answer>;

/** Puts questions to a worker of its own, which ends with the view. */
export function useAsk(): Ask {
  const desk = useRef<SimulationDesk>(undefined);
  useEffect(
    () => () => {
      desk.current?.close();
      desk.current = undefined;
    },
    [],
  );
  return useCallback((question) => {
    desk.current ??= createSimulationDesk();
    return desk.current.ask(question);
  }, []);
}

export type AnswerState<Answer> =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly answer: Answer }
  | { readonly kind: 'failed' };

/** The answer to a question, asked anew whenever its key changes; without a key nothing is asked. */
export function useAnswer<Answer>(
  ask: Ask,
  key: string | undefined,
  question: Question<Answer>,
): AnswerState<Answer> {
  const [known, setKnown] = useState<{
    readonly key: string;
    readonly state: AnswerState<Answer>;
  }>();
  const put = useEffectEvent(() => ask(question));
  useEffect(() => {
    if (key === undefined) return undefined;
    let isWanted = true;
    const tell = (state: AnswerState<Answer>) => {
      if (isWanted) setKnown({ key, state });
    };
    put().then(
      (answer) => tell({ kind: 'here', answer }),
      () => tell({ kind: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  if (key === undefined) return { kind: 'unasked' };
  return known?.key === key ? known.state : { kind: 'waiting' };
}
