'use client';

import { PhoneCall, PhoneOff, RefreshCw } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { useWords } from '@/components/site/words';
import { LiveCallOptions } from '@/components/sources/live-call-options';
import { ReceivedPictures } from '@/components/sources/received-pictures';
import { CallMessages } from '@/components/workbench/call-messages';
import { CallProblems } from '@/components/workbench/call-problems';
import {
  carryRecordingOverLanguageChange,
  takeCarriedRecording,
} from '@/components/workbench/carried-recording';
import styles from '@/components/workbench/live-call.module.css';
import { prepareLiveSession } from '@/components/workbench/live-session';
import { RecordingFiles } from '@/components/workbench/recording-files';
import { type CallPlan, useLiveCall } from '@/components/workbench/use-live-call';
import { useWorkbench } from '@/components/workbench/use-workbench';
import { type CallForm, DEFAULT_CALL_FORM, readCallForm } from '@/lib/call/call-form';

// The page with its button is there at once; the views come while the visitor reads.
const loadWorkbench = () => import('@/components/workbench/workbench');
const Workbench = dynamic(() => loadWorkbench().then((module) => module.Workbench));
const loadStepsByHand = () => import('@/components/workbench/steps-by-hand');
const StepsByHand = dynamic(() => loadStepsByHand().then((module) => module.StepsByHand));
const loadExperiments = () => import('@/components/workbench/experiments');
const Experiments = dynamic(() => loadExperiments().then((module) => module.Experiments));

const MODES = ['live', 'steps', 'experiments'] as const;
type Mode = (typeof MODES)[number];

export type LiveCallControls = ReturnType<typeof useLiveCall>;

/**
 * The live call, from the button to the last view of its recording. `startAtOnce`: the visitor has
 * already pressed a button to come here.
 */
export function LiveCall({
  startAtOnce = false,
  children,
}: {
  readonly startAtOnce?: boolean;
  /** What stands in the place of the views until there is something to view. */
  readonly children?: ReactNode;
}): ReactNode {
  const words = useWords();
  const controls = useWorkbench();
  const live = useLiveCall(controls, words.interface.pages.call.heading);
  const [mode, setMode] = useState<Mode>('live');
  const [form, setForm] = useState<CallForm>(DEFAULT_CALL_FORM);
  const reading = readCallForm(form);
  const run = (plan: CallPlan) => void live.start(plan);
  const { call } = words;
  const begin = useEffectEvent(() => {
    if (reading.kind === 'ready') run({ kind: 'call', options: reading.options });
  });
  const files = (
    <RecordingFiles
      controls={controls}
      onOpen={async (recording) => {
        await live.stop();
        controls.open(recording);
      }}
    />
  );
  const source = useRef<HTMLElement>(null);
  const shown = useEffectEvent(() => controls.bench.recording);
  const open = useEffectEvent(controls.open);
  useEffect(() => {
    void takeCarriedRecording().then((recording) => recording && open(recording));
    return carryRecordingOverLanguageChange(() => shown());
  }, []);
  useEffect(() => {
    void loadWorkbench();
    void loadStepsByHand();
    void loadExperiments();
    const timer = setTimeout(prepareLiveSession, 0);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!startAtOnce) return;
    source.current?.focus();
    begin();
  }, [startAtOnce]);

  return (
    <div className={styles['page']}>
      <section
        ref={source}
        tabIndex={-1}
        className={styles['source']}
        aria-label={words.workbench.regions.source}
      >
        <div className={styles['setup']}>
          <SegmentedControl
            legend={call.modes.label}
            hideLegend
            options={MODES.map((value) => ({ value, label: call.modes[value] }))}
            value={mode}
            onChange={setMode}
          />
          {mode === 'live' ? (
            <LiveActions live={live} form={form} onRun={run} />
          ) : mode === 'steps' ? (
            <StepsByHand live={live} reading={reading} onRun={run} />
          ) : (
            <Experiments live={live} controls={controls} onRun={run} />
          )}
          <CallProblems live={live} form={form} onChange={setForm} onRun={run} />
          {mode === 'experiments' ? undefined : (
            <details className={styles['options']}>
              <summary>{call.options.heading}</summary>
              <LiveCallOptions form={form} onChange={setForm} disabled={isBusy(live)} />
            </details>
          )}
        </div>
        <Received live={live} controls={controls} />
      </section>
      {controls.bench.recording ? (
        <Workbench controls={controls} recording={controls.bench.recording} actions={files} />
      ) : (
        <>
          {children}
          <div className={styles['files']}>{files}</div>
        </>
      )}
    </div>
  );
}

function isBusy({ state }: LiveCallControls): boolean {
  return state.kind === 'running' || state.kind === 'starting';
}

function LiveActions({
  live,
  form,
  onRun,
}: {
  readonly live: LiveCallControls;
  readonly form: CallForm;
  readonly onRun: (plan: CallPlan) => void;
}): ReactNode {
  const { call } = useWords();
  const { state } = live;
  const reading = readCallForm(form);
  if (!isBusy(live)) {
    return (
      <div className={styles['actions']}>
        <Button
          variant="primary"
          size="large"
          icon={<PhoneCall size={20} aria-hidden />}
          disabled={reading.kind === 'faulty'}
          onClick={() =>
            reading.kind === 'ready' && onRun({ kind: 'call', options: reading.options })
          }
        >
          {call.start}
        </Button>
      </div>
    );
  }
  const restart = state.kind === 'running' ? state.call.restartIce : undefined;
  return (
    <div className={styles['actions']}>
      <Button
        icon={<PhoneOff size={16} aria-hidden />}
        aria-disabled={live.justStarted}
        onClick={live.hangUp}
      >
        {call.stop}
      </Button>
      {restart ? (
        <Button icon={<RefreshCw size={16} aria-hidden />} onClick={() => restart()}>
          {call.restartIce}
        </Button>
      ) : undefined}
    </div>
  );
}

/** What arrives at each peer, and messages over the data channel, while a call runs. */
function Received({
  live,
  controls,
}: {
  readonly live: LiveCallControls;
  readonly controls: ReturnType<typeof useWorkbench>;
}): ReactNode {
  const { state } = live;
  if (state.kind !== 'running') return undefined;
  const { call } = state;
  return (
    <div className={styles['received']}>
      <ReceivedPictures streams={{ A: call.remote('A'), B: call.remote('B') }} />
      <CallMessages call={call} recording={controls.bench.recording} />
    </div>
  );
}
