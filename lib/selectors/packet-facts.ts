import { readPackets } from '../diagnosis/why-run';
import type { Trace } from '../trace/trace';

export type PacketFacts = ReturnType<typeof readPackets>;

/** Reading the packets of a trace takes longer than a frame: once is enough. */
const READ = new WeakMap<Trace['events'], PacketFacts>();

/** What the packets of a trace say, read once. */
export function packetFacts(trace: Trace): PacketFacts {
  const known = READ.get(trace.events);
  if (known) return known;
  const facts = readPackets(trace);
  READ.set(trace.events, facts);
  return facts;
}
