import type { ReadingKind } from './reading';

/** The part of a call that a line serves: finding each other, a path, its safety, what flows. */
export type LinePhase = 'signaling' | 'ice' | 'dtls' | 'media';

const ICE: readonly ReadingKind[] = [
  'ice-ufrag',
  'ice-pwd',
  'ice-options',
  'ice-lite',
  'ice-mismatch',
  'ice-pacing',
  'candidate',
  'remote-candidates',
  'end-of-candidates',
  'connection',
  'rtcp',
  'rtcp-mux',
  'rtcp-mux-only',
];

const DTLS: readonly ReadingKind[] = [
  'fingerprint',
  'setup',
  'tls-id',
  'crypto',
  'zrtp-hash',
  'cryptex',
  'connection attribute',
  'key',
  'identity',
];

const MEDIA: readonly ReadingKind[] = [
  'media',
  'rtpmap',
  'fmtp',
  'rtcp-fb',
  'rtcp-rsize',
  'rtcp-xr',
  'ptime',
  'maxptime',
  'framerate',
  'extmap',
  'extmap-allow-mixed',
  'ssrc',
  'ssrc-group',
  'rid',
  'simulcast',
  'imageattr',
  'framesize',
  'maxprate',
  'bandwidth',
  'direction',
  'msid',
  'msid-semantic',
  'sctp-port',
  'max-message-size',
  'sctpmap',
  'dcmap',
  'dcsa',
  'sctp-init',
];

const PHASES: ReadonlyMap<ReadingKind, LinePhase> = new Map([
  ...ICE.map((kind) => [kind, 'ice'] as const),
  ...DTLS.map((kind) => [kind, 'dtls'] as const),
  ...MEDIA.map((kind) => [kind, 'media'] as const),
]);

/** Everything else is about the description itself: signaling. */
export function phaseOfLine(kind: ReadingKind): LinePhase {
  return PHASES.get(kind) ?? 'signaling';
}
