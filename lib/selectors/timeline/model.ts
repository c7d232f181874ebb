import { type Milliseconds, START } from '../../time';
import type { TraceEvent } from '../../trace/events/event';
import type {
  History,
  InstanceHistory,
  InstanceId,
  InstanceKey,
  MachineName,
} from '../../trace/history';
import {
  type NodeId,
  type Origin,
  originOf,
  peersOf,
  type Trace,
  type TraceNode,
} from '../../trace/trace';
import { eventIndexOf } from '../event-index';
import { instanceName, instanceRank } from '../instance-name';
import type { Phase } from '../phase';
import { type PhaseRun, type PhaseRuns, phaseRuns } from '../phases';
import { grouped } from './grouped';
import { type Link, linksOf } from './links';
import { type Mark, marksOf } from './marks';
import { type LinkRoute, routesOf } from './routes';
import { type OriginOfCause, type Span, spansOf } from './spans';
import { type Stage, setupEndOf, stageOf } from './stage';
import { summarySpans } from './summary';
import { GROUPS, groupOf, type TrackGroupName } from './tone';

/** More instances of one kind on one transport than this are drawn as one until asked for. */
export const FOLD_ABOVE = 3;

/** The states of one machine instance, or of many folded into one. */
export interface Track {
  readonly id: string;
  readonly machine: MachineName;
  readonly key: InstanceKey;
  /** Undefined for a folded track, which stands for several. */
  readonly instance: InstanceId | undefined;
  /** What tells it from its like: `host → srflx`, a channel's label, `video ↓`; else undefined. */
  readonly name: string | undefined;
  readonly spans: readonly Span[];
  /** Its transport ended: BUNDLE took another, or it was stopped. */
  readonly ended: boolean;
  /** The tracks that a folded one stands for; empty for one that stands for itself. */
  readonly folded: readonly Track[];
}

/** A run of a phase, with what is known of its end. */
export interface TrackRun extends PhaseRun {
  readonly endOrigin: Origin | undefined;
}

export interface TrackGroup {
  readonly name: TrackGroupName;
  readonly marks: readonly Mark[];
  /** Empty for the connection, which is no phase. */
  readonly runs: readonly TrackRun[];
  readonly tracks: readonly Track[];
}

export interface PeerLane {
  readonly kind: 'peer';
  readonly node: NodeId;
  readonly side: 'A' | 'B' | 'unknown';
  readonly observed: boolean;
  readonly label: string | undefined;
  readonly groups: readonly TrackGroup[];
}

/** A NAT, a server, a signaling channel: a thin lane between the peers. */
export interface NodeLane {
  readonly kind: Exclude<TraceNode['kind'], 'peer'>;
  readonly node: NodeId;
  readonly label: string | undefined;
}

export type Lane = PeerLane | NodeLane;

/** All that the timeline draws, in milliseconds and names. */
export interface TimelineModel {
  /** A above, what lies between, B below. */
  readonly lanes: readonly Lane[];
  readonly links: readonly Link[];
  readonly routes: readonly LinkRoute[];
  /** The first event. */
  readonly start: Milliseconds;
  /** When the last phase of the set-up first ended; undefined while none has. */
  readonly setupEnd: Milliseconds | undefined;
  /** The last event. */
  readonly last: Milliseconds;
  readonly stage: Stage;
}

interface Built {
  readonly instances: History['instances'];
  readonly model: TimelineModel;
}

/** One model per list of events: a live trace that only samples were added to keeps its list. */
const built = new WeakMap<readonly TraceEvent[], Built>();

/**
 * Built once for the events of a trace and their history; every zoom frame then reads slices of it.
 * Samples are not in it, so that a call that merely goes on leaves it as it is.
 */
export function timelineModel(trace: Trace, history: History): TimelineModel {
  const { instances } = history;
  const known = built.get(trace.events);
  if (known?.instances === instances) return known.model;
  const model = buildModel(trace, history);
  built.set(trace.events, { instances, model });
  return model;
}

function buildModel(trace: Trace, history: History): TimelineModel {
  const context = contextOf(trace, history);
  const [first, ...rest] = peersOf(trace.header).map((peer) => peerLane(context, peer));
  const between = trace.header.nodes.flatMap((node) => nodeLane(node));
  const lanes = first ? [first, ...between, ...rest] : between;
  const links = linksOf(trace);
  const routes = routesOf(links);
  return {
    lanes,
    links,
    routes,
    start: trace.events[0]?.at ?? START,
    last: trace.events.at(-1)?.at ?? START,
    setupEnd: setupEndOf(context.runs),
    stage: stageOf(context.runs),
  };
}

interface Context {
  readonly trace: Trace;
  readonly history: History;
  readonly origin: OriginOfCause;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly endedTransports: ReadonlySet<string>;
  readonly runs: ReadonlyMap<NodeId, PhaseRuns>;
}

function contextOf(trace: Trace, history: History): Context {
  const events = eventIndexOf(trace);
  const origin: OriginOfCause = (cause) => {
    const found = events.get(cause);
    if (found) return originOf(trace.header, found.event);
    return trace.header.source === 'simulated' ? 'modelled' : 'measured';
  };
  const runs = new Map(
    peersOf(trace.header).map(({ id }) => [id, phaseRuns(trace, history, id)] as const),
  );
  const marks = grouped(marksOf(trace), ({ node, group }) => `${node}|${group}`);
  return { trace, history, origin, marks, endedTransports: endedTransports(trace), runs };
}

function endedTransports(trace: Trace): ReadonlySet<string> {
  const ended = new Set<string>();
  for (const event of trace.events) {
    // With the whole call every transport closes: that greys none of them.
    if (event.kind === 'transport-closed' && event.reason !== 'closed') {
      ended.add(`${event.peer}|${event.transport}`);
    }
    if (event.kind === 'transport-opened') ended.delete(`${event.peer}|${event.transport}`);
  }
  return ended;
}

function nodeLane(node: TraceNode): readonly NodeLane[] {
  return node.kind === 'peer' ? [] : [{ kind: node.kind, node: node.id, label: node.label }];
}

function peerLane(context: Context, peer: Extract<TraceNode, { kind: 'peer' }>): PeerLane {
  const { id, side, observed, label } = peer;
  const groups = observed ? GROUPS.flatMap((name) => trackGroup(context, id, name)) : [];
  return { kind: 'peer', node: id, side, observed, label, groups };
}

function trackGroup(context: Context, peer: NodeId, name: TrackGroupName): readonly TrackGroup[] {
  const instances = context.history.instances.filter(
    ({ key }) => key.peer === peer && groupOf(key.machine) === name,
  );
  const page = name === 'connection' ? (context.marks.get('page|connection') ?? []) : [];
  const runs = name === 'connection' ? [] : runsOf(context, peer, name);
  // The event that ends a phase is drawn as the flag of that end.
  const ends = new Set(runs.map(({ end }) => end?.cause));
  const own = context.marks.get(`${peer}|${name}`) ?? [];
  const marks = [...page, ...own.filter(({ id }) => !ends.has(id))];
  if (instances.length === 0 && marks.length === 0 && runs.length === 0) return [];
  return [{ name, marks: marks.toSorted(byTime), runs, tracks: tracksOf(context, instances) }];
}

function runsOf({ runs, origin }: Context, peer: NodeId, phase: Phase): readonly TrackRun[] {
  return (runs.get(peer)?.[phase] ?? []).map((run) => ({
    ...run,
    endOrigin: run.end && origin(run.end.cause),
  }));
}

function byTime(left: { readonly at: number }, right: { readonly at: number }): number {
  return left.at - right.at;
}

function tracksOf(context: Context, instances: readonly InstanceHistory[]): readonly Track[] {
  const ended = instances.filter(({ key }) => isEnded(context, key));
  const kinds = grouped(
    instances.filter(({ key }) => !isEnded(context, key)),
    ({ key }) => kindKey(key),
  );
  const tracks = [...kinds.values()].flatMap((alike) => {
    const each = alike.map((instance) => track(context, instance));
    return alike.length > FOLD_ABOVE ? [foldedTrack(context, alike, each)] : each;
  });
  return [
    ...tracks.toSorted((left, right) => instanceRank(left.key) - instanceRank(right.key)),
    ...endedTracks(context, ended),
  ];
}

/** What BUNDLE left behind stands last, in one row until somebody asks for more. */
function endedTracks(context: Context, ended: readonly InstanceHistory[]): readonly Track[] {
  const each = ended
    .map((instance) => track(context, instance))
    .toSorted((left, right) => instanceRank(left.key) - instanceRank(right.key));
  const [first] = each;
  if (!first || each.length === 1) return each;
  const { peer, machine } = first.key;
  const folded = { ...foldedTrack(context, ended, each), key: { peer, machine }, ended: true };
  return [{ ...folded, id: `${peer}|${groupOf(machine)}|ended` }];
}

/** Instances alike: the pairs of one generation, the streams of one transport. */
function kindKey({ machine, transport, generation }: InstanceKey): string {
  return `${machine}|${transport ?? '-'}|${generation ?? '-'}`;
}

function track(context: Context, instance: InstanceHistory): Track {
  const { id, key } = instance;
  return {
    id,
    machine: key.machine,
    key,
    instance: id,
    name: instanceName(context.trace, instance),
    spans: spansOf(instance, context.origin),
    ended: isEnded(context, key),
    folded: [],
  };
}

function foldedTrack(
  context: Context,
  instances: readonly InstanceHistory[],
  folded: readonly Track[],
): Track {
  const { peer, machine, transport, generation } = instances[0]?.key ?? EMPTY_KEY;
  const key = { peer, machine, transport, generation };
  return {
    id: `${peer}|${kindKey(key)}`,
    machine,
    key,
    instance: undefined,
    name: undefined,
    spans: summarySpans(instances, context.origin),
    ended: isEnded(context, key),
    folded,
  };
}

const EMPTY_KEY: InstanceKey = { peer: '', machine: 'connection' };

function isEnded({ endedTransports: ended }: Context, { peer, transport }: InstanceKey): boolean {
  return transport !== undefined && ended.has(`${peer}|${transport}`);
}
