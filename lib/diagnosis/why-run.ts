import type { Outcome } from '../simulator/outcome';
import type { EventKind, EventOf, TraceEvent } from '../trace/events/event';
import { type NodeId, type PeerNode, peersOf, type Trace } from '../trace/trace';
import { PacketLog } from './why-packets';

/** What the explanation of a run is read from: its trace, and what came of it. */
export interface RunFacts {
  readonly trace: Trace;
  readonly outcome: Outcome;
  readonly log: PacketLog;
  /** A, then B. */
  readonly sides: readonly PeerNode[];
  readonly peers: ReadonlySet<NodeId>;
  /** Checks that ended without a good answer, by their transaction. */
  readonly failures: ReadonlyMap<string, EventOf<'check-failed'>>;
  /** Datagrams that an agent did not accept, by their packet. */
  readonly ignored: ReadonlyMap<string, EventOf<'packet-ignored'>>;
  of<K extends EventKind>(kind: K, peer?: NodeId): readonly EventOf<K>[];
}

export function readRun(trace: Trace, outcome: Outcome): RunFacts {
  return { ...readPackets(trace), outcome };
}

/** The same without what came of it: all that a trace alone holds. */
export function readPackets(trace: Trace): Omit<RunFacts, 'outcome'> {
  const sides = peersOf(trace.header);
  const byKind = new Map<EventKind, TraceEvent[]>();
  for (const event of trace.events) {
    const list = byKind.get(event.kind);
    if (list) list.push(event);
    else byKind.set(event.kind, [event]);
  }
  const of = <K extends EventKind>(kind: K, peer?: NodeId): readonly EventOf<K>[] => {
    const all = (byKind.get(kind) ?? []) as readonly TraceEvent[] as readonly EventOf<K>[];
    return peer === undefined ? all : all.filter((one) => 'peer' in one && one.peer === peer);
  };
  return {
    trace,
    log: new PacketLog(trace),
    sides,
    peers: new Set(sides.map(({ id }) => id)),
    failures: new Map(of('check-failed').map((event) => [event.transaction, event])),
    ignored: new Map(
      of('packet-ignored').flatMap((event) => (event.packet ? [[event.packet, event]] : [])),
    ),
    of,
  };
}
