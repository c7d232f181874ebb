import { type Milliseconds, milliseconds } from '../time';

export interface CallOptions {
  readonly audio: boolean;
  readonly video: boolean;
  readonly data: boolean;
  /** 'devices': A sends camera and microphone, B the test source. */
  readonly source: 'test' | 'devices';
  /** As `readIceServers` returns them. */
  readonly iceServers: readonly RTCIceServer[];
  readonly iceTransportPolicy: RTCIceTransportPolicy;
  readonly bundlePolicy: RTCBundlePolicy;
  /** Each signaling message arrives this much later: 0 to 5000 ms. */
  readonly signalingDelay: Milliseconds;
  /** 'simple': errors are not handled; 'perfect': webrtc-pc §10.7, A impolite, B polite. */
  readonly negotiation: 'simple' | 'perfect';
  /** Both peers make an offer at the start, so that the offers cross (glare). */
  readonly bothOffer: boolean;
}

/** At 5 s a call fails in Firefox: its B waits 5.0 s for A (4.8 s connects; measured). */
export const LONGEST_SIGNALING_DELAY = milliseconds(5000);

export const DEFAULT_CALL_OPTIONS: CallOptions = {
  audio: true,
  video: true,
  data: true,
  source: 'test',
  iceServers: [],
  iceTransportPolicy: 'all',
  bundlePolicy: 'balanced',
  signalingDelay: milliseconds(0),
  negotiation: 'simple',
  bothOffer: false,
};

/** The delay brought into 0 to 5000 ms; what is not a number counts as 0. */
export function readSignalingDelay(value: number): Milliseconds {
  if (!Number.isFinite(value)) return milliseconds(0);
  return milliseconds(Math.min(Math.max(Math.round(value), 0), LONGEST_SIGNALING_DELAY));
}

/** The part of the options that RTCPeerConnection takes. */
export function configurationOf(options: CallOptions): RTCConfiguration {
  return {
    iceServers: [...options.iceServers],
    iceTransportPolicy: options.iceTransportPolicy,
    bundlePolicy: options.bundlePolicy,
  };
}
