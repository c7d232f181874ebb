import { type Milliseconds, milliseconds } from '../time';
import type { ExperimentId } from './experiments';
import type { CallPeer } from './observer';

/** How a call can end, as a visitor can predict it. */
export type ExperimentOutcome =
  /** Both peers are connected, and ICE never left its connected state. */
  | 'connects'
  /** Both are connected again after ICE went back to checking. */
  | 'checks-again'
  /** Nothing begins: both stay `new`. */
  | 'stays-new'
  /** No path is found, at one peer at least. */
  | 'ice-fails'
  /** A path is found, but it cannot be made safe. */
  | 'dtls-fails';

/** The browsers whose ends were measured. */
export type MeasuredBrowser = 'chromium' | 'firefox';

/** The states that a peer shows when it has ended. */
export interface PeerEnd {
  readonly connectionState: RTCPeerConnectionState;
  readonly iceConnectionState: RTCIceConnectionState;
  readonly dtls: RTCDtlsTransportState;
}

export interface ExpectedEnd extends Readonly<Record<CallPeer, PeerEnd>> {
  readonly outcome: ExperimentOutcome;
  /** From the start of the call to these states: as measured, rounded up. */
  readonly within: Milliseconds;
  /** A does not stay there: its states go on changing (see the comment of the row). */
  readonly recurs?: true;
}

const end = (
  connectionState: RTCPeerConnectionState,
  iceConnectionState: RTCIceConnectionState,
  dtls: RTCDtlsTransportState,
): PeerEnd => ({ connectionState, iceConnectionState, dtls });

const CONNECTED = end('connected', 'connected', 'connected');
const NEW = end('new', 'new', 'new');
const DTLS_FAILED = end('failed', 'connected', 'failed');
/** Firefox fails the DTLS transport together with its ICE transport. */
const ICE_FAILED_IN_FIREFOX = end('failed', 'failed', 'failed');

const seconds = (value: number): Milliseconds => milliseconds(value * 1000);

/** Measured on Chromium 156 and Firefox 153 ESR, both peers in one page. */
export const EXPECTED_ENDS: Readonly<
  Record<ExperimentId, Readonly<Record<MeasuredBrowser, ExpectedEnd>>>
> = {
  // B is `connected` for some 2 ms before A's alert comes (DTLS 1.3: the client finishes first).
  'wrong-fingerprint': {
    chromium: { outcome: 'dtls-fails', A: DTLS_FAILED, B: DTLS_FAILED, within: seconds(3) },
    firefox: { outcome: 'dtls-fails', A: DTLS_FAILED, B: DTLS_FAILED, within: seconds(3) },
  },
  // B's own checks to A are answered, so Chromium's B is connected and its ClientHello waits for
  // an answer. A fails after 15.0 s of checks; a new check of B makes it try again, every 16 s.
  // In Firefox A fails 14.8 s after it started; B still checks when 100 s have passed.
  'wrong-ice-pwd': {
    chromium: {
      outcome: 'ice-fails',
      A: end('failed', 'disconnected', 'new'),
      B: end('connecting', 'connected', 'connecting'),
      within: seconds(20),
      recurs: true,
    },
    firefox: {
      outcome: 'ice-fails',
      A: ICE_FAILED_IN_FIREFOX,
      B: end('connecting', 'checking', 'new'),
      within: seconds(20),
    },
  },
  // Firefox: 5.1 s, the grace period of nICEr for trickled candidates. Chromium waits for ever.
  'candidates-withheld': {
    chromium: { outcome: 'stays-new', A: NEW, B: NEW, within: seconds(1) },
    firefox: {
      outcome: 'ice-fails',
      A: ICE_FAILED_IN_FIREFOX,
      B: ICE_FAILED_IN_FIREFOX,
      within: seconds(8),
    },
  },
  // Firefox: at once, without `checking`, because gathering has ended with nothing.
  'relay-only': {
    chromium: { outcome: 'stays-new', A: NEW, B: NEW, within: seconds(1) },
    firefox: {
      outcome: 'ice-fails',
      A: ICE_FAILED_IN_FIREFOX,
      B: ICE_FAILED_IN_FIREFOX,
      within: seconds(3),
    },
  },
  // Chromium keeps saying `connected`; Firefox's A says `checking` for some 20 ms.
  'ice-restart': {
    chromium: { outcome: 'connects', A: CONNECTED, B: CONNECTED, within: seconds(6) },
    firefox: { outcome: 'checks-again', A: CONNECTED, B: CONNECTED, within: seconds(6) },
  },
  // Both take their offer back and answer the other's; both answers come too late and are
  // rejected (InvalidStateError). Both are stable, and both believe to have answered.
  glare: {
    chromium: {
      outcome: 'ice-fails',
      A: end('connecting', 'checking', 'new'),
      B: end('connecting', 'checking', 'new'),
      within: seconds(3),
    },
    firefox: { outcome: 'dtls-fails', A: DTLS_FAILED, B: DTLS_FAILED, within: seconds(5) },
  },
  'glare-perfect': {
    chromium: { outcome: 'connects', A: CONNECTED, B: CONNECTED, within: seconds(5) },
    firefox: { outcome: 'connects', A: CONNECTED, B: CONNECTED, within: seconds(5) },
  },
};

/** The answers that a visitor can choose from before the experiment runs. */
export const PREDICTIONS: Readonly<Record<ExperimentId, readonly ExperimentOutcome[]>> = {
  'wrong-fingerprint': ['connects', 'stays-new', 'ice-fails', 'dtls-fails'],
  'wrong-ice-pwd': ['connects', 'stays-new', 'ice-fails', 'dtls-fails'],
  'candidates-withheld': ['connects', 'stays-new', 'ice-fails', 'dtls-fails'],
  'relay-only': ['connects', 'stays-new', 'ice-fails', 'dtls-fails'],
  'ice-restart': ['connects', 'checks-again', 'ice-fails', 'dtls-fails'],
  glare: ['connects', 'stays-new', 'ice-fails', 'dtls-fails'],
  'glare-perfect': ['connects', 'stays-new', 'ice-fails', 'dtls-fails'],
};

/** The states that one peer went through, in order, the first and the present one included. */
export interface PeerCourse {
  readonly connectionState: readonly string[];
  readonly iceConnectionState: readonly string[];
  readonly dtls: readonly string[];
}

/** After so long, what has not moved counts as ended: 20 s, longer than any browser's own wait. */
export const EXPERIMENT_PATIENCE = milliseconds(20_000);

/** An ICE restart in mid-call is over only when it has happened: 2 s after the channel opened. */
const EARLIEST_END: Partial<Record<ExperimentId, Milliseconds>> = { 'ice-restart': seconds(6) };

/**
 * How an experiment ended, or undefined while it is still open. `elapsed` counts from the start of
 * the call; what is only known by waiting is said after `EXPERIMENT_PATIENCE`.
 */
export function readOutcome(
  id: ExperimentId,
  courses: Readonly<Record<CallPeer, PeerCourse>>,
  elapsed: Milliseconds,
): ExperimentOutcome | undefined {
  const both = [courses.A, courses.B];
  if (both.some(failedAtIce)) return 'ice-fails';
  if (both.some((course) => course.dtls.includes('failed'))) return 'dtls-fails';
  if (both.every(isConnected)) {
    if (elapsed < (EARLIEST_END[id] ?? 0)) return undefined;
    return both.some(checkedAgain) ? 'checks-again' : 'connects';
  }
  if (elapsed < EXPERIMENT_PATIENCE) return undefined;
  if (both.every(({ iceConnectionState }) => iceConnectionState.at(-1) === 'new')) {
    return 'stays-new';
  }
  return both.some(({ iceConnectionState }) => iceConnectionState.at(-1) === 'checking')
    ? 'ice-fails'
    : undefined;
}

/** Chromium's iceConnectionState stops at `disconnected` when its connectionState fails. */
function failedAtIce({ connectionState, iceConnectionState }: PeerCourse): boolean {
  if (iceConnectionState.includes('failed')) return true;
  return connectionState.includes('failed') && iceConnectionState.includes('disconnected');
}

function isConnected({ connectionState }: PeerCourse): boolean {
  return connectionState.at(-1) === 'connected';
}

function checkedAgain({ iceConnectionState }: PeerCourse): boolean {
  const first = iceConnectionState.indexOf('connected');
  return first >= 0 && iceConnectionState.indexOf('checking', first) >= 0;
}
