import { SMALLEST_WINDOW, ReplayWindow as Window } from '../replay-window';
import { estimateIndex, type HighestPacket } from '../srtp/packet-index';
import type { Milliseconds } from '../time';
import type { NodeId, Trace } from '../trace/trace';
import { numberIn, textIn } from './sample-lookup';
import { type StreamPacket, streamPackets } from './stream-packets';

/**
 * `before`: below everything that came, so nobody missed it. `refused`: accepted once, and then a
 * copy of it came, which was thrown away.
 */
export type ReplayPlace = 'accepted' | 'refused' | 'missing' | 'before';

/** A packet that the window kept out (RFC 3711 §3.3.2). */
export interface RefusedPacket {
  readonly packet: string;
  readonly at: Milliseconds;
  readonly index: number;
  readonly because: 'replayed' | 'too-old';
}

/** What a receiver keeps of one source of SRTP, as it stands at the cursor (RFC 3711 §3.2.3). */
export interface ReplayWindowView {
  readonly rolloverCounter: number;
  readonly highestIndex: number;
  /** From the highest index down. */
  readonly places: readonly ReplayPlace[];
  /** Up to the cursor, in their order; also those that the window has left behind since. */
  readonly refused: readonly RefusedPacket[];
}

/**
 * The window after the last packet up to the cursor, computed as the receiver does: of a live call,
 * whose browser shows none, and before the first packet undefined. Where a relay is reached over
 * TCP, packets are pieces of a stream: then the window is that of the last sample.
 */
export function replayWindowAt(
  trace: Trace,
  peer: NodeId,
  ssrc: number,
  cursor: Milliseconds,
): ReplayWindowView | undefined {
  const packets = streamPackets(trace, peer, { direction: 'received', ssrc });
  const isWhole = packets.length > 0 && !packets.some(({ isPiece }) => isPiece);
  return isWhole ? foldPackets(packets, cursor) : countedWindow(trace, peer, ssrc, cursor);
}

function foldPackets(
  packets: readonly StreamPacket[],
  cursor: Milliseconds,
): ReplayWindowView | undefined {
  const window = new Window(SMALLEST_WINDOW);
  const refused: RefusedPacket[] = [];
  let highest: HighestPacket | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { packet, at, sequenceNumber, refused: because } of packets) {
    if (at > cursor) break;
    const place = estimateIndex(highest, sequenceNumber);
    const index = Number(place.index);
    if (because === 'replayed' || because === 'too-old') {
      refused.push({ packet, at, index, because });
    }
    if (because !== undefined) continue;
    window.accept(index);
    lowest = Math.min(lowest, index);
    if (window.highest === index) highest = place;
  }
  if (highest === undefined || window.highest === undefined) return undefined;
  return {
    rolloverCounter: highest.rolloverCounter,
    highestIndex: window.highest,
    places: placesOf(window.accepted, window.highest, lowest, refused),
    refused,
  };
}

function countedWindow(
  trace: Trace,
  peer: NodeId,
  ssrc: number,
  cursor: Milliseconds,
): ReplayWindowView | undefined {
  const counted = trace.samples.flatMap((sample) => {
    if (sample.peer !== peer || sample.at > cursor) return [];
    const entry = sample.stats.find((one) => one.type === 'srtp-source' && one['ssrc'] === ssrc);
    const rolloverCounter = numberIn(entry, 'rolloverCounter');
    const highestIndex = numberIn(entry, 'highestIndex');
    const bits = textIn(entry, 'window');
    if (rolloverCounter === undefined || highestIndex === undefined || !bits) return [];
    const accepted = Array.from(bits, (bit) => bit === '1');
    return [{ rolloverCounter, highestIndex, accepted }];
  });
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { rolloverCounter, highestIndex, accepted } = last;
  const lowest = first.highestIndex - first.accepted.lastIndexOf(true);
  const places = placesOf(accepted, highestIndex, lowest, []);
  return { rolloverCounter, highestIndex, places, refused: [] };
}

function placesOf(
  accepted: readonly boolean[],
  highest: number,
  lowest: number,
  refused: readonly RefusedPacket[],
): readonly ReplayPlace[] {
  const again = new Set(refused.map(({ index }) => index));
  // What would lie before index 0 is no place.
  return accepted.slice(0, highest + 1).map((isAccepted, back) => {
    const index = highest - back;
    if (index < lowest) return 'before';
    if (!isAccepted) return 'missing';
    return again.has(index) ? 'refused' : 'accepted';
  });
}
