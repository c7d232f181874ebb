import type { Milliseconds } from '../time';
import type { EventKind, EventOf, TraceEvent } from '../trace/events/event';
import {
  countUntil,
  type History,
  type InstanceHistory,
  instancesOf,
  type MachineName,
  stateAt,
} from '../trace/history';
import type { StatsEntry } from '../trace/samples';
import { endOf, type PeerNode, peersOf, type Trace } from '../trace/trace';
import { isPathGone } from './path-gone';

/** What the rules may ask about one observed peer, up to the moment of the diagnosis. */
export interface PeerFacts {
  readonly node: PeerNode;
  readonly now: Milliseconds;
  of<K extends EventKind>(kind: K): readonly EventOf<K>[];
  /** The instances of a machine that are open by now. */
  instances(machine: MachineName): readonly InstanceHistory[];
  /** Every state that a machine's instances are in now. */
  states(machine: MachineName, region?: string): readonly string[];
  /** When an instance of the machine first reached a state, by which event; up to now. */
  reached(machine: MachineName, states: readonly string[], region?: string): Reached | undefined;
  /** The statistics entries of a type, as of now. */
  statistics(type: string): readonly StatsEntry[];
  /** The last description applied on a side; rollbacks are passed over. */
  description(side: 'local' | 'remote'): EventOf<'description-applied'> | undefined;
}

export interface Reached {
  readonly at: Milliseconds;
  readonly cause: string;
}

export interface Facts {
  readonly now: Milliseconds;
  readonly events: readonly TraceEvent[];
  readonly peers: readonly PeerFacts[];
  /** Of a simulation: it holds what no page can see. */
  readonly modelled: boolean;
}

/** Gathers the facts of a trace up to `now`; its end where none is given. */
export function gatherFacts(trace: Trace, history: History, now = endOf(trace)): Facts {
  const events = trace.events.slice(0, countUntil(trace.events, now));
  const peers = peersOf(trace.header)
    .filter(({ observed }) => observed)
    .map((node) => peerFacts(trace, history, node, events, now));
  return { now, events, peers, modelled: trace.header.source === 'simulated' };
}

/** The one other observed peer; undefined where there is none, or more than one. */
export function otherPeer(facts: Facts, peer: PeerFacts): PeerFacts | undefined {
  const others = facts.peers.filter((candidate) => candidate !== peer);
  return others.length === 1 ? others[0] : undefined;
}

/** Whether a path was ever usable: a pair selected, or a report that says so. */
export function connectedSince(peer: PeerFacts): Reached | undefined {
  const good = ['connected', 'completed'];
  const moments = [
    peer.reached('pair', ['selected'], 'use'),
    peer.reached('ice', good),
    peer.reached('iceConnection', good),
    peer.reached('connection', ['connected']),
  ].filter((moment) => moment !== undefined);
  return moments.toSorted((left, right) => left.at - right.at)[0];
}

/**
 * The failure of DTLS itself. Firefox also fails an RTCDtlsTransport together with its ICE
 * transport, whether a handshake was ever begun or had long succeeded: that is an echo of ICE.
 */
export function handshakeFailure(peer: PeerFacts): Reached | undefined {
  const failed = peer.reached('dtls', ['failed']);
  const told = peer.of('dtls-error').length > 0 || peer.of('dtls-alert').length > 0;
  if (!failed || told) return failed;
  const begun = peer.reached('dtls', ['connecting', 'connected']) ?? connectedSince(peer);
  if (
    !begun ||
    begun.at > failed.at ||
    isPathGone(peer.instances('iceConnection'), failed.at, peer.now)
  ) {
    return undefined;
  }
  return failed;
}

/** ICE or the whole connection has given up. */
export function hasFailed(peer: PeerFacts): boolean {
  return (
    peer.states('connection').includes('failed') || peer.states('iceConnection').includes('failed')
  );
}

/** This side called close(): whatever stopped then, stopped on purpose. */
export function isClosed(peer: PeerFacts): boolean {
  return (
    peer.states('connection').includes('closed') ||
    peer.states('signaling').includes('closed') ||
    peer.of('api-called').some(({ method }) => method === 'close')
  );
}

function peerFacts(
  trace: Trace,
  history: History,
  node: PeerNode,
  events: readonly TraceEvent[],
  now: Milliseconds,
): PeerFacts {
  const byKind = groupByKind(events, node.id);
  const sample = trace.samples.findLast(({ peer, at }) => peer === node.id && at <= now);
  const instances = (machine: MachineName) =>
    instancesOf(history, machine, node.id).filter(({ openedAt }) => openedAt <= now);
  // The map is filled by kind, which the compiler cannot follow.
  const of = <K extends EventKind>(kind: K) => (byKind.get(kind) ?? []) as EventOf<K>[];
  return {
    node,
    now,
    of,
    instances,
    states: (machine, region) =>
      instances(machine)
        .map((instance) => stateAt(instance, now, region))
        .filter((state) => state !== undefined),
    reached: (machine, states, region = 'state') =>
      instances(machine)
        .flatMap(({ transitions }) => transitions)
        .filter(({ at, to, region: where }) => at <= now && where === region && states.includes(to))
        .toSorted((left, right) => left.at - right.at)[0],
    statistics: (type) => sample?.stats.filter((entry) => entry.type === type) ?? [],
    description: (side) =>
      of('description-applied').findLast((event) => event.side === side && event.sdp !== ''),
  };
}

function groupByKind(events: readonly TraceEvent[], peer: string) {
  const groups = new Map<EventKind, TraceEvent[]>();
  for (const event of events) {
    if (!('peer' in event) || event.peer !== peer) continue;
    const group = groups.get(event.kind);
    if (group) group.push(event);
    else groups.set(event.kind, [event]);
  }
  return groups;
}
