import type { LadderHop, LadderMessage } from '../selectors/ladder-message';
import type { NodeId } from '../trace/trace';

/** Where each lane stands, in CSS pixels from the left edge of the drawing. */
export type LanePlaces = ReadonlyMap<NodeId, number>;

/** One stretch as it is drawn. */
export interface HopShape {
  readonly hop: LadderHop;
  readonly x1: number;
  readonly x2: number;
  /** A cross stands at its end: the packet went no further. */
  readonly isDropped: boolean;
  readonly hasArrived: boolean;
  /** How many letters of the text face fit above and below. */
  readonly letters: number;
}

/** How far an arrow reaches that leads to nobody: room for an address, but no lane is reached. */
const STUB = 140;
const STUB_SHARE = 0.7;
/** One letter of the mono face at the size of addresses, in CSS pixels. */
const LETTER = 7.25;

/**
 * The way of a message over the lanes, each stretch from line to line. What the network lost ends
 * half-way; what leads to nobody, or back to the node itself, is a stub.
 */
export function placeHops({ hops, drop }: LadderMessage, places: LanePlaces): readonly HopShape[] {
  const stub = stubIn(places);
  let direction = firstDirection(hops, places);
  return hops.map((hop, index) => {
    const isLast = index === hops.length - 1;
    const x1 = places.get(hop.from) ?? 0;
    const aim = hop.to === undefined ? undefined : places.get(hop.to);
    if (aim !== undefined && aim !== x1) direction = Math.sign(aim - x1);
    const hasArrived = hop.arrivedAt !== undefined;
    const isDropped = isLast && drop !== undefined;
    const isLost = !hasArrived && isDropped;
    const x2 =
      aim === undefined || aim === x1 ? x1 + direction * stub : isLost ? (x1 + aim) / 2 : aim;
    return { hop, x1, x2, isDropped, hasArrived, letters: lettersIn(Math.abs(x2 - x1)) };
  });
}

function stubIn(places: LanePlaces): number {
  const [first = 0, second = first + STUB / STUB_SHARE] = [...places.values()];
  return Math.min(STUB, Math.round(Math.abs(second - first) * STUB_SHARE));
}

/** Away from the nearer edge, where the first stretch leads nowhere. */
function firstDirection(hops: readonly LadderHop[], places: LanePlaces): number {
  const from = places.get(hops[0]?.from ?? '') ?? 0;
  const all = [...places.values()];
  return from > (Math.min(...all) + Math.max(...all)) / 2 ? -1 : 1;
}

function lettersIn(width: number): number {
  return Math.max(4, Math.floor((width - 18) / LETTER));
}

/**
 * A text cut to so many letters from its front: of an address and a port, the end tells most.
 */
export function cutFront(text: string, letters: number): string {
  return text.length <= letters ? text : `…${text.slice(text.length - letters + 1)}`;
}

/** From so long on a pause between two rows is marked, in milliseconds. */
export const LONG_PAUSE = 500;

/** How long nothing began before each message; undefined where that is not long. */
export function pausesBefore(
  messages: readonly Pick<LadderMessage, 'at'>[],
): readonly (number | undefined)[] {
  return messages.map(({ at }, index) => {
    const before = messages[index - 1];
    const pause = before === undefined ? 0 : at - before.at;
    return pause >= LONG_PAUSE ? pause : undefined;
  });
}
