import { type IceRole, pairPriorityFor } from '../ice/pair-priority';
import type { PriorityAgent } from '../sdp/candidate-priority';
import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { type InstanceHistory, type InstanceId, stateAt, transitionAt } from '../trace/history';
import type { StatsEntry } from '../trace/samples';
import { PAIR_STATES, type PairState } from '../trace/states';
import { type CandidateView, candidateOfPair, type SignaledCandidate } from './pairs-candidates';
import { type CheckCounts, countChecks, type PairTraffic, readTraffic } from './pairs-statistics';
import { textIn } from './sample-lookup';

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
  /**
   * Exact, 64 bits: as the agent computed it anew, where it did; else from the candidates’
   * priorities and this agent’s role, else as recorded when the pair formed.
   */
  readonly priority: bigint | undefined;
  readonly checks: CheckCounts;
  readonly traffic: PairTraffic;
}

/** What every pair of a peer is read from. */
export interface PairContext {
  readonly cursor: Milliseconds;
  /** The peer's events up to the cursor. */
  readonly events: readonly TraceEvent[];
  readonly entries: ReadonlyMap<string, StatsEntry>;
  readonly locals: readonly SignaledCandidate[];
  readonly remotes: readonly SignaledCandidate[];
  readonly localAgent: PriorityAgent | undefined;
  readonly remoteAgent: PriorityAgent | undefined;
}

/** One ICE generation of one transport. */
export interface GroupKey {
  readonly transport: string;
  readonly generation: number;
}

/** The pair at the cursor; none where its forming is not in the trace. */
export function viewPair(
  context: PairContext,
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
      priority: priorityAnew(events) ?? priorityOfPair(formed, local, remote, role),
      checks: countChecks(entry, events),
      traffic: readTraffic(entry),
    },
  ];
}

function viewEnds(
  context: PairContext,
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
  return readPriority(formed.priority);
}

/** The newest that the agent computed for the pair since it formed last. */
function priorityAnew(events: readonly TraceEvent[]): bigint | undefined {
  const last = events.findLast(
    ({ kind }) => kind === 'pair-reprioritized' || kind === 'pair-formed',
  );
  return last?.kind === 'pair-reprioritized' ? readPriority(last.priority) : undefined;
}

function readPriority(text: string | undefined): bigint | undefined {
  return text !== undefined && /^\d+$/.test(text) ? BigInt(text) : undefined;
}

/** Whether an event or an instance is of this group. */
export function inGroup(
  key: { readonly transport?: string | undefined; readonly generation?: number | undefined },
  group: GroupKey,
): boolean {
  return key.transport === group.transport && key.generation === group.generation;
}
