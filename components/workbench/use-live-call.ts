import { useEffect, useRef, useState } from 'react';
import { type LiveSession, startLiveSession } from '@/components/workbench/live-session';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import { assertNever } from '@/lib/assert-never';
import { type Call, createCall } from '@/lib/call/call';
import {
  type CallEnvironment,
  checkEnvironment,
  type EnvironmentCheck,
} from '@/lib/call/environment';
import { createExperiment, type ExperimentId } from '@/lib/call/experiments';
import type { DeviceProblem } from '@/lib/call/media-source';
import type { CallCondition, CallObserver } from '@/lib/call/observer';
import type { CallOptions } from '@/lib/call/options';
import { createSteppedCall, type SteppedCall } from '@/lib/call/stepped-call';
import { nameAndMessage } from '@/lib/name-and-message';

/** What to run: a call that runs by itself, one done by hand, or one with a prepared fault. */
export type CallPlan =
  | { readonly kind: 'call'; readonly options: CallOptions }
  | { readonly kind: 'steps'; readonly options: CallOptions }
  | { readonly kind: 'experiment'; readonly experiment: ExperimentId };

/** Why no call could be made; each has its own words and advice. */
export type CallRefusal =
  | Exclude<EnvironmentCheck, 'ok'>
  | { readonly kind: 'no-devices'; readonly problem: DeviceProblem }
  | {
      readonly kind: 'configuration-rejected' | 'failed';
      readonly name: string;
      readonly message: string;
    };

export type LiveCallState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting'; readonly plan: CallPlan }
  | {
      readonly kind: 'running';
      readonly plan: CallPlan;
      readonly call: RunningCall;
    }
  | { readonly kind: 'ended'; readonly plan: CallPlan }
  | { readonly kind: 'refused'; readonly plan: CallPlan; readonly refusal: CallRefusal };

type RunningCall = Omit<Call, 'restartIce'> & Partial<Pick<Call, 'restartIce'> & SteppedCall>;

/** The button that hangs up takes the place of the one that starts: a second press is not meant. */
const DOUBLE_PRESS = 800;

/**
 * A live call with its recording, from the press to the end. The recording goes to the workbench
 * while it grows; leaving the page, opening a file or starting anew ends the call.
 */
export function useLiveCall(controls: WorkbenchControls, title: string) {
  const [state, setState] = useState<LiveCallState>({ kind: 'idle' });
  const [conditions, setConditions] = useState<readonly CallCondition[]>([]);
  const running = useRef<{ readonly call: RunningCall; readonly session: LiveSession }>(undefined);

  const stop = async () => {
    const ending = running.current;
    if (!ending) return;
    running.current = undefined;
    ending.call.close();
    await ending.session.end();
    controls.end();
    setState((now) => ('plan' in now ? { kind: 'ended', plan: now.plan } : now));
  };

  const [justStarted, setJustStarted] = useState(false);
  useEffect(() => {
    if (!justStarted) return;
    const timer = setTimeout(() => setJustStarted(false), DOUBLE_PRESS);
    return () => clearTimeout(timer);
  }, [justStarted]);
  const hangUp = () => {
    if (!justStarted) void stop();
  };

  const start = async (plan: CallPlan) => {
    setJustStarted(true);
    await stop();
    setConditions([]);
    const check = checkEnvironment(window);
    if (check !== 'ok') return setState({ kind: 'refused', plan, refusal: check });
    setState({ kind: 'starting', plan });
    const session = startLiveSession({
      title,
      publish: controls.grow,
      onCondition: (condition) => setConditions((before) => [...before, condition]),
    });
    const refusal = await begin(plan, session, (call) => {
      running.current = { call, session };
    });
    if (refusal) {
      running.current?.call.close();
      running.current = undefined;
      await session.end();
      return setState({ kind: 'refused', plan, refusal });
    }
    const call = running.current?.call;
    if (!call) return undefined;
    controls.start(session.read());
    return setState({ kind: 'running', plan, call });
  };

  useEffect(
    () => () => {
      running.current?.call.close();
      void running.current?.session.end();
    },
    [],
  );
  return { state, conditions, start, stop, hangUp, justStarted };
}

/** Makes the call and starts it; what prevented it, if something did. */
async function begin(
  plan: CallPlan,
  session: LiveSession,
  made: (call: RunningCall) => void,
): Promise<CallRefusal | undefined> {
  try {
    const call = await makeCall(plan, session.environment, session.observer);
    made(call);
    const start = await call.start();
    if (start.kind === 'started' || start.kind === 'closed') return undefined;
    return start;
  } catch (error) {
    return { kind: 'failed', ...nameAndMessage(error) };
  }
}

async function makeCall(
  plan: CallPlan,
  environment: CallEnvironment,
  observer: CallObserver,
): Promise<RunningCall> {
  switch (plan.kind) {
    case 'call':
      return createCall(plan.options, environment, observer);
    case 'steps':
      return createSteppedCall(plan.options, environment, observer);
    case 'experiment':
      return createExperiment(plan.experiment, environment, observer);
    default:
      return assertNever(plan);
  }
}
