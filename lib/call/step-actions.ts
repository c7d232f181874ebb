import type { CallMedia } from './call-media';
import { type Exchange, settle } from './exchange';
import type { CallObserver, CallPeer } from './observer';
import type { CallOptions } from './options';
import type { OpenPeer } from './peer';
import type { SignalingChannel } from './signaling-channel';
import type { FixedStepId } from './steps';

export type StepActions = Readonly<Record<FixedStepId, () => Promise<void>>>;

export interface StepActionParts {
  readonly options: CallOptions;
  readonly observer: CallObserver;
  readonly exchange: Exchange;
  readonly media: CallMedia;
  readonly peers: Readonly<Record<CallPeer, OpenPeer>>;
  readonly signaling: SignalingChannel;
}

/** What each step does, but for the candidates: those the signaling channel releases. */
export function stepActions(parts: StepActionParts): StepActions {
  const { options, observer, exchange, media, peers, signaling } = parts;
  const { A, B } = peers;
  let offer: Description = { type: 'offer', sdp: '' };
  let answer: Description = { type: 'answer', sdp: '' };
  const step = (id: FixedStepId, action: () => Promise<string>) => () =>
    settle(id, exchange, action);
  const isDone = (id: FixedStepId) =>
    exchange.steps().some((each) => each.id === id && each.state.kind === 'done');
  const applyAtB = step('apply-answer', async () => {
    await B.pc.setLocalDescription(answer);
    return B.pc.signalingState;
  });
  const applyAtA = step('receive-answer', async () => {
    await A.pc.setRemoteDescription(answer);
    return A.pc.signalingState;
  });

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
      // Tried again after A has it: there is nothing left to be held for.
      if (isDone('receive-answer')) return applyAtB();
      const detail = 'setLocalDescription(answer)';
      observer.intervention({ intervention: 'step-held', detail, peer: 'B' });
      exchange.mark('apply-answer', { kind: 'held', until: 'receive-answer' });
    },
    'send-answer': step('send-answer', async () => send(signaling, 'B', answer)),
    async 'receive-answer'() {
      // B's part is left out where it succeeded and only A's is tried again.
      await Promise.all([...(isDone('apply-answer') ? [] : [applyAtB()]), applyAtA()]);
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
