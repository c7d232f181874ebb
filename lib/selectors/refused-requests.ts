import { type TurnRefusal, turnRefusals } from '../diagnosis/turn-refusals';
import type { Milliseconds } from '../time';
import type { NodeId, Trace } from '../trace/trace';
import { packetFacts } from './packet-facts';

const REFUSALS = new WeakMap<Trace['events'], ReadonlyMap<string, TurnRefusal>>();

/** The TURN requests that a server refused, by the packet of its answer. */
export function refusalsOf(trace: Trace): ReadonlyMap<string, TurnRefusal> {
  const known = REFUSALS.get(trace.events);
  if (known) return known;
  const { log } = packetFacts(trace);
  const found = new Map(turnRefusals(log).map((refusal) => [refusal.packet, refusal]));
  REFUSALS.set(trace.events, found);
  return found;
}

/** Those of one peer that had been refused by the cursor, in order. */
export function selectRefusals(
  trace: Trace,
  cursor: Milliseconds,
  peer: NodeId,
): readonly TurnRefusal[] {
  return [...refusalsOf(trace).values()].filter((one) => one.peer === peer && one.at <= cursor);
}
