import type { CallEnvironment } from './environment';
import { type DeviceProblem, type MediaSource, openDevices, openTestSource } from './media-source';
import type { CallPeer } from './observer';
import type { CallOptions } from './options';

/** What the two peers send, and the audio context behind the tones. */
export interface CallMedia {
  readonly streams: Readonly<Record<CallPeer, MediaStream>>;
  /** Releases camera, microphone, timers and audio context. */
  stop(): void;
}

export type CallMediaResult =
  | { readonly kind: 'opened'; readonly media: CallMedia }
  | { readonly kind: 'failed'; readonly problem: DeviceProblem };

/** Opens the sources. Only A can send from devices: a page has one camera to ask for. */
export async function openCallMedia(
  options: CallOptions,
  environment: CallEnvironment,
): Promise<CallMediaResult> {
  let context: AudioContext | undefined;
  const audio = () => {
    context ??= environment.createAudioContext();
    // Suspended until a gesture; a call starts with a press. Where it is not one, silence flows.
    void context.resume();
    return context;
  };
  const open = (peer: CallPeer) => openTestSource(peer, options, environment, audio);
  const sources: MediaSource[] = [];
  const stop = () => {
    for (const source of sources) source.stop();
    void context?.close();
  };

  const wantsDevices = options.source === 'devices' && (options.audio || options.video);
  if (wantsDevices) {
    const devices = await openDevices(options, environment);
    if (devices.kind === 'failed') return devices;
    sources.push(devices.source);
  } else {
    sources.push(open('A'));
  }
  sources.push(open('B'));
  const [a, b] = sources.map((source) => source.stream);
  if (a === undefined || b === undefined) throw new Error('Two sources were opened');
  return { kind: 'opened', media: { streams: { A: a, B: b }, stop } };
}
