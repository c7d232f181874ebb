import { type CheckFacts, failedStop, stopOf } from '../diagnosis/why-checks';
import type { Stop } from '../diagnosis/why-findings';
import { partsOfPairPriority } from '../ice/pair-priority';
import type { Milliseconds } from '../time';
import type { EventId, EventOf } from '../trace/events/event';
import type { History } from '../trace/history';
import type { NodeId, Trace } from '../trace/trace';
import { type PacketFacts, packetFacts } from './packet-facts';
import type { PairView } from './pair-view';
import { type PairGroup, selectPairGroups } from './pairs';

/** The pairs of a peer as its agent has them at the cursor, with why each stands where it does. */
export interface Checklist {
  readonly key: string;
  readonly group: PairGroup;
  /** In the order of their priority. */
  readonly rows: readonly ChecklistRow[];
  readonly unpaired: readonly EventOf<'not-paired'>[];
}

export interface ChecklistRow {
  readonly view: PairView;
  readonly arithmetic: PriorityArithmetic | undefined;
  /** The rule that moved the pair last. */
  readonly moved: EventOf<'pair-moved'> | undefined;
  /** Of a frozen pair: one of the same foundation that must succeed first. */
  readonly waitsFor: PairView | undefined;
  /** The check that left last, and what is known of it by now. */
  readonly last: LastCheck | undefined;
  /** The pair's next check, where it is the next one of this agent. */
  readonly next: EventOf<'check-sent'> | undefined;
}

/** 2^32 · min(G, D) + 2 · max(G, D) + (G > D ? 1 : 0), taken apart (RFC 8445 §6.1.2.3). */
export interface PriorityArithmetic {
  readonly controlling: number;
  readonly controlled: number;
  readonly value: bigint;
}

export interface LastCheck {
  readonly check: EventOf<'check-sent'>;
  readonly outcome:
    | { readonly kind: 'answered'; readonly event: EventId; readonly at: Milliseconds }
    | { readonly kind: 'stopped'; readonly stop: Stop; readonly event: EventId }
    | { readonly kind: 'under-way' };
}

/** The checklists of one peer at the cursor, the newest generation first; of a simulated trace. */
export function selectChecklists(
  trace: Trace,
  history: History,
  cursor: Milliseconds,
  peer: NodeId,
): readonly Checklist[] {
  const facts = packetFacts(trace);
  const next = nextCheck(trace, cursor, peer);
  return selectPairGroups(trace, history, cursor, peer).map((group) => ({
    key: `${peer} ${group.key}`,
    group,
    rows: group.pairs.map((view) => rowOf(facts, group, view, { cursor, peer, next })),
    unpaired: facts
      .of('not-paired', peer)
      .filter((event) => event.at <= cursor && isIn(event, group)),
  }));
}

/** The first check that the peer sends after the cursor, be it of a pair that is not formed yet. */
export function nextCheck(
  trace: Trace,
  cursor: Milliseconds,
  peer: NodeId,
): EventOf<'check-sent'> | undefined {
  return packetFacts(trace)
    .of('check-sent', peer)
    .find(({ at }) => at > cursor);
}

interface Moment {
  readonly cursor: Milliseconds;
  readonly peer: NodeId;
  readonly next: EventOf<'check-sent'> | undefined;
}

function rowOf(
  facts: PacketFacts,
  group: PairGroup,
  view: PairView,
  { cursor, peer, next }: Moment,
): ChecklistRow {
  const isOwn = (event: { readonly pair: string } & Parameters<typeof isIn>[0]) =>
    event.pair === view.pair && isIn(event, group);
  const until = (event: { readonly at: number } & Parameters<typeof isOwn>[0]) =>
    event.at <= cursor && isOwn(event);
  const check = facts.of('check-sent', peer).findLast(until);
  return {
    view,
    arithmetic: arithmeticOf(view),
    moved: facts.of('pair-moved', peer).findLast(until),
    waitsFor: view.check === 'frozen' ? blockerOf(group, view) : undefined,
    last: check && lastCheck(facts, check, cursor),
    next: next && isOwn(next) ? next : undefined,
  };
}

function lastCheck(
  facts: PacketFacts,
  check: EventOf<'check-sent'>,
  cursor: Milliseconds,
): LastCheck {
  const isAnswer = (event: EventOf<'check-answered'>) =>
    event.transaction === check.transaction && event.at <= cursor;
  const answer = facts.of('check-answered', check.peer).find(isAnswer);
  if (answer) return { check, outcome: { kind: 'answered', event: answer.id, at: answer.at } };
  const stopped = stopUntil(facts, check, cursor);
  return { check, outcome: stopped ?? { kind: 'under-way' } };
}

/** What stopped the check, where that had happened by the cursor. */
function stopUntil(
  facts: CheckFacts,
  check: EventOf<'check-sent'>,
  cursor: Milliseconds,
): LastCheck['outcome'] | undefined {
  const failed = facts.failures.get(check.transaction);
  const stop = stopOf(facts, check);
  if ('drop' in stop) {
    const { at, event } = stop.drop;
    return at <= cursor ? { kind: 'stopped', stop, event } : undefined;
  }
  if (failed === undefined || failed.at > cursor) return undefined;
  return { kind: 'stopped', stop: failedStop(failed), event: failed.id };
}

function arithmeticOf({ priority }: PairView): PriorityArithmetic | undefined {
  return priority === undefined ? undefined : { ...partsOfPairPriority(priority), value: priority };
}

/** RFC 8445 §6.1.2.6: one pair of each foundation is checked before the others. */
function blockerOf({ pairs }: PairGroup, view: PairView): PairView | undefined {
  return pairs.find(
    (other) =>
      other !== view &&
      foundationOf(other) === foundationOf(view) &&
      (other.check === 'waiting' || other.check === 'in-progress'),
  );
}

function foundationOf({ local, remote }: PairView): string {
  return `${local.foundation}:${remote.foundation}`;
}

function isIn(
  event: { readonly transport: string; readonly generation: number },
  group: PairGroup,
): boolean {
  return event.transport === group.transport && event.generation === group.generation;
}
