import type { Milliseconds } from '../time';
import type { EventId, TraceEvent } from './events/event';
import type { StatsSample, Thinning } from './samples';

export type NodeId = string;

/** The name of the network that every other one ends in. */
export const INTERNET_NETWORK = 'internet';

/** Where a node met a network when the recording began, and under which addresses. */
export interface NodePlace {
  readonly network: string;
  readonly addresses: readonly string[];
}

/**
 * Somebody who takes part: a peer, or something on the way between two peers. Where it stands is
 * known of a simulated network only.
 */
export type TraceNode =
  | {
      readonly kind: 'peer';
      readonly id: NodeId;
      readonly side: 'A' | 'B' | 'unknown';
      /** False for the far end of a one-sided recording: its states are not known, not `new`. */
      readonly observed: boolean;
      /** The agent's documented behaviour, where it is known. */
      readonly agent?: 'chromium' | 'firefox' | 'safari' | 'rfc8445' | 'libwebrtc' | undefined;
      readonly label?: string | undefined;
      readonly places?: readonly NodePlace[] | undefined;
    }
  | {
      /** `attacker`: the router of somebody who sits on the path. */
      readonly kind: 'nat' | 'router' | 'attacker';
      readonly id: NodeId;
      readonly label?: string | undefined;
      /** The network that it leads out of. */
      readonly inside?: string | undefined;
      /** The network around that one, with the addresses that it has there itself. */
      readonly outside?: NodePlace | undefined;
    }
  | {
      readonly kind: 'signaling';
      readonly id: NodeId;
      readonly label?: string | undefined;
    }
  | {
      readonly kind: 'server';
      readonly id: NodeId;
      readonly role: 'stun' | 'turn' | 'other';
      readonly label?: string | undefined;
      readonly places?: readonly NodePlace[] | undefined;
    };

export type PeerNode = Extract<TraceNode, { kind: 'peer' }>;

/** Where a trace comes from decides what its events are worth: see {@link originOf}. */
export type TraceSource = 'live' | 'simulated' | 'imported';

export interface TraceHeader {
  readonly id: string;
  readonly title: string;
  readonly source: TraceSource;
  /** The program that observed or simulated it, with its version. */
  readonly producer: string;
  /** Wall-clock time of moment 0, ISO 8601 in UTC; a simulation has none. */
  readonly startedAt?: string | undefined;
  readonly nodes: readonly TraceNode[];
}

/** What happened: facts and reports in their order of arrival, and the numbers beside them. */
export interface Trace {
  readonly header: TraceHeader;
  readonly events: readonly TraceEvent[];
  readonly samples: readonly StatsSample[];
  /** What was left out to bound memory; undefined while nothing was. */
  readonly thinned?: Thinning | undefined;
}

export type Origin = 'measured' | 'bounded' | 'modelled';

/** Measured with its own time, known to lie within an interval, or computed by a model. */
export function originOf(header: TraceHeader, event: TraceEvent): Origin {
  if (header.source === 'simulated') return 'modelled';
  return event.since === undefined ? 'measured' : 'bounded';
}

/** The peers in their order: A first, then B, then those of unknown side. */
export function peersOf(header: TraceHeader): readonly PeerNode[] {
  const rank = { A: 0, B: 1, unknown: 2 };
  return header.nodes
    .filter((node): node is PeerNode => node.kind === 'peer')
    .toSorted((left, right) => rank[left.side] - rank[right.side]);
}

/** The last moment that the trace knows of; 0 for an empty one. */
export function endOf(trace: Trace): Milliseconds {
  const event = trace.events.at(-1)?.at ?? 0;
  const sample = trace.samples.at(-1)?.at ?? 0;
  return Math.max(event, sample) as Milliseconds;
}

/** Finds an event by its id; undefined if the trace has none such. */
export function findEvent(trace: Trace, id: EventId): TraceEvent | undefined {
  return trace.events.find((event) => event.id === id);
}
