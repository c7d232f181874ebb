import type { CallMedia } from './call-media';
import { type CallStart, startCall } from './call-start';
import type { CallEnvironment } from './environment';
import { nameAndMessage } from './name-and-message';
import {
  type NegotiatorOptions,
  negotiatePerfectly,
  negotiateSimply,
  trickle,
} from './negotiation';
import { type CallObserver, type CallPeer, otherPeer, type SignalMessage } from './observer';
import { type CallOptions, configurationOf } from './options';
import { type OpenPeer, openPeer, sendText } from './peer';
import { createSignalingChannel, type Treatment } from './signaling-channel';

/** A call between two connections of this page. */
export interface Call {
  /** Opens the sources, makes both connections and lets them negotiate. Once only. */
  start(): Promise<CallStart>;
  /** What this peer receives: the same stream from the beginning, tracks come to it. */
  remote(peer: CallPeer): MediaStream;
  /** Sends over the data channel. */
  send(peer: CallPeer, text: string): 'sent' | 'not-open';
  /** A asks for new ICE credentials and candidates (RFC 8445 §9). */
  restartIce(): void;
  /** Ends the connections and releases devices, timers and audio. May be called at any time. */
  close(): void;
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
  const received = { A: new environment.MediaStream(), B: new environment.MediaStream() };
  let running: RunningCall | undefined;
  let closed = false;

  return {
    start: () =>
      startCall({
        options,
        environment,
        isClosed: () => closed,
        run: (media) => {
          running = runCall({ options, environment, observer, hooks, received }, media);
        },
      }),
    remote: (peer) => received[peer],
    send: (peer, text) => (running === undefined ? 'not-open' : sendText(running[peer], text)),
    restartIce() {
      if (running === undefined) return;
      observer.intervention({ intervention: 'ice-restart', detail: 'restartIce()', peer: 'A' });
      running.A.pc.restartIce();
    },
    close() {
      closed = true;
      running?.close();
      running = undefined;
    },
  };
}

interface CallParts {
  readonly options: CallOptions;
  readonly environment: CallEnvironment;
  readonly observer: CallObserver;
  readonly hooks: CallHooks;
  readonly received: Readonly<Record<CallPeer, MediaStream>>;
}

interface RunningCall extends Readonly<Record<CallPeer, OpenPeer>> {
  readonly close: () => void;
}

function runCall(parts: CallParts, media: CallMedia): RunningCall {
  const { options, environment, observer, hooks } = parts;
  const peers = openPeers(parts);
  const channel = createSignalingChannel({
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
    send: (content) => channel.send(peer, content),
    beforeAnswer: () => add(peer),
    fail: (error) =>
      observer.condition({ kind: 'negotiation-error', peer, ...nameAndMessage(error) }),
  });
  const negotiate = options.negotiation === 'perfect' ? negotiatePerfectly : negotiateSimply;
  const receive = { A: negotiate(negotiator('A')), B: negotiate(negotiator('B')) };
  for (const { peer, pc } of [peers.A, peers.B]) {
    trickle(pc, (content) => channel.send(peer, content));
  }

  // Each of these makes negotiation needed; B waits for the offer unless glare is wanted.
  if (options.data) peers.A.createChannel();
  add('A');
  if (options.bothOffer) add('B');

  const close = () => {
    channel.close();
    peers.A.close();
    peers.B.close();
    media.stop();
  };
  return { ...peers, close };
}

/** Makes both connections, or none. */
function openPeers(parts: CallParts): Readonly<Record<CallPeer, OpenPeer>> {
  const { options, environment, observer, hooks, received } = parts;
  const opened = new Set<CallPeer>();
  const open = (peer: CallPeer) =>
    openPeer(peer, {
      configuration: configurationOf(options),
      environment,
      observer,
      received: received[peer],
      channelOpened: (by) => {
        const both = opened.has(otherPeer(by)) && !opened.has(by);
        opened.add(by);
        if (both) hooks.channelOpened?.();
      },
    });
  return { A: open('A'), B: open('B') };
}

function once(action: (peer: CallPeer) => void): (peer: CallPeer) => void {
  const done = new Set<CallPeer>();
  return (peer) => {
    if (done.has(peer)) return;
    done.add(peer);
    action(peer);
  };
}
