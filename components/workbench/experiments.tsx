'use client';

import { type ReactNode, useState } from 'react';
import { ExperimentPanel, type ExperimentRun } from '@/components/sources/experiment-panel';
import type { CallPlan, useLiveCall } from '@/components/workbench/use-live-call';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import {
  type ExperimentOutcome,
  type MeasuredBrowser,
  readOutcome,
} from '@/lib/call/experiment-ends';
import type { ExperimentId } from '@/lib/call/experiments';
import { peerCourse } from '@/lib/selectors/peer-course';
import { endOf, peersOf } from '@/lib/trace/trace';

/** Choose a fault, predict, run it on the real browser, and compare with what History says. */
export function Experiments({
  live,
  controls,
  onRun,
}: {
  readonly live: ReturnType<typeof useLiveCall>;
  readonly controls: WorkbenchControls;
  readonly onRun: (plan: CallPlan) => void;
}): ReactNode {
  const [experiment, setExperiment] = useState<ExperimentId>('wrong-fingerprint');
  const [prediction, setPrediction] = useState<ExperimentOutcome>();
  // A run belongs to the experiment that was chosen; choosing another begins anew.
  const [asked, setAsked] = useState(false);
  const run = asked ? runOf(live, controls, experiment) : ({ kind: 'idle' } as const);
  const beginAnew = (chosen: ExperimentId) => {
    setExperiment(chosen);
    setPrediction(undefined);
    setAsked(false);
  };
  return (
    <ExperimentPanel
      experiment={experiment}
      onChoose={beginAnew}
      prediction={prediction}
      onPredict={setPrediction}
      run={run}
      onRun={() => {
        setAsked(true);
        onRun({ kind: 'experiment', experiment });
      }}
      onStop={live.hangUp}
      justStarted={live.justStarted}
      browser={browserOf(controls)}
    />
  );
}

function runOf(
  { state }: ReturnType<typeof useLiveCall>,
  controls: WorkbenchControls,
  experiment: ExperimentId,
): ExperimentRun {
  const { recording } = controls.bench;
  const isOurs =
    'plan' in state && state.plan.kind === 'experiment' && state.plan.experiment === experiment;
  if (!isOurs || state.kind === 'refused') return { kind: 'idle' };
  if (state.kind === 'starting' || !recording) return { kind: 'running' };
  const courses = {
    A: peerCourse(recording.history, 'A'),
    B: peerCourse(recording.history, 'B'),
  };
  const outcome = readOutcome(experiment, courses, endOf(recording.trace));
  if (outcome) return { kind: 'ended', outcome };
  return { kind: state.kind === 'ended' ? 'idle' : 'running' };
}

function browserOf({ bench }: WorkbenchControls): MeasuredBrowser | undefined {
  const agent = bench.recording && peersOf(bench.recording.trace.header)[0]?.agent;
  return agent === 'chromium' || agent === 'firefox' ? agent : undefined;
}
