import type { CallMedia } from './call-media';
import {
  type CallSession,
  createSession,
  type ReceivedStreams,
  type RunningExchange,
} from './call-session';
import type { CallEnvironment } from './environment';
import { createExchange, type Exchange, settle } from './exchange';
import { addCandidate, trickle } from './negotiation';
import type { CallObserver, CallPeer, SignalMessage } from './observer';
import { type CallOptions, configurationOf } from './options';
import { type OpenPeer, openPeers } from './peer';
import { createSignalingChannel, type SignalingChannel } from './signaling-channel';
import { type StepActions, stepActions } from './step-actions';
import { candidateStepId, type FixedStepId, nextStep, type Step, type StepId } from './steps';

/** A call whose exchange the visitor does by hand. See steps.ts for the order. */
export interface SteppedCall extends CallSession {
  /** The steps as they stand; a new list after each change. */
  steps(): readonly Step[];
  /** The step that comes next, or undefined while one is underway and when all are done. */
  next(): Step | undefined;
  /** Does a step that is ready, or one that failed again; anything else is ignored. */
  run(id: StepId): Promise<void>;
  /** Called after each change of `steps()`. */
  subscribe(listener: () => void): () => void;
}

/**
 * Prepares a call to be done step by step. One transport and one round of gathering from the
 * beginning (max-bundle), so that the candidates to pass can be counted on two hands.
 */
export function createSteppedCall(
  options: CallOptions,
  environment: CallEnvironment,
  observer: CallObserver,
): SteppedCall {
  const listeners = new Set<() => void>();
  const exchange = createExchange(() => {
    for (const listener of listeners) listener();
  });
  const { running, ...session } = createSession({
    options,
    environment,
    run: (media, received) =>
      openSteps({ options, environment, observer, received, exchange }, media),
  });
  return {
    ...session,
    steps: exchange.steps,
    next: () => nextStep(exchange.steps()),
    run: async (id) => running()?.run(id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface StepsParts {
  readonly options: CallOptions;
  readonly environment: CallEnvironment;
  readonly observer: CallObserver;
  readonly received: ReceivedStreams;
  readonly exchange: Exchange;
}

interface RunningSteps extends RunningExchange {
  readonly run: (id: StepId) => Promise<void>;
}

function openSteps(parts: StepsParts, media: CallMedia): RunningSteps {
  const { options, environment, observer, exchange } = parts;
  const peers = openPeers({
    configuration: configurationOf({ ...options, bundlePolicy: 'max-bundle' }),
    environment,
    observer,
    received: parts.received,
    channelOpened: () => undefined,
  });
  const signaling = createSignalingChannel({
    delay: options.signalingDelay,
    // Descriptions go when they are sent; candidates wait for the visitor's hand.
    treat: ({ content }) => ({ kind: content.kind === 'description' ? 'deliver' : 'hold' }),
    deliver: (message) => void deliver(message, peers, exchange),
    schedule: environment.schedule,
    observer,
  });
  for (const { peer, pc } of [peers.A, peers.B]) {
    trickle(pc, (content) => exchange.candidateGathered(signaling.send(peer, content)));
  }
  peers.A.pc.addEventListener('icegatheringstatechange', () => {
    if (peers.A.pc.iceGatheringState === 'complete') exchange.gatheringEnded();
  });
  const actions = stepActions({ ...parts, media, peers, signaling });
  return { ...peers, signaling, run: (id) => runStep(id, exchange, actions, signaling) };
}

/** A description waits for its step; a candidate, once passed, is added. */
async function deliver(
  message: SignalMessage,
  peers: Readonly<Record<CallPeer, OpenPeer>>,
  exchange: Exchange,
): Promise<void> {
  const { content } = message;
  if (content.kind === 'description') {
    exchange.descriptionArrived(content.type === 'offer' ? 'offer' : 'answer');
    return;
  }
  await settle(candidateStepId(message), exchange, async () => {
    await addCandidate(peers[message.to].pc, content);
    return '';
  });
}

async function runStep(
  id: StepId,
  exchange: Exchange,
  actions: StepActions,
  signaling: SignalingChannel,
): Promise<void> {
  const step = exchange.steps().find((each) => each.id === id);
  if (step?.state.kind !== 'ready' && step?.state.kind !== 'failed') return;
  if (isFixed(id)) {
    await actions[id]();
    return;
  }
  exchange.mark(id, { kind: 'running' });
  signaling.release(id.slice('candidate:'.length));
}

function isFixed(id: StepId): id is FixedStepId {
  return !id.startsWith('candidate:');
}
