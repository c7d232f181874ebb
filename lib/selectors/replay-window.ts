import type { Milliseconds } from '../time';
import type { NodeId, Trace } from '../trace/trace';
import { numberIn, samplesUntil, textIn } from './sample-lookup';

/** What a receiver keeps of one source of SRTP, as it was last counted (RFC 3711 §3.2.3). */
export interface ReplayWindowView {
  readonly taken: Milliseconds;
  readonly rolloverCounter: number;
  readonly highestIndex: number;
  /** From the highest index down: whether that index has been accepted. */
  readonly accepted: readonly boolean[];
}

/** Undefined for a live call, whose browser shows none, and before the first packet was counted. */
export function replayWindowAt(
  trace: Trace,
  peer: NodeId,
  ssrc: number,
  cursor: Milliseconds,
): ReplayWindowView | undefined {
  const sample = samplesUntil(trace, peer, cursor).at(-1);
  const entry = sample?.stats.find((one) => one.type === 'srtp-source' && one['ssrc'] === ssrc);
  const rolloverCounter = numberIn(entry, 'rolloverCounter');
  const highestIndex = numberIn(entry, 'highestIndex');
  const window = textIn(entry, 'window');
  if (!sample || rolloverCounter === undefined || highestIndex === undefined || !window) {
    return undefined;
  }
  const accepted = Array.from(window, (bit) => bit === '1');
  return { taken: sample.taken, rolloverCounter, highestIndex, accepted };
}
