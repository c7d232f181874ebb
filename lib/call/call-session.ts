import type { CallMedia } from './call-media';
import { type CallStart, startCall } from './call-start';
import type { CallEnvironment } from './environment';
import type { CallPeer } from './observer';
import type { CallOptions } from './options';
import { type OpenPeer, sendText } from './peer';
import type { SignalingChannel } from './signaling-channel';

/** What every call between two connections of this page offers, whoever drives its exchange. */
export interface CallSession {
  /** Opens the sources, makes both connections and lets the exchange begin. Once only. */
  start(): Promise<CallStart>;
  /** What this peer receives: the same stream from the beginning, tracks come to it. */
  remote(peer: CallPeer): MediaStream;
  /** Sends over the data channel. */
  send(peer: CallPeer, text: string): 'sent' | 'not-open';
  /** Ends the connections and releases devices, timers and audio. May be called at any time. */
  close(): void;
}

/** What an exchange works with; the session releases it. */
export interface RunningExchange extends Readonly<Record<CallPeer, OpenPeer>> {
  readonly signaling: SignalingChannel;
}

export interface SessionParts<Running extends RunningExchange> {
  readonly options: CallOptions;
  readonly environment: CallEnvironment;
  /** Makes the connections and what drives them; may throw what the browser throws. */
  readonly run: (media: CallMedia, received: ReceivedStreams) => Running;
}

export type ReceivedStreams = Readonly<Record<CallPeer, MediaStream>>;

/** The session around an exchange, and the exchange while it runs. Nothing happens before `start`. */
export function createSession<Running extends RunningExchange>({
  options,
  environment,
  run,
}: SessionParts<Running>): CallSession & { readonly running: () => Running | undefined } {
  const received = { A: new environment.MediaStream(), B: new environment.MediaStream() };
  let running: Running | undefined;
  let release = () => {};
  let closed = false;

  return {
    start: () =>
      startCall({
        options,
        environment,
        isClosed: () => closed,
        run(media) {
          running = run(media, received);
          release = media.stop;
        },
      }),
    remote: (peer) => received[peer],
    send: (peer, text) => (running === undefined ? 'not-open' : sendText(running[peer], text)),
    running: () => running,
    close() {
      closed = true;
      running?.signaling.close();
      running?.A.close();
      running?.B.close();
      running = undefined;
      release();
      release = () => {};
    },
  };
}
