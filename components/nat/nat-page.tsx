'use client';

import { GitCompareArrows } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, Suspense } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { ChangeList } from '@/components/nat/changes/change-list';
import { Comparison } from '@/components/nat/changes/comparison';
import { otherAgent, withOtherAgent } from '@/components/nat/changes/other-agent';
import { RunTools } from '@/components/nat/changes/run-tools';
import { CopyLink } from '@/components/nat/copy-link';
import { ForkContext } from '@/components/nat/fork-context';
import { baseSetup } from '@/components/nat/nat-address';
import styles from '@/components/nat/nat-page.module.css';
import { useNatPageWords } from '@/components/nat/nat-words';
import { AnswerCard } from '@/components/nat/play/answer-card';
import { NetworkSummary } from '@/components/nat/play/network-summary';
import { Predict } from '@/components/nat/play/predict';
import { ScenarioChooser } from '@/components/nat/play/scenario-chooser';
import { SetupForm } from '@/components/nat/setup/setup-form';
import { type NatControls, useNat } from '@/components/nat/use-nat';
import { RecordingFiles } from '@/components/workbench/recording-files';
import { useWorkbench, type WorkbenchControls } from '@/components/workbench/use-workbench';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import type { Question } from '@/lib/simulator/scenarios/scenario-entry';

// Each of them within a Suspense of its own: a wait for one must not hide the page, nor take the focus.
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
        <Suspense>
          <Matrix {...place.matrix} onChoose={nat.chooseMatrix} onPlay={nat.playOwn} />
        </Suspense>
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
  const base = baseSetup(scenario);
  const recording = nat.shown && controls.bench.recording;
  const played = nat.isCurrent ? nat.shown : undefined;
  const told = nat.isHeld ? undefined : played;
  const reset = () => nat.edit(base);
  return (
    <>
      <div className={styles['source']}>
        <div className={styles['scenario']}>
          <section aria-label={words.regions.scenario}>
            <ScenarioChooser scenario={scenario} hasOwn={nat.hasOwn} onChoose={nat.choose} />
          </section>
          <section aria-label={words.predict.label} className={styles['scenario']}>
            <Predict
              question={question}
              asked={texts?.question ?? words.predict.ownQuestion}
              prediction={nat.prediction}
              hasPlayed={played !== undefined}
              state={nat.simulation.state}
              onPredict={nat.predict}
              onPlay={nat.play}
              onStop={nat.simulation.stop}
            />
            {texts ? (
              <p className={styles['watch']}>
                <span className={styles['label']}>{words.predict.watch}</span> {texts.watch}
              </p>
            ) : undefined}
            <div role="status" className={styles['result']}>
              {told ? (
                <AnswerCard
                  shown={told}
                  question={question}
                  prediction={nat.prediction}
                  conclusion={setup === base ? texts?.conclusion : undefined}
                />
              ) : played ? (
                <p className={styles['held']}>{words.predict.held}</p>
              ) : nat.shown && nat.simulation.state.kind !== 'running' ? (
                <Notice tone="information">{words.predict.stale}</Notice>
              ) : undefined}
            </div>
            {nat.isHeld ? (
              <div>
                <Button size="small" onClick={nat.reveal}>
                  {words.predict.reveal}
                </Button>
              </div>
            ) : undefined}
          </section>
        </div>
        <div className={styles['scenario']}>
          {told ? (
            <Suspense>
              <Why run={told} controls={controls} onApply={nat.playChanged} />
            </Suspense>
          ) : (
            <NetworkSummary setup={setup} isEdited={setup !== base} onReset={reset} />
          )}
        </div>
      </div>
      <div className={styles['disclosures']}>
        <details className={styles['setup']}>
          <summary>{words.setup.open}</summary>
          <SetupForm setup={setup} isEdited={setup !== base} onChange={nat.edit} onReset={reset} />
        </details>
        {recording ? <RunChanges nat={nat} controls={controls} question={question} /> : undefined}
        {recording ? <CopyLink link={nat.link} /> : undefined}
        {told?.setup.calls ? (
          <Button
            size="small"
            icon={<GitCompareArrows size={16} aria-hidden />}
            onClick={() => nat.playChanged(withOtherAgent(told.setup))}
          >
            {words.tools.otherAgent(words.setup.agent[otherAgent(told.setup)])}
          </Button>
        ) : undefined}
      </div>
      {recording ? (
        <Suspense>
          <ForkContext value={{ apply: nat.fork }}>
            <Workbench
              controls={controls}
              recording={recording}
              actions={<RecordingFiles controls={controls} onOpen={controls.open} />}
            />
          </ForkContext>
        </Suspense>
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
  const { shown, other } = nat;
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
      {other ? (
        <Comparison
          other={other}
          shown={shown}
          question={question}
          onSwap={nat.swap}
          onSeek={controls.seek}
        />
      ) : undefined}
    </section>
  );
}
