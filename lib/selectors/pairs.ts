import type { IceRole } from '../ice/pair-priority';
import type { PriorityAgent } from '../sdp/candidate-priority';
import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { type History, type InstanceHistory, instancesOf } from '../trace/history';
import type { StatsEntry } from '../trace/samples';
import { type NodeId, type PeerNode, peersOf, type Trace } from '../trace/trace';
import { type GroupKey, inGroup, type PairContext, type PairView, viewPair } from './pair-view';
import {
  type CandidateView,
  describes,
  type SignaledCandidate,
  signaledCandidates,
  unpairedCandidate,
} from './pairs-candidates';
import { lastEntries, samplesUntil, textIn } from './sample-lookup';
import { closingOf, midsOf, peerEvents } from './transport-events';

/** The pairs of one ICE generation of one transport. */
export interface PairGroup {
  readonly key: string;
  readonly transport: string;
  readonly generation: number;
  readonly mids: readonly string[];
  readonly closed: EventOf<'transport-closed'> | undefined;
  readonly role: IceRole | undefined;
  /** Higher priority first; those of no pair last. */
  readonly locals: readonly CandidateView[];
  readonly remotes: readonly CandidateView[];
  /** Those formed at the cursor, higher priority first. */
  readonly pairs: readonly PairView[];
}

/**
 * Everything that ICE paired at one peer, up to the cursor: one group per transport and generation.
 * Groups with pairs come first, the newest generation before the older ones.
 */
export function selectPairGroups(
  trace: Trace,
  history: History,
  cursor: Milliseconds,
  peer: NodeId,
): readonly PairGroup[] {
  const context = readContext(trace, cursor, peer);
  const formed = instancesOf(history, 'pair', peer).filter(({ openedAt }) => openedAt <= cursor);
  return groupKeys(context.events)
    .map((group) => {
      const members = formed.filter(({ key }) => inGroup(key, group));
      return viewGroup(context, group, members);
    })
    .toSorted((left, right) => interest(right) - interest(left));
}

/** Transports that BUNDLE closed before they paired anything matter least. */
function interest({ pairs, closed, generation }: PairGroup): number {
  return (pairs.length > 0 ? 10_000 : 0) + (closed ? 0 : 5_000) + generation;
}

function readContext(trace: Trace, cursor: Milliseconds, peer: NodeId): PairContext {
  const events = peerEvents(trace, peer, cursor);
  const peers = peersOf(trace.header);
  return {
    cursor,
    events,
    entries: lastEntries(samplesUntil(trace, peer, cursor)),
    locals: signaledCandidates(events, 'candidate-gathered'),
    remotes: signaledCandidates(events, 'remote-candidate-added'),
    localAgent: priorityAgent(peers.find(({ id }) => id === peer)),
    remoteAgent: priorityAgent(peers.find(({ id }) => id !== peer)),
  };
}

function priorityAgent(peer: PeerNode | undefined): PriorityAgent | undefined {
  if (peer?.agent === 'firefox') return 'firefox';
  return peer?.agent === 'chromium' || peer?.agent === 'libwebrtc' ? 'chromium' : undefined;
}

function groupKeys(events: readonly TraceEvent[]): readonly GroupKey[] {
  const groups = new Map<string, GroupKey>();
  for (const event of events) {
    if (!('generation' in event)) continue;
    const { transport, generation } = event;
    groups.set(`${transport} ${generation}`, { transport, generation });
  }
  return [...groups.values()];
}

function viewGroup(
  context: PairContext,
  group: GroupKey,
  members: readonly InstanceHistory[],
): PairGroup {
  const { transport } = group;
  const role = roleOf(context, transport);
  const pairs = members
    .flatMap((member) => viewPair(context, group, member, role))
    .toSorted(byPriority);
  const signaled = (all: readonly SignaledCandidate[]) =>
    all.filter(({ event }) => inGroup(event, group));
  return {
    key: `${transport} ${group.generation}`,
    ...group,
    mids: midsOf(context.events, transport),
    closed: closingOf(context.events, transport),
    role,
    locals: listCandidates(
      pairs.map(({ local }) => local),
      signaled(context.locals),
      context.localAgent,
    ),
    remotes: listCandidates(
      pairs.map(({ remote }) => remote),
      signaled(context.remotes),
      context.remoteAgent,
    ),
    pairs,
  };
}

function byPriority(left: PairView, right: PairView): number {
  const a = left.priority ?? -1n;
  const b = right.priority ?? -1n;
  return a === b ? 0 : a > b ? -1 : 1;
}

/** The paired candidates, each once, then those of no pair; each part by priority. */
function listCandidates(
  paired: readonly CandidateView[],
  signaled: readonly SignaledCandidate[],
  agent: PriorityAgent | undefined,
): readonly CandidateView[] {
  const unique = [...new Map(paired.map((candidate) => [candidate.key, candidate])).values()];
  const unpaired = signaled
    .filter((one) => !unique.some((candidate) => describes(one, withPriority(candidate))))
    .map((one) => unpairedCandidate(one, agent));
  return [...unique.toSorted(higherFirst), ...unpaired.toSorted(higherFirst)];
}

function withPriority(candidate: CandidateView) {
  return { ...candidate, priority: candidate.priority?.value };
}

function higherFirst(left: CandidateView, right: CandidateView): number {
  return (right.priority?.value ?? 0) - (left.priority?.value ?? 0);
}

/** As the transport's agent took it last; else as the statistics have it. */
function roleOf({ events, entries }: PairContext, transport: string): IceRole | undefined {
  const taken = events.findLast(
    (event) => event.kind === 'role-taken' && event.transport === transport,
  );
  return taken?.kind === 'role-taken' ? taken.role : reportedRole(entries);
}

function reportedRole(entries: ReadonlyMap<string, StatsEntry>): IceRole | undefined {
  for (const entry of entries.values()) {
    if (entry.type !== 'transport') continue;
    const role = textIn(entry, 'iceRole');
    if (role === 'controlling' || role === 'controlled') return role;
  }
  return undefined;
}
