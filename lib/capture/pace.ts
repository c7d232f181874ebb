import type { Milliseconds } from '../time';
import type { StatsSample } from '../trace/samples';
import { indexEntries, text } from './compare/entries';
import type { TransportBook } from './transport-book';

/** How often statistics are read, in ms. */
export interface SamplingTiming {
  /** While a connection comes about. */
  readonly connecting: number;
  /** Once it stands, or while nothing is under way. */
  readonly connected: number;
  /** A connection that comes about no further for so long is read at the slower pace. */
  readonly patience: number;
  /** After a change of state the quick pace goes on for so long: the first media come then. */
  readonly aftermath: number;
}

export const DEFAULT_TIMING: SamplingTiming = {
  connecting: 60,
  connected: 1000,
  patience: 20_000,
  aftermath: 500,
};

/** Decides how soon the next sample is due. */
export interface Pace {
  /** Something changed just now. */
  stir(): void;
  /** The pause in ms; undefined once the connection is closed. */
  pause(book: TransportBook, latest: StatsSample | undefined): number | undefined;
}

export function createPace(
  pc: RTCPeerConnection,
  now: () => Milliseconds,
  timing: Partial<SamplingTiming> = {},
): Pace {
  const { connecting, connected, patience, aftermath } = { ...DEFAULT_TIMING, ...timing };
  let stirred: Milliseconds | undefined;
  return {
    stir() {
      stirred = now();
    },
    pause(book, latest) {
      if (pc.signalingState === 'closed') return undefined;
      // Before the first change there is nothing to see.
      const still = stirred === undefined ? Number.POSITIVE_INFINITY : now() - stirred;
      if (still < aftermath) return connecting;
      return still < patience && isConnecting(pc, book, latest) ? connecting : connected;
    },
  };
}

/** True while ICE or DTLS are at work, so that short-lived states are worth catching. */
function isConnecting(
  pc: RTCPeerConnection,
  book: TransportBook,
  latest: StatsSample | undefined,
): boolean {
  if (pc.connectionState === 'failed' || pc.connectionState === 'closed') return false;
  if (pc.iceGatheringState === 'gathering') return true;
  if (pc.iceConnectionState === 'disconnected' || pc.iceConnectionState === 'checking') return true;
  if (pc.connectionState === 'connecting') return true;
  const negotiated = pc.currentLocalDescription !== null && pc.currentRemoteDescription !== null;
  if (pc.connectionState !== 'connected') return negotiated;
  return negotiated && isRestarting(book, latest);
}

/** The newest generation has no selected pair yet; the old one carries on meanwhile. */
function isRestarting(book: TransportBook, latest: StatsSample | undefined): boolean {
  if (!latest) return true;
  const newest = new Set(
    book.entries
      .filter(({ open }) => open)
      .map(({ generations }) => generations.local[generations.current]),
  );
  const index = indexEntries(latest);
  const selected = index
    .ofType('transport')
    .map((transport) => index.byId.get(text(transport, 'selectedCandidatePairId') ?? ''))
    .map((pair) => index.byId.get(text(pair, 'localCandidateId') ?? ''))
    .map((candidate) => text(candidate, 'usernameFragment'));
  return selected.every((fragment) => fragment === undefined || !newest.has(fragment));
}
