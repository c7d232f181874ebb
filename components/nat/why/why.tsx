'use client';

import { type ReactNode, Suspense, useMemo } from 'react';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import { EventLink } from '@/components/nat/why/event-link';
import { type FindingSentence, findingSentences, tellOf } from '@/components/nat/why/finding-text';
import { PairFates } from '@/components/nat/why/pair-fates';
import { RemedySearchPanel } from '@/components/nat/why/remedy-search';
import { useWhyWords } from '@/components/nat/why/use-why-words';
import { toneOfVerdict } from '@/components/nat/why/verdict-tone';
import styles from '@/components/nat/why/why.module.css';
import { explainRun } from '@/lib/diagnosis/why';
import type { Selection } from '@/lib/selectors/selection';
import type { Setup } from '@/lib/simulator/setup/setup';

/** What the sentences may do to the workbench: show the event that proves them. */
export interface WhyControls {
  /** Selects and moves the cursor there. */
  readonly select: (selection: Selection | undefined) => void;
}

/** Why a run ended as it did, pair by pair, and what would have changed that. */
export function Why(props: {
  readonly run: SimulatedRun;
  readonly controls: WhyControls;
  /** Opens a changed network and plays it. */
  readonly onApply: (setup: Setup) => void;
}): ReactNode {
  return (
    <Suspense>
      <Explained {...props} />
    </Suspense>
  );
}

function Explained({
  run: { setup, run },
  controls,
  onApply,
}: Parameters<typeof Why>[0]): ReactNode {
  const words = useWhyWords();
  const explanation = useMemo(() => explainRun(run), [run]);
  const tell = tellOf(run.trace);
  const { verdict, summary, further, groups, packets } = explanation;
  const show = (event: string) => controls.select({ kind: 'event', event });
  return (
    <section className={styles['why']} aria-labelledby="why-heading">
      <h2 id="why-heading" className={styles['heading']}>
        {words.panel.heading}
      </h2>
      <p className={styles['verdict']}>
        <ToneGlyph tone={toneOfVerdict(verdict)} /> {words.verdicts[verdict]}
      </p>
      <Sentences
        sentences={findingSentences(summary, run.trace, words, tell)}
        label={words.panel.heading}
        onShow={show}
      />
      {packets.length > 1 ? (
        <Further label={words.panel.packets}>
          <Sentences
            sentences={findingSentences(packets, run.trace, words, tell)}
            label={words.panel.packets}
            onShow={show}
          />
        </Further>
      ) : undefined}
      {groups.length > 0 ? (
        <Further label={words.panel.pairs}>
          <PairFates groups={groups} tell={tell} onShow={show} />
        </Further>
      ) : undefined}
      {further.length > 0 ? (
        <Further label={words.panel.further}>
          <Sentences
            sentences={findingSentences(further, run.trace, words, tell)}
            label={words.panel.further}
            onShow={show}
          />
        </Further>
      ) : undefined}
      <p className={styles['note']}>{words.panel.fromTrace}</p>
      {setup.calls && !run.outcome.connected ? (
        <RemedySearchPanel key={JSON.stringify(setup)} setup={setup} onApply={onApply} />
      ) : undefined}
    </section>
  );
}

function Sentences({
  sentences,
  label,
  onShow,
}: {
  readonly sentences: readonly FindingSentence[];
  readonly label: string;
  readonly onShow: (event: string) => void;
}): ReactNode {
  return (
    <ul className={styles['sentences']} aria-label={label}>
      {sentences.map(({ key, text, event, at }) => (
        <li key={key}>
          {text}{' '}
          {event === undefined || at === undefined ? undefined : (
            <EventLink at={at} what={text} onShow={() => onShow(event)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Further({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className={styles['further']}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
