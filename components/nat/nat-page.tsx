'use client';

import { Link2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { ChangeList } from '@/components/nat/changes/change-list';
import { Comparison } from '@/components/nat/changes/comparison';
import { RunTools } from '@/components/nat/changes/run-tools';
import { ForkContext } from '@/components/nat/fork-context';
import { baseSetup } from '@/components/nat/nat-address';
import styles from '@/components/nat/nat-page.module.css';
import { useNatPageWords } from '@/components/nat/nat-words';
import { AnswerCard } from '@/components/nat/play/answer-card';
import { Predict } from '@/components/nat/play/predict';
import { ScenarioChooser } from '@/components/nat/play/scenario-chooser';
import { SetupForm } from '@/components/nat/setup/setup-form';
import { type NatControls, useNat } from '@/components/nat/use-nat';
import { RecordingFiles } from '@/components/workbench/recording-files';
import { useWorkbench, type WorkbenchControls } from '@/components/workbench/use-workbench';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import type { Question } from '@/lib/simulator/scenarios/scenario-entry';

const Why = dynamic(() => import('@/components/nat/why/why').then((module) => module.Why));
const Matrix = dynamic(() =>
  import('@/components/nat/matrix/matrix').then((module) => module.Matrix),
);
const Workbench = dynamic(() =>
  import('@/components/workbench/workbench').then((module) => module.Workbench),
);

/** The simulator: choose a network, foretell, play, look, change something, compare. */
export function NatPage(): ReactNode {
  return (
    <Suspense>
      <Simulator />
    </Suspense>
  );
}

function Simulator(): ReactNode {
  const words = useNatPageWords();
  const controls = useWorkbench();
  const nat = useNat(controls, (id) =>
    id === undefined ? words.chooser.own : words.scenarios[id].title,
  );
  const { place } = nat;
  if (place === undefined) return undefined;
  return (
    <div className={styles['page']}>
      <div className={styles['views']}>
        <SegmentedControl
          legend={words.views.label}
          hideLegend
          options={(['scenario', 'matrix'] as const).map((value) => ({
            value,
            label: words.views[value],
          }))}
          value={place.view}
          onChange={nat.view}
        />
        <p className={styles['modelled']}>{words.modelled}</p>
      </div>
      {nat.problem ? (
        <Notice tone="warning">{words.address.problem(nat.problem.path, nat.problem.found)}</Notice>
      ) : undefined}
      {place.view === 'matrix' ? (
        <Matrix onPlay={nat.playOwn} />
      ) : (
        <ScenarioView nat={nat} controls={controls} place={place} />
      )}
    </div>
  );
}

type ViewProps = {
  readonly nat: NatControls;
  readonly controls: WorkbenchControls;
  readonly place: NonNullable<NatControls['place']>;
};

function ScenarioView({ nat, controls, place }: ViewProps): ReactNode {
  const words = useNatPageWords();
  const { scenario, setup } = place;
  const question: Question = scenario === undefined ? 'path' : scenarioEntry(scenario).question;
  const texts = scenario === undefined ? undefined : words.scenarios[scenario];
  const isPrepared = scenario !== undefined && setup === baseSetup(scenario);
  const recording = nat.shown && controls.bench.recording;
  const hasPlayed = nat.shown !== undefined && nat.isCurrent;
  return (
    <>
      <div className={styles['source']}>
        <div className={styles['scenario']}>
          <section aria-label={words.regions.scenario}>
            <ScenarioChooser scenario={scenario} onChoose={nat.choose} />
          </section>
          <section aria-label={words.predict.label} className={styles['scenario']}>
            <Predict
              question={question}
              asked={texts?.question ?? words.predict.ownQuestion}
              prediction={nat.prediction}
              hasPlayed={hasPlayed}
              state={nat.simulation.state}
              onPredict={nat.predict}
              onPlay={nat.play}
              onStop={nat.simulation.stop}
            />
            {nat.shown && hasPlayed ? (
              <AnswerCard
                shown={nat.shown}
                question={question}
                prediction={nat.prediction}
                conclusion={isPrepared ? texts?.conclusion : undefined}
              />
            ) : undefined}
            {nat.shown && !nat.isCurrent ? (
              <Notice tone="information">{words.predict.stale}</Notice>
            ) : undefined}
          </section>
        </div>
        <div className={styles['scenario']}>
          {texts ? (
            <p className={styles['watch']}>
              <span className={styles['label']}>{words.predict.watch}</span> {texts.watch}
            </p>
          ) : undefined}
          {nat.shown && hasPlayed ? (
            <Why run={nat.shown} controls={controls} onApply={nat.playChanged} />
          ) : undefined}
        </div>
      </div>
      <details className={styles['setup']}>
        <summary>{words.setup.open}</summary>
        <SetupForm
          setup={setup}
          isEdited={setup !== baseSetup(scenario)}
          onChange={nat.edit}
          onReset={() => nat.edit(baseSetup(scenario))}
        />
      </details>
      {recording && nat.shown ? (
        <ForkContext value={{ apply: nat.fork }}>
          <RunChanges nat={nat} controls={controls} question={question} />
          <Workbench
            controls={controls}
            recording={recording}
            actions={<Files controls={controls} />}
          />
        </ForkContext>
      ) : undefined}
    </>
  );
}

function RunChanges({
  nat,
  controls,
  question,
}: Omit<ViewProps, 'place'> & { readonly question: Question }): ReactNode {
  const words = useNatPageWords();
  const { shown, before } = nat;
  if (shown === undefined) return undefined;
  return (
    <section aria-label={words.regions.changes} className={styles['changes']}>
      <details className={styles['setup']}>
        <summary>{words.tools.label}</summary>
        <RunTools shown={shown} cursor={controls.clock.cursor} onApply={nat.fork} />
      </details>
      {shown.setup.changes.length > 0 ? (
        <ChangeList changes={shown.setup.changes} onUndo={nat.undoChange} />
      ) : undefined}
      {before ? (
        <Comparison
          before={before}
          shown={shown}
          question={question}
          onSwap={nat.swap}
          onSeek={controls.seek}
        />
      ) : undefined}
    </section>
  );
}

function Files({ controls }: { readonly controls: WorkbenchControls }): ReactNode {
  const { address } = useNatPageWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <div className={styles['files']}>
      <Button size="small" icon={<Link2 size={16} aria-hidden />} onClick={() => void copy()}>
        {address.share}
      </Button>
      <span role="status" className={styles['copied']}>
        {copied ? address.copied : undefined}
      </span>
      <RecordingFiles controls={controls} onOpen={controls.open} />
    </div>
  );
}
