import type { CallEnvironment } from './environment';
import type { CallPeer } from './observer';
import { createTestPicture } from './test-picture';

/** What one peer sends. */
export interface MediaSource {
  readonly stream: MediaStream;
  stop(): void;
}

export interface MediaWishes {
  readonly audio: boolean;
  readonly video: boolean;
}

export type DeviceProblem =
  /** NotAllowedError: the visitor or a policy said no. */
  | { readonly kind: 'refused' }
  /** NotFoundError, OverconstrainedError: no such device. */
  | { readonly kind: 'not-found' }
  /** NotReadableError, AbortError: another program has it. */
  | { readonly kind: 'in-use' }
  /** No navigator.mediaDevices: not a secure context. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'other'; readonly name: string; readonly message: string };

export type DevicesResult =
  | { readonly kind: 'opened'; readonly source: MediaSource }
  | { readonly kind: 'failed'; readonly problem: DeviceProblem };

/** Camera and microphone (Media Capture and Streams, getUserMedia()). Asks the visitor; never throws. */
export async function openDevices(
  wishes: MediaWishes,
  environment: CallEnvironment,
): Promise<DevicesResult> {
  const { mediaDevices } = environment;
  if (mediaDevices === undefined) return { kind: 'failed', problem: { kind: 'unavailable' } };
  try {
    const stream = await mediaDevices.getUserMedia({ audio: wishes.audio, video: wishes.video });
    return { kind: 'opened', source: { stream, stop: () => stopTracks(stream) } };
  } catch (error) {
    return { kind: 'failed', problem: deviceProblem(error) };
  }
}

/** Pitch of each peer's tone in hertz: a fifth apart, so that an ear tells them. */
const PITCH: Readonly<Record<CallPeer, number>> = { A: 440, B: 660 };

/** The drawn picture and the tone of one peer. `audio` is shared by both peers. */
export function openTestSource(
  peer: CallPeer,
  wishes: MediaWishes,
  environment: CallEnvironment,
  audio: () => AudioContext,
): MediaSource {
  const stream = new environment.MediaStream();
  const stops: (() => void)[] = [];
  if (wishes.audio) {
    const tone = openTone(PITCH[peer], audio());
    stream.addTrack(tone.track);
    stops.push(tone.stop);
  }
  if (wishes.video) {
    const picture = createTestPicture(peer, environment);
    stream.addTrack(picture.track);
    stops.push(picture.stop);
  }
  return {
    stream,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

function openTone(pitch: number, context: AudioContext) {
  const oscillator = context.createOscillator();
  oscillator.frequency.value = pitch;
  const volume = context.createGain();
  // A fifth of full scale: audible, not startling, when the visitor unmutes.
  volume.gain.value = 0.2;
  const destination = context.createMediaStreamDestination();
  oscillator.connect(volume).connect(destination);
  oscillator.start();
  const [track] = destination.stream.getAudioTracks();
  if (track === undefined) throw new Error('Web Audio gave no audio track');
  const stop = () => {
    oscillator.stop();
    track.stop();
  };
  return { track, stop };
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function deviceProblem(error: unknown): DeviceProblem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'refused' };
    case 'NotFoundError':
    case 'OverconstrainedError':
      return { kind: 'not-found' };
    case 'NotReadableError':
    case 'AbortError':
      return { kind: 'in-use' };
    default:
      return { kind: 'other', name, message };
  }
}
