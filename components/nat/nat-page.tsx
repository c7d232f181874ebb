'use client';

import { GitCompareArrows } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { PacketLinkContext } from '@/components/bytes/packet-link-context';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { AddressNotice } from '@/components/nat/address-notice';
import { ChangeList } from '@/components/nat/changes/change-list';
import { Comparison } from '@/components/nat/changes/comparison';
import { otherAgent, withOtherAgent } from '@/components/nat/changes/other-agent';
import { RunTools } from '@/components/nat/changes/run-tools';
import { CopyLink } from '@/components/nat/copy-link';
import { ForkContext } from '@/components/nat/fork-context';
import { UdpDisclosure } from '@/components/nat/lessons/udp-disclosure';
import { baseSetup } from '@/components/nat/nat-address';
import styles from '@/components/nat/nat-page.module.css';
import { type NatPageWords, useNatPageWords } from '@/components/nat/nat-words';
import { AnswerCard } from '@/components/nat/play/answer-card';
import { NetworkSummary } from '@/components/nat/play/network-summary';
import { PanelButton } from '@/components/nat/play/panel-button';
import { Predict } from '@/components/nat/play/predict';
import { ScenarioChooser } from '@/components/nat/play/scenario-chooser';
import { ScenarioGroups } from '@/components/nat/play/scenario-groups';
import { SetupForm } from '@/components/nat/setup/setup-form';
import { type NatControls, useNat } from '@/components/nat/use-nat';
import { VanishingButton } from '@/components/nat/vanishing-button';
import { useWords } from '@/components/site/words';
import { RecordingFiles } from '@/components/workbench/recording-files';
import { useWorkbench, type WorkbenchControls } from '@/components/workbench/use-workbench';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import type { Question } from '@/lib/simulator/scenarios/scenario-entry';
import type { Setup } from '@/lib/simulator/setup/setup';
import type { Milliseconds } from '@/lib/time';

// Each of them within a Suspense of its own: a wait for one must not hide the page, nor take the focus.
const Why = dynamic(() => import('@/components/nat/why/why').then((module) => module.Why));
const Matrix = dynamic(() =>
  import('@/components/nat/matrix/matrix').then((module) => module.Matrix),
);
const Workbench = dynamic(() =>
  import('@/components/workbench/workbench').then((module) => module.Workbench),
);

/** The simulator: choose a network, predict, play, look, change something, compare. */
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
  const [comesFromCell, setComesFromCell] = useState(false);
  if (place === undefined) return undefined;
  const playCell = (setup: Setup) => {
    setComesFromCell(true);
    nat.playOwn(setup);
  };
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
          onChange={(view) => {
            setComesFromCell(false);
            nat.view(view);
          }}
        />
        <p className={styles['modelled']}>{words.modelled}</p>
      </div>
      <AddressNotice problems={nat.problems} />
      {place.view === 'matrix' ? (
        <Suspense>
          <Matrix {...place.matrix} onChoose={nat.chooseMatrix} onPlay={playCell} />
        </Suspense>
      ) : (
        <ScenarioView nat={nat} controls={controls} place={place} takesFocus={comesFromCell} />
      )}
    </div>
  );
}

type ViewProps = {
  readonly nat: NatControls;
  readonly controls: WorkbenchControls;
  readonly place: NonNullable<NatControls['place']>;
};

function ScenarioView({
  nat,
  controls,
  place,
  takesFocus,
}: ViewProps & {
  /** The cell of the matrix that led here is gone, and the focus with it. */
  readonly takesFocus: boolean;
}): ReactNode {
  const words = useNatPageWords();
  const { player } = useWords().workbench;
  const prediction = useRef<HTMLElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const bench = useRef<HTMLDivElement>(null);
  const begin = useEffectEvent(() => {
    if (takesFocus) prediction.current?.focus();
  });
  useEffect(() => begin(), []);
  const { scenario, setup } = place;
  const question: Question = scenario === undefined ? 'path' : scenarioEntry(scenario).question;
  const texts = scenario === undefined ? undefined : words.scenarios[scenario];
  const base = baseSetup(scenario);
  const recording = nat.shown && controls.bench.recording;
  const played = nat.isCurrent ? nat.shown : undefined;
  const told = nat.isHeld ? undefined : played;
  const reset = () => nat.edit(base);
  const isPrepared = setup === base;
  const applyAndPlay = (changed: Setup) => {
    nat.playChanged(changed);
    bench.current
      ?.querySelector<HTMLElement>(`[aria-label="${player.label}"] [data-variant="primary"]`)
      ?.focus();
  };
  return (
    <>
      <div className={styles['source']}>
        <div className={styles['scenario']}>
          <section aria-label={words.regions.scenario}>
            <ScenarioGroups scenario={scenario} onChoose={nat.choose} />
            <ScenarioChooser scenario={scenario} hasOwn={nat.hasOwn} onChoose={nat.choose} />
          </section>
          <section
            ref={prediction}
            tabIndex={-1}
            aria-label={words.predict.label}
            className={styles['scenario']}
          >
            <Predict
              question={question}
              asked={askedText(question, isPrepared, texts?.question, words)}
              prediction={nat.prediction}
              hasPlayed={played !== undefined}
              state={nat.simulation.state}
              onPredict={nat.predict}
              onPlay={nat.play}
              onStop={nat.simulation.stop}
            />
            {texts && isPrepared ? (
              <p className={styles['watch']}>
                <span className={styles['label']}>{words.predict.watch}</span> {texts.watch}
              </p>
            ) : undefined}
            <div ref={result} tabIndex={-1} role="status" className={styles['result']}>
              {told ? (
                <AnswerCard
                  shown={told}
                  question={question}
                  prediction={nat.prediction}
                  conclusion={isPrepared ? texts?.conclusion : undefined}
                />
              ) : played ? (
                <p className={styles['held']}>{words.predict.held}</p>
              ) : nat.shown && nat.simulation.state.kind !== 'running' ? (
                <Notice tone="information">{words.predict.stale}</Notice>
              ) : undefined}
            </div>
            {told && recording ? (
              <PanelButton question={question} controls={controls} bench={() => bench.current} />
            ) : undefined}
            {nat.isHeld ? (
              <div>
                <VanishingButton size="small" heir={() => result.current} onClick={nat.reveal}>
                  {words.predict.reveal}
                </VanishingButton>
              </div>
            ) : undefined}
          </section>
        </div>
        <div className={styles['scenario']}>
          {told ? (
            <Suspense>
              <Why run={told} controls={controls} onApply={applyAndPlay} />
            </Suspense>
          ) : (
            <NetworkSummary
              setup={setup}
              isOwn={scenario === undefined}
              isEdited={!isPrepared}
              onReset={reset}
            />
          )}
        </div>
      </div>
      <div className={styles['disclosures']}>
        <details className={styles['setup']}>
          <summary>{words.setup.open}</summary>
          <SetupForm
            setup={setup}
            isOwn={scenario === undefined}
            isEdited={!isPrepared}
            onChange={nat.edit}
            onReset={reset}
          />
        </details>
        {recording ? <RunChanges nat={nat} controls={controls} question={question} /> : undefined}
        <UdpDisclosure trace={recording?.trace} packet={undefined} level={2} />
        {recording ? <CopyLink link={nat.link} /> : undefined}
        {told?.setup.calls ? (
          <Button
            size="small"
            icon={<GitCompareArrows size={16} aria-hidden />}
            onClick={() => nat.compare(withOtherAgent(told.setup))}
          >
            {words.tools.otherAgent(words.setup.agent[otherAgent(told.setup)])}
          </Button>
        ) : undefined}
      </div>
      {recording ? (
        <Suspense>
          <PacketLinkContext value={nat.packetLinks}>
            <ForkContext
              value={{
                apply: nat.fork,
                has: nat.hasChange,
                takeBack: nat.takeBack,
                run: nat.shown,
                other: nat.other?.run,
              }}
            >
              <div ref={bench}>
                <Workbench
                  controls={controls}
                  recording={recording}
                  actions={<RecordingFiles controls={controls} onOpen={controls.open} />}
                />
              </div>
            </ForkContext>
          </PacketLinkContext>
        </Suspense>
      ) : undefined}
    </>
  );
}

/** Of an edited network nothing is asked that the scenario says of another one. */
function askedText(
  question: Question,
  isPrepared: boolean,
  asked: string | undefined,
  { predict }: NatPageWords,
): string {
  if (isPrepared && asked !== undefined) return asked;
  return question === 'path' || asked === undefined
    ? predict.ownQuestion
    : predict.asPrepared(asked);
}

function RunChanges({
  nat,
  controls,
  question,
}: Omit<ViewProps, 'place'> & { readonly question: Question }): ReactNode {
  const words = useNatPageWords();
  const { shown, other } = nat;
  const summary = useRef<HTMLElement>(null);
  if (shown === undefined) return undefined;
  const show = (at: Milliseconds) => {
    if (controls.motion === 'playing') controls.toggle();
    controls.seek(at);
  };
  return (
    <section aria-label={words.regions.changes} className={styles['changes']}>
      <details className={styles['setup']}>
        <summary ref={summary}>{words.tools.label}</summary>
        <RunTools shown={shown} cursor={controls.clock.cursor} onApply={nat.fork} />
      </details>
      {shown.setup.changes.length > 0 ? (
        <ChangeList
          changes={shown.setup.changes}
          trace={shown.run.trace}
          heir={() => summary.current}
          onUndo={nat.undoChange}
        />
      ) : undefined}
      {other ? (
        <Comparison
          other={other}
          shown={shown}
          question={question}
          onSwap={nat.swap}
          onSeek={show}
        />
      ) : undefined}
    </section>
  );
}
