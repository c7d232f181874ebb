import { browserName } from '@/components/site/browser-name';
import { browserEnvironment } from '@/lib/call/environment';
import type { CallCondition, CallObserver, CallPeer } from '@/lib/call/observer';
import { type PeerWatch, watchPeerConnection } from '@/lib/capture/watch';
import { milliseconds } from '@/lib/time';
import type { Recorder } from '@/lib/trace/recorder';
import type { TraceHeader } from '@/lib/trace/trace';
import { createLiveRecording, type LiveRecording } from '@/machines/live-recording';
import { warmUp } from '@/machines/warm-up';
import type { Recording } from '@/machines/workbench';

export interface LiveSession {
  /** Hand it to the call: whatever it tells goes into the recording. */
  readonly observer: CallObserver;
  readonly environment: ReturnType<typeof browserEnvironment>;
  /** The recording as it stands. */
  read(): Recording;
  /** Takes the last statistics, then ends the recording. The call is closed by its owner. */
  end(): Promise<void>;
}

export interface LiveSessionOptions {
  readonly title: string;
  readonly publish: (recording: Recording) => void;
  readonly onCondition: (condition: CallCondition) => void;
}

/**
 * Joins a live call with a recording of it: the call tells what passes between the peers, and each
 * connection is watched from its making to its end.
 */
export function startLiveSession(options: LiveSessionOptions): LiveSession {
  const opened = openOnce(options);
  const watches: PeerWatch[] = [];
  const stopVisibility = recordVisibility(() => opened().recording.recorder);
  const observer: CallObserver = {
    ...messageObserver(() => opened().recording.recorder),
    peerCreated: (peer, pc) => {
      const { recording, began } = opened();
      watches.push(
        watchPeerConnection(pc, {
          peer,
          recorder: recording.recorder,
          startedAt: performance.timeOrigin + began,
          schedule: runLater,
        }),
      );
    },
    condition: options.onCondition,
  };
  return {
    observer,
    environment: browserEnvironment(window),
    read: () => opened().recording.read(),
    async end() {
      stopVisibility();
      await Promise.all(watches.map((watch) => watch.stop()));
      opened().recording.end();
    },
  };
}

/** Called once a page is idle and before anybody starts a call: the first one then runs warm. */
export function prepareLiveSession(): void {
  // What a rehearsal may miss is speed; the call does without it.
  warmUp().catch(() => {});
}

/** Moment 0 is the first thing told, not the press: a camera prompt may stand between them. */
function openOnce(options: LiveSessionOptions) {
  let opened: { readonly recording: LiveRecording; readonly began: number } | undefined;
  return () => {
    if (opened) return opened;
    const began = performance.now();
    const recording = createLiveRecording(liveHeader(options.title), {
      now: () => milliseconds(performance.now() - began),
      requestFrame,
      publish: options.publish,
    });
    opened = { recording, began };
    return opened;
  };
}

function runLater(callback: () => void, delay: number): () => void {
  const timer = setTimeout(callback, delay);
  return () => clearTimeout(timer);
}

function messageObserver(
  recorder: () => Recorder,
): Pick<CallObserver, 'messageSent' | 'messageReceived' | 'messageDropped' | 'intervention'> {
  return {
    messageSent: ({ id, from, to, content }) =>
      recorder().record({ kind: 'message-sent', peer: from, to, message: id, content }),
    messageReceived: ({ id, peer }) =>
      recorder().record({ kind: 'message-received', peer, message: id }),
    messageDropped: ({ id, reason }) =>
      recorder().record({ kind: 'message-dropped', node: SIGNALING, message: id, reason }),
    intervention: (event) => recorder().record({ kind: 'intervention', ...event }),
  };
}

const SIGNALING = 'signaling';

function liveHeader(title: string): TraceHeader {
  const agent = agentOf(navigator.userAgent);
  const peer = (side: CallPeer) =>
    ({ kind: 'peer', id: side, side, observed: true, agent }) as const;
  return {
    id: crypto.randomUUID(),
    title,
    source: 'live',
    producer: browserName(navigator.userAgent),
    startedAt: new Date().toISOString(),
    nodes: [peer('A'), { kind: 'signaling', id: SIGNALING }, peer('B')],
  };
}

function agentOf(userAgent: string): 'chromium' | 'firefox' | 'safari' | undefined {
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (userAgent.includes('Chrome/')) return 'chromium';
  return userAgent.includes('Safari/') ? 'safari' : undefined;
}

/** Between two pictures of a recording, in ms: drawn more often, it would hold up the call. */
const PICTURES_APART = 100;

function requestFrame(callback: () => void): () => void {
  let cancel = runLater(() => {
    // A hidden page draws no frames, yet its recording must go on being published.
    if (document.hidden) return callback();
    const frame = requestAnimationFrame(callback);
    cancel = () => cancelAnimationFrame(frame);
  }, PICTURES_APART);
  return () => cancel();
}

function recordVisibility(recorder: () => Recorder): () => void {
  const listener = () => {
    recorder().record({ kind: 'page-visibility', visible: !document.hidden });
  };
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
