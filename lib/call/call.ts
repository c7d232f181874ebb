import { nameAndMessage } from '../name-and-message';
import type { CallMedia } from './call-media';
import {
  type CallSession,
  createSession,
  type ReceivedStreams,
  type RunningExchange,
} from './call-session';
import type { CallEnvironment } from './environment';
import {
  type NegotiatorOptions,
  negotiatePerfectly,
  negotiateSimply,
  trickle,
} from './negotiation';
import { type CallObserver, type CallPeer, otherPeer, type SignalMessage } from './observer';
import { type CallOptions, configurationOf } from './options';
import { type OpenPeer, openPeers } from './peer';
import { createSignalingChannel, type Treatment } from './signaling-channel';

/** A call whose peers negotiate by themselves. */
export interface Call extends CallSession {
  /** A asks for new ICE credentials and candidates (RFC 8445 §9). */
  restartIce(): void;
}

/** What an experiment or a lesson changes of the course of a call. */
export interface CallHooks {
  /** What the signaling channel does with each message; without it, delivers. */
  readonly treat?: (message: SignalMessage) => Treatment;
  /** Called once, when the data channel is open at both peers. */
  readonly channelOpened?: () => void;
}

/** Prepares a call; nothing happens before `start`. */
export function createCall(
  options: CallOptions,
  environment: CallEnvironment,
  observer: CallObserver,
  hooks: CallHooks = {},
): Call {
  const { running, ...session } = createSession({
    options,
    environment,
    run: (media, received) => runCall({ options, environment, observer, hooks, received }, media),
  });
  return {
    ...session,
    restartIce() {
      const call = running();
      if (call === undefined) return;
      observer.intervention({ intervention: 'ice-restart', detail: 'restartIce()', peer: 'A' });
      call.A.pc.restartIce();
    },
  };
}

interface CallParts {
  readonly options: CallOptions;
  readonly environment: CallEnvironment;
  readonly observer: CallObserver;
  readonly hooks: CallHooks;
  readonly received: ReceivedStreams;
}

function runCall(parts: CallParts, media: CallMedia): RunningExchange {
  const { options, environment, observer, hooks } = parts;
  const peers = openBoth(parts);
  const signaling = createSignalingChannel({
    delay: options.signalingDelay,
    treat: hooks.treat ?? (() => ({ kind: 'deliver' })),
    deliver: (message) => void receive[message.to](message.content),
    schedule: environment.schedule,
    observer,
  });
  const add = once((peer: CallPeer) => peers[peer].addTracks(media.streams[peer]));
  const negotiator = (peer: CallPeer): NegotiatorOptions => ({
    pc: peers[peer].pc,
    mayOffer: peer === 'A' || options.bothOffer || options.negotiation === 'perfect',
    polite: peer === 'B',
    send: (content) => signaling.send(peer, content),
    beforeAnswer: () => add(peer),
    fail: (error) =>
      observer.condition({ kind: 'negotiation-error', peer, ...nameAndMessage(error) }),
  });
  const negotiate = options.negotiation === 'perfect' ? negotiatePerfectly : negotiateSimply;
  const receive = { A: negotiate(negotiator('A')), B: negotiate(negotiator('B')) };
  for (const { peer, pc } of [peers.A, peers.B]) {
    trickle(pc, (content) => signaling.send(peer, content));
  }

  // Each of these makes negotiation needed; B waits for the offer unless glare is wanted.
  if (options.data) peers.A.createChannel();
  add('A');
  if (options.bothOffer) add('B');
  return { ...peers, signaling };
}

function openBoth(parts: CallParts): Readonly<Record<CallPeer, OpenPeer>> {
  const { options, environment, observer, hooks, received } = parts;
  const opened = new Set<CallPeer>();
  return openPeers({
    configuration: configurationOf(options),
    environment,
    observer,
    received,
    channelOpened(by) {
      const both = opened.has(otherPeer(by)) && !opened.has(by);
      opened.add(by);
      if (both) hooks.channelOpened?.();
    },
  });
}

function once(action: (peer: CallPeer) => void): (peer: CallPeer) => void {
  const done = new Set<CallPeer>();
  return (peer) => {
    if (done.has(peer)) return;
    done.add(peer);
    action(peer);
  };
}
