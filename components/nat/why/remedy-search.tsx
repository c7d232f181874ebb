'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { RemedyTable } from '@/components/nat/why/remedy-table';
import { type RemedyState, useRemedies } from '@/components/nat/why/use-remedies';
import { useWhyWords, type WhyTexts } from '@/components/nat/why/use-why-words';
import styles from '@/components/nat/why/why.module.css';
import type { TriedRemedy } from '@/lib/diagnosis/remedies';
import { applyEdit, type RemedyEdit } from '@/lib/diagnosis/remedy-edits';
import type { Setup } from '@/lib/simulator/setup/setup';

/** Finds the smallest change that would connect, shows what was tried, and applies it. */
export function RemedySearchPanel({
  setup,
  onApply,
}: {
  readonly setup: Setup;
  readonly onApply: (setup: Setup) => void;
}): ReactNode {
  const words = useWhyWords();
  const { state, search, stop } = useRemedies(setup);
  const found = state.kind === 'ended' && state.search.kind === 'found' ? state.search : undefined;
  const tried = triedIn(state);
  const untried = found?.untried ?? [];
  const apply = (edits: readonly RemedyEdit[]) => onApply(edits.reduce(applyEdit, setup));
  return (
    <section className={styles['remedies']} aria-labelledby="remedies-heading">
      <h3 id="remedies-heading" className={styles['heading']}>
        {words.remedies.heading}
      </h3>
      <p className={styles['note']}>{words.remedies.intro}</p>
      <div className={styles['actions']}>
        {state.kind === 'searching' ? (
          <Button onClick={stop}>{words.remedies.stop}</Button>
        ) : (
          <Button onClick={() => search('cheapest')}>{words.remedies.find}</Button>
        )}
        {untried.length > 0 ? (
          <Button variant="quiet" onClick={() => search('every-single-change')}>
            {words.remedies.every}
          </Button>
        ) : undefined}
        <span role="status" className={styles['status']}>
          {statusText(state, words)}
        </span>
      </div>
      {found ? (
        <div className={styles['actions']}>
          <Button variant="primary" onClick={() => onApply(found.setup)}>
            {words.remedies.apply}
          </Button>
        </div>
      ) : undefined}
      {tried.length > 0 ? (
        <RemedyTable tried={tried} untried={untried} smallest={found?.remedy} onApply={apply} />
      ) : undefined}
    </section>
  );
}

function triedIn(state: RemedyState): readonly TriedRemedy[] {
  switch (state.kind) {
    case 'resting':
      return [];
    case 'searching':
      return state.progress.tried;
    case 'failed':
      return state.tried;
    case 'ended':
      return state.search.kind === 'nothing-to-do' ? [] : state.search.tried;
  }
}

function statusText(state: RemedyState, { remedies, editsText }: WhyTexts): string {
  if (state.kind === 'resting') return '';
  if (state.kind === 'failed') return remedies.failed(state.message);
  if (state.kind === 'searching') {
    const { tried, total } = state.progress;
    return remedies.progress(tried.length, total);
  }
  const { search } = state;
  switch (search.kind) {
    case 'nothing-to-do':
      return remedies.nothing[search.because];
    case 'found':
      return remedies.found(editsText(search.remedy.edits));
    case 'not-found':
      return remedies.notFound(search.tried.length);
    case 'cancelled':
      return remedies.cancelled(search.tried.length);
  }
}
