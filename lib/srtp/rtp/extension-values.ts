import type { Milliseconds } from '@/lib/time';

/** The extensions that our streams send, by the URIs that `a=extmap` gives them. */
export const EXTENSION_URIS = {
  mid: 'urn:ietf:params:rtp-hdrext:sdes:mid',
  'audio-level': 'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
  'abs-send-time': 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'transport-cc': 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
} as const;

/** RFC 9143 §16: the identification tag of the media section. */
export function midData(mid: string): Uint8Array {
  return new TextEncoder().encode(mid);
}

/**
 * The time of sending in seconds, 6 bits before the point and 18 behind it: it wraps every 64 s.
 * Any clock will do, since a receiver looks at differences only; ours is the virtual one.
 */
export function absSendTimeData(now: Milliseconds): Uint8Array {
  const value = Math.floor((now / 1000) * 2 ** 18) % 2 ** 24;
  return Uint8Array.of(value >> 16, (value >> 8) & 0xff, value & 0xff);
}

/** Seconds, 0 ≤ s < 64; undefined for data that are not three bytes. */
export function absSendTime(data: Uint8Array): number | undefined {
  const [high, middle, low] = data;
  if (data.length !== 3 || high === undefined || middle === undefined || low === undefined) {
    return undefined;
  }
  return ((high << 16) | (middle << 8) | low) / 2 ** 18;
}

/** A number over all streams of a transport; 16 bits. */
export function transportCcData(sequenceNumber: number): Uint8Array {
  return Uint8Array.of((sequenceNumber >> 8) & 0xff, sequenceNumber & 0xff);
}

/** Undefined for data of fewer than two bytes; the second version has more. */
export function transportCcNumber(data: Uint8Array): number | undefined {
  const [high, low] = data;
  return high === undefined || low === undefined ? undefined : (high << 8) | low;
}

/** RFC 6464 §3: a bit for voice, and −dBov from 0 (loudest) to 127 (silence). */
export function audioLevelData(isVoice: boolean, level: number): Uint8Array {
  return Uint8Array.of((isVoice ? 0x80 : 0) | (level & 0x7f));
}
