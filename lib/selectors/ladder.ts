import type { TurnRefusal } from '../diagnosis/turn-refusals';
import type { Milliseconds } from '../time';
import type { EventId, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';
import { type LadderLane, ladderLanes } from './ladder-lanes';
import type { LadderKind, LadderMessage } from './ladder-message';
import { ladderMessages } from './ladder-messages';
import { refusalsOf } from './refused-requests';

/** All messages of a trace, and the columns that they pass. */
export interface Ladder {
  readonly lanes: readonly LadderLane[];
  readonly messages: readonly LadderMessage[];
  /** Answers by which a TURN server refused something, by their packet. */
  readonly refusals: ReadonlyMap<string, TurnRefusal>;
}

const built = new WeakMap<readonly TraceEvent[], Ladder>();

/** The ladder of a trace; the same list of events gives the same ladder. */
export function ladderOf(trace: Trace): Ladder {
  const known = built.get(trace.events);
  if (known) return known;
  const messages = ladderMessages(trace);
  const ladder = {
    lanes: ladderLanes(trace, messages),
    messages,
    refusals: refusalsOf(trace),
  };
  built.set(trace.events, ladder);
  return ladder;
}

export interface LadderFilter {
  /** Kinds that are left out. */
  readonly hidden: ReadonlySet<LadderKind>;
  /** Keeps only what begins, passes or ends at this node. */
  readonly node: NodeId | undefined;
}

export const WHOLE_LADDER: LadderFilter = { hidden: new Set(), node: undefined };

/** The messages that a filter keeps, in their order. */
export function filterLadder(
  messages: readonly LadderMessage[],
  { hidden, node }: LadderFilter,
): readonly LadderMessage[] {
  if (hidden.size === 0 && node === undefined) return messages;
  return messages.filter(
    ({ kind, hops }) =>
      !hidden.has(kind) &&
      (node === undefined || hops.some(({ from, to }) => from === node || to === node)),
  );
}

/** How many messages there are of each kind that occurs, in the order of the kinds. */
export function countKinds(messages: readonly LadderMessage[]): ReadonlyMap<LadderKind, number> {
  const counts = new Map<LadderKind, number>();
  for (const { kind } of messages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The last message that began at or before the cursor: its index, −1 before the first. */
export function messageAtCursor(messages: readonly LadderMessage[], cursor: Milliseconds): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.at ?? Infinity) <= cursor) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What a message refuses, where it is the answer of a TURN server that does. */
export function refusalIn(
  { refusals }: Pick<Ladder, 'refusals'>,
  { id, protocol }: LadderMessage,
): TurnRefusal | undefined {
  return protocol === 'signaling' ? undefined : refusals.get(id);
}

/** The message that an event is about: a step of its way, or of what it did where it came. */
export function messageOfEvent(trace: Trace, event: EventId): LadderMessage | undefined {
  const index = indexTrace(trace);
  const found = trace.events[index.positions.get(event) ?? -1];
  if (found === undefined) return undefined;
  const isSignaling = found.kind.startsWith('message-');
  const id =
    isSignaling && 'message' in found
      ? found.message
      : 'packet' in found
        ? found.packet
        : undefined;
  if (id === undefined) return undefined;
  return ladderOf(trace).messages.find(
    (message) => message.id === id && (message.protocol === 'signaling') === isSignaling,
  );
}
