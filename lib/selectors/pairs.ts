import { type IceRole, pairPriorityFor } from '../ice/pair-priority';
import type { PriorityAgent } from '../ice/priority';
import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import {
  countUntil,
  type History,
  type InstanceHistory,
  type InstanceId,
  instancesOf,
  stateAt,
  transitionAt,
} from '../trace/history';
import type { StatsEntry } from '../trace/samples';
import { PAIR_STATES, type PairState } from '../trace/states';
import { type NodeId, type PeerNode, peersOf, type Trace } from '../trace/trace';
import {
  type CandidateView,
  candidateOfPair,
  describes,
  type SignaledCandidate,
  signaledCandidates,
  unpairedCandidate,
} from './pairs-candidates';
import { type CheckCounts, countChecks, type PairTraffic, readTraffic } from './pairs-statistics';
import { lastEntries, samplesUntil, textIn } from './sample-lookup';

/** One candidate pair as it stands at the cursor. */
export interface PairView {
  readonly instance: InstanceId;
  /** The observer's identifier. */
  readonly pair: string;
  readonly local: CandidateView;
  readonly remote: CandidateView;
  readonly check: PairState;
  readonly nominated: boolean;
  readonly selected: boolean;
  /** Gone from the agent or from its statistics; the numbers are those last seen. */
  readonly removed: boolean;
  /** When the newest of these states was reached, and after which moment where that is bounded. */
  readonly changedAt: Milliseconds;
  readonly changedSince: Milliseconds | undefined;
  /** Exact, 64 bits: from the candidates’ priorities and this agent’s role, else as recorded. */
  readonly priority: bigint | undefined;
  readonly checks: CheckCounts;
  readonly traffic: PairTraffic;
}

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

interface Context {
  readonly cursor: Milliseconds;
  /** The peer's events up to the cursor. */
  readonly events: readonly TraceEvent[];
  readonly entries: ReadonlyMap<string, StatsEntry>;
  readonly locals: readonly SignaledCandidate[];
  readonly remotes: readonly SignaledCandidate[];
  readonly localAgent: PriorityAgent | undefined;
  readonly remoteAgent: PriorityAgent | undefined;
}

interface GroupKey {
  readonly transport: string;
  readonly generation: number;
}

function readContext(trace: Trace, cursor: Milliseconds, peer: NodeId): Context {
  const events = trace.events
    .slice(0, countUntil(trace.events, cursor))
    .filter((event) => 'peer' in event && event.peer === peer);
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

function inGroup(
  key: { readonly transport?: string | undefined; readonly generation?: number | undefined },
  group: GroupKey,
): boolean {
  return key.transport === group.transport && key.generation === group.generation;
}

function viewGroup(
  context: Context,
  group: GroupKey,
  members: readonly InstanceHistory[],
): PairGroup {
  const { transport } = group;
  const role = roleOf(context.entries);
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

function viewPair(
  context: Context,
  group: GroupKey,
  member: InstanceHistory,
  role: IceRole | undefined,
): readonly PairView[] {
  const pair = member.key.instance ?? '';
  const events = context.events.filter(
    (event) => 'pair' in event && event.pair === pair && inGroup(event, group),
  );
  const formed = events.findLast((event) => event.kind === 'pair-formed');
  if (formed === undefined) return [];
  const entry = context.entries.get(pair);
  const [local, remote] = viewEnds(context, formed, entry);
  return [
    {
      instance: member.id,
      pair,
      local,
      remote,
      ...statesOf(member, context.cursor),
      priority: priorityOfPair(formed, local, remote, role),
      checks: countChecks(entry, events),
      traffic: readTraffic(entry),
    },
  ];
}

function viewEnds(
  context: Context,
  formed: EventOf<'pair-formed'>,
  entry: StatsEntry | undefined,
): readonly [CandidateView, CandidateView] {
  const entryOf = (field: string, id: string | undefined) =>
    context.entries.get(textIn(entry, field) ?? id ?? '');
  return [
    candidateOfPair({
      end: formed.local,
      entry: entryOf('localCandidateId', formed.local.candidateId),
      signaled: context.locals,
      agent: context.localAgent,
    }),
    candidateOfPair({
      end: formed.remote,
      entry: entryOf('remoteCandidateId', formed.remote.candidateId),
      signaled: context.remotes,
      agent: context.remoteAgent,
    }),
  ];
}

function statesOf(member: InstanceHistory, at: Milliseconds) {
  const check = stateAt(member, at, 'check');
  const last = ['check', 'nomination', 'use', 'presence']
    .map((region) => transitionAt(member, at, region))
    .filter((transition) => transition !== undefined)
    .toSorted((left, right) => right.at - left.at)[0];
  return {
    check: PAIR_STATES.find((state) => state === check) ?? 'waiting',
    nominated: stateAt(member, at, 'nomination') === 'nominated',
    selected: stateAt(member, at, 'use') === 'selected',
    removed: stateAt(member, at, 'presence') === 'removed',
    changedAt: last?.at ?? member.openedAt,
    changedSince: last ? last.since : member.openedSince,
  };
}

function priorityOfPair(
  formed: EventOf<'pair-formed'>,
  local: CandidateView,
  remote: CandidateView,
  role: IceRole | undefined,
): bigint | undefined {
  if (local.priority && remote.priority && role) {
    return pairPriorityFor(role, local.priority.value, remote.priority.value);
  }
  const text = formed.priority;
  return text !== undefined && /^\d+$/.test(text) ? BigInt(text) : undefined;
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

function roleOf(entries: ReadonlyMap<string, StatsEntry>): IceRole | undefined {
  for (const entry of entries.values()) {
    if (entry.type !== 'transport') continue;
    const role = textIn(entry, 'iceRole');
    if (role === 'controlling' || role === 'controlled') return role;
  }
  return undefined;
}

function midsOf(events: readonly TraceEvent[], transport: string): readonly string[] {
  const opened = events.findLast(
    (event) => event.kind === 'transport-opened' && event.transport === transport,
  );
  return opened?.kind === 'transport-opened' ? opened.mids : [];
}

function closingOf(events: readonly TraceEvent[], transport: string) {
  const last = events.findLast(
    (event) =>
      (event.kind === 'transport-closed' || event.kind === 'transport-opened') &&
      event.transport === transport,
  );
  return last?.kind === 'transport-closed' ? last : undefined;
}
