import { type Call, type CallStart, nameAndMessage, sendText } from './call';
import { type CallMedia, openCallMedia } from './call-media';
import type { CallEnvironment } from './environment';
import { addCandidate, trickle } from './negotiation';
import type { CallObserver, CallPeer, SignalMessage } from './observer';
import { type CallOptions, configurationOf } from './options';
import { type OpenPeer, openPeer } from './peer';
import { createSignalingChannel, type SignalingChannel } from './signaling-channel';
import {
  candidateStepId,
  type FixedStepId,
  listSteps,
  nextStep,
  type Step,
  type StepId,
  type StepProgress,
} from './steps';

/** A call whose exchange the visitor does by hand. See steps.ts for the order. */
export interface SteppedCall extends Omit<Call, 'restartIce'> {
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
  const received = { A: new environment.MediaStream(), B: new environment.MediaStream() };
  const listeners = new Set<() => void>();
  const exchange = createExchange(() => {
    for (const listener of listeners) listener();
  });
  let running: RunningSteps | undefined;
  let closed = false;

  const start = async (): Promise<CallStart> => {
    const opened = await openCallMedia(options, environment);
    if (opened.kind === 'failed') return { kind: 'no-devices', problem: opened.problem };
    if (closed) {
      opened.media.stop();
      return { kind: 'closed' };
    }
    try {
      running = openSteps({ options, environment, observer, received, exchange }, opened.media);
      return { kind: 'started' };
    } catch (error) {
      opened.media.stop();
      return { kind: 'configuration-rejected', ...nameAndMessage(error) };
    }
  };

  return {
    start,
    remote: (peer) => received[peer],
    send: (peer, text) => (running === undefined ? 'not-open' : sendText(running[peer], text)),
    steps: exchange.steps,
    next: () => nextStep(exchange.steps()),
    run: async (id) => running?.run(id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      running?.close();
      running = undefined;
    },
  };
}

/** The facts of the exchange, and the steps that follow from them. */
function createExchange(changed: () => void) {
  const progress = new Map<StepId, StepProgress>();
  const arrived = new Set<'offer' | 'answer'>();
  const candidates: SignalMessage[] = [];
  let gatheringEnded = false;
  let steps = listSteps({ progress, arrived, candidates, gatheringEnded });
  const update = () => {
    steps = listSteps({ progress, arrived, candidates, gatheringEnded });
    changed();
  };
  return {
    steps: () => steps,
    mark(id: StepId, state: StepProgress) {
      progress.set(id, state);
      update();
    },
    descriptionArrived(type: 'offer' | 'answer') {
      arrived.add(type);
      update();
    },
    candidateGathered(message: SignalMessage) {
      candidates.push(message);
      update();
    },
    gatheringEnded() {
      gatheringEnded = true;
      update();
    },
  };
}

type Exchange = ReturnType<typeof createExchange>;

interface StepsParts {
  readonly options: CallOptions;
  readonly environment: CallEnvironment;
  readonly observer: CallObserver;
  readonly received: Readonly<Record<CallPeer, MediaStream>>;
  readonly exchange: Exchange;
}

interface RunningSteps extends Readonly<Record<CallPeer, OpenPeer>> {
  readonly run: (id: StepId) => Promise<void>;
  readonly close: () => void;
}

function openSteps(parts: StepsParts, media: CallMedia): RunningSteps {
  const { options, environment, observer, exchange } = parts;
  const open = (peer: CallPeer) =>
    openPeer(peer, {
      configuration: configurationOf({ ...options, bundlePolicy: 'max-bundle' }),
      environment,
      observer,
      received: parts.received[peer],
      channelOpened: () => undefined,
    });
  const peers = { A: open('A'), B: open('B') };
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
  return {
    ...peers,
    run: (id) => runStep(id, exchange, actions, signaling),
    close() {
      signaling.close();
      peers.A.close();
      peers.B.close();
      media.stop();
    },
  };
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

type StepActions = Readonly<Record<FixedStepId, () => Promise<void>>>;

function isFixed(id: StepId): id is FixedStepId {
  return !id.startsWith('candidate:');
}

function stepActions(
  parts: StepsParts & {
    readonly media: CallMedia;
    readonly peers: Readonly<Record<CallPeer, OpenPeer>>;
    readonly signaling: SignalingChannel;
  },
): StepActions {
  const { options, observer, exchange, media, peers, signaling } = parts;
  const { A, B } = peers;
  let offer: Description = { type: 'offer', sdp: '' };
  let answer: Description = { type: 'answer', sdp: '' };
  const step = (id: FixedStepId, action: () => Promise<string>) => () =>
    settle(id, exchange, action);

  return {
    'create-offer': step('create-offer', async () => {
      if (A.pc.getSenders().length === 0) A.addTracks(media.streams.A);
      if (options.data && A.channel() === undefined) A.createChannel();
      offer = described(await A.pc.createOffer());
      return offer.sdp;
    }),
    'apply-offer': step('apply-offer', async () => {
      await A.pc.setLocalDescription(offer);
      return A.pc.signalingState;
    }),
    'send-offer': step('send-offer', async () => send(signaling, 'A', offer)),
    'receive-offer': step('receive-offer', async () => {
      await B.pc.setRemoteDescription(offer);
      B.addTracks(media.streams.B);
      return B.pc.signalingState;
    }),
    'create-answer': step('create-answer', async () => {
      answer = described(await B.pc.createAnswer());
      return answer.sdp;
    }),
    'apply-answer': async () => {
      const detail = 'setLocalDescription(answer)';
      observer.intervention({ intervention: 'step-held', detail, peer: 'B' });
      exchange.mark('apply-answer', { kind: 'held', until: 'receive-answer' });
    },
    'send-answer': step('send-answer', async () => send(signaling, 'B', answer)),
    async 'receive-answer'() {
      const atB = settle('apply-answer', exchange, async () => {
        await B.pc.setLocalDescription(answer);
        return B.pc.signalingState;
      });
      const atA = settle('receive-answer', exchange, async () => {
        await A.pc.setRemoteDescription(answer);
        return A.pc.signalingState;
      });
      await Promise.all([atB, atA]);
    },
  };
}

interface Description {
  readonly type: RTCSdpType;
  readonly sdp: string;
}

function described({ type, sdp }: RTCSessionDescriptionInit): Description {
  return { type, sdp: sdp ?? '' };
}

function send(signaling: SignalingChannel, from: CallPeer, description: Description): string {
  return signaling.send(from, { kind: 'description', ...description }).id;
}

async function settle(
  id: StepId,
  exchange: Exchange,
  action: () => Promise<string>,
): Promise<void> {
  exchange.mark(id, { kind: 'running' });
  try {
    exchange.mark(id, { kind: 'done', result: await action() });
  } catch (error) {
    exchange.mark(id, { kind: 'failed', ...nameAndMessage(error) });
  }
}
