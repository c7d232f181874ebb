import { nameAndMessage } from '../name-and-message';

/** Stops what was scheduled; harmless when it has already run. */
export type Cancel = () => void;

/** What a call needs of the browser; tests hand in fakes. */
export interface CallEnvironment {
  readonly RTCPeerConnection: new (configuration?: RTCConfiguration) => RTCPeerConnection;
  readonly MediaStream: new () => MediaStream;
  readonly createCanvas: (width: number, height: number) => HTMLCanvasElement;
  readonly createAudioContext: () => AudioContext;
  /** Undefined in an insecure context. */
  readonly mediaDevices: Pick<MediaDevices, 'getUserMedia'> | undefined;
  /** Runs once, `delay` milliseconds from now. */
  readonly schedule: (delay: number, run: () => void) => Cancel;
  /** Runs every `interval` milliseconds. */
  readonly repeat: (interval: number, run: () => void) => Cancel;
  /** Milliseconds on a clock that never steps back. */
  readonly now: () => number;
  /** Whether the visitor asks for less motion: the test picture then moves once a second. */
  readonly reducedMotion: boolean;
}

/** Takes the environment from a window. Call it only after `checkEnvironment` said 'ok'. */
export function browserEnvironment(scope: Window & typeof globalThis): CallEnvironment {
  return {
    RTCPeerConnection: scope.RTCPeerConnection,
    MediaStream: scope.MediaStream,
    createCanvas: (width, height) =>
      Object.assign(scope.document.createElement('canvas'), { width, height }),
    createAudioContext: () => new scope.AudioContext(),
    mediaDevices: scope.navigator.mediaDevices,
    schedule: (delay, run) => {
      const timer = scope.setTimeout(run, delay);
      return () => scope.clearTimeout(timer);
    },
    repeat: (interval, run) => {
      const timer = scope.setInterval(run, interval);
      return () => scope.clearInterval(timer);
    },
    now: () => scope.performance.now(),
    reducedMotion: scope.matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

export type EnvironmentCheck =
  | 'ok'
  /** The browser has no RTCPeerConnection, or it is switched off. */
  | { readonly kind: 'no-webrtc' }
  /** Not HTTPS and not localhost: no camera, no WebCrypto (W3C Secure Contexts). */
  | { readonly kind: 'insecure-context' }
  /** It is there, yet making one is refused: an extension, a policy, or too many are open. */
  | { readonly kind: 'blocked'; readonly message: string };

/** What `checkEnvironment` looks at; a window fits. */
export interface EnvironmentScope {
  readonly isSecureContext: boolean;
  readonly RTCPeerConnection?: new () => Pick<RTCPeerConnection, 'close'>;
}

/** Whether a call can be made here at all. Makes one connection and closes it. */
export function checkEnvironment(scope: EnvironmentScope): EnvironmentCheck {
  if (!scope.isSecureContext) return { kind: 'insecure-context' };
  if (scope.RTCPeerConnection === undefined) return { kind: 'no-webrtc' };
  try {
    new scope.RTCPeerConnection().close();
    return 'ok';
  } catch (error) {
    return { kind: 'blocked', message: nameAndMessage(error).message };
  }
}
