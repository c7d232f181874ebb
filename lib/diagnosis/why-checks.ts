import type { EventOf } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import { readAgentReason, readCheckProblem } from './agent-reasons';
import { dropKey } from './drop-told';
import type { CountedStop, Stop } from './why-findings';
import type { Carrier, Fate, PacketLog } from './why-packets';
import type { RunFacts } from './why-run';

/*
 * A check's way:  agent ─▶ boxes ─▶ agent           the packet that the check names
 *                 agent ─▶ TURN server ─▶ boxes …   within another packet from the server on: found
 *                                                   by the transaction in its bytes
 * and the same back for the answer.
 */

/** Where a message ended: at a peer, at a drop, or nobody knows. */
type Journey =
  | { readonly kind: 'arrived'; readonly node: NodeId; readonly at: number }
  | {
      readonly kind: 'dropped';
      readonly fate: Extract<Fate, { kind: 'dropped' }>;
      relayed: boolean;
    }
  | { readonly kind: 'under-way' };

/** All of a run that the way of a check is read from. */
export type CheckFacts = Pick<RunFacts, 'log' | 'peers' | 'failures' | 'ignored'>;

/** What stopped each of these unanswered checks, the same ones counted, in order of appearance. */
export function stopsOf(
  facts: CheckFacts,
  checks: readonly EventOf<'check-sent'>[],
): readonly CountedStop[] {
  const counted = new Map<string, CountedStop>();
  for (const check of checks) {
    const stop = stopOf(facts, check);
    const key = stopKey(stop);
    const known = counted.get(key);
    const { event, at } = 'drop' in stop ? stop.drop : { event: check.id, at: check.at };
    counted.set(key, known ? { ...known, count: known.count + 1 } : { stop, count: 1, event, at });
  }
  return [...counted.values()];
}

/** Equal for stops of which the same is to be said. */
export function stopKey(stop: Stop): string {
  switch (stop.kind) {
    case 'request-dropped':
    case 'answer-dropped':
      return [stop.kind, stop.relayed, dropKey(stop.drop)].join(' ');
    case 'not-answered':
      return [stop.kind, stop.node, JSON.stringify(stop.reason)].join(' ');
    case 'answer-ignored':
      return [stop.kind, JSON.stringify(stop.reason)].join(' ');
    case 'check-failed':
      return [stop.kind, stop.reason, JSON.stringify(stop.detail)].join(' ');
    case 'never-checked':
      return [stop.kind, stop.state].join(' ');
    case 'permission-refused':
    case 'under-way':
      return stop.kind;
  }
}

/** The one that stopped the most, the earliest of those; what was merely under way comes last. */
export function mainStop(stops: readonly CountedStop[]): CountedStop | undefined {
  const decided = stops.filter(({ stop }) => stop.kind !== 'under-way');
  return (decided.length > 0 ? decided : stops).toSorted((a, b) => b.count - a.count)[0];
}

/** What stopped one check that got no answer, also after the last moment that is looked at. */
export function stopOf(facts: CheckFacts, check: EventOf<'check-sent'>): Stop {
  const failed = facts.failures.get(check.transaction);
  const first = firstPacket(facts.log, check);
  const out = follow(facts, first, check.transaction, ['request']);
  if (out.kind === 'dropped') {
    const relayed = out.relayed || beganElsewhere(facts.log, first, check);
    return { kind: 'request-dropped', drop: out.fate.drop, relayed };
  }
  if (failed && failed.reason !== 'timeout') {
    return failedStop(failed);
  }
  if (out.kind === 'under-way') return { kind: 'under-way' };
  return answerStop(facts, check, out);
}

/** What the agent itself says of a check that ended without a good answer. */
export function failedStop({ reason, detail }: EventOf<'check-failed'>): Stop {
  const problem = detail === undefined ? undefined : readCheckProblem(detail);
  return { kind: 'check-failed', reason, detail: problem };
}

function answerStop(
  facts: CheckFacts,
  check: EventOf<'check-sent'>,
  arrived: Extract<Journey, { kind: 'arrived' }>,
): Stop {
  const answer = facts.log
    .carriers(check.transaction)
    .find(
      ({ sent, message }) =>
        sent.node === arrived.node && sent.at >= arrived.at && message.class !== 'request',
    );
  if (!answer) {
    const ignored = facts.ignored.get(firstPacket(facts.log, check) ?? '');
    const reason = ignored && readAgentReason(ignored.reason);
    return { kind: 'not-answered', node: arrived.node, reason };
  }
  const back = follow(facts, answer.sent.packet, check.transaction, ANSWERS);
  if (back.kind === 'dropped') {
    return { kind: 'answer-dropped', drop: back.fate.drop, relayed: back.relayed };
  }
  const ignored = facts.log
    .carriers(check.transaction)
    .map(({ sent }) => facts.ignored.get(sent.packet))
    .find((event) => event !== undefined && event.peer === check.peer);
  if (ignored) return { kind: 'answer-ignored', reason: readAgentReason(ignored.reason) };
  return { kind: 'under-way' };
}

const ANSWERS: readonly Carrier['message']['class'][] = ['success-response', 'error-response'];

/** The check's own packet; through a stream, where the agent cannot name it, what the server sent. */
function firstPacket(log: PacketLog, check: EventOf<'check-sent'>): string | undefined {
  if (check.packet !== undefined) return check.packet;
  const carrier = log
    .carriers(check.transaction)
    .find(({ sent, message }) => message.class === 'request' && sent.at >= check.at);
  return carrier?.sent.packet;
}

/** Within TLS nobody can read it: the first packet that shows it is the TURN server's. */
function beganElsewhere(
  log: PacketLog,
  packet: string | undefined,
  { peer }: EventOf<'check-sent'>,
): boolean {
  const began = packet === undefined ? undefined : log.steps(packet)[0];
  return began !== undefined && began.node !== peer;
}

/** Follows a message from packet to packet, until it reaches a peer or ends. */
function follow(
  { log, peers }: CheckFacts,
  first: string | undefined,
  transaction: string,
  classes: readonly Carrier['message']['class'][],
): Journey {
  let packet = first;
  let relayed = false;
  const passed = new Set<string>();
  // A check passes two relays at most; the bound only keeps a strange trace from going on for ever.
  for (let hop = 0; packet !== undefined && hop < 4; hop += 1) {
    const fate = log.fate(packet);
    const began = log.steps(packet)[0];
    if (fate.kind === 'arrived' && peers.has(fate.last.node)) {
      return { kind: 'arrived', node: fate.last.node, at: fate.last.at };
    }
    passed.add(packet);
    const after = fate.kind === 'arrived' ? fate.last.at : (began?.at ?? 0);
    const next = log
      .carriers(transaction)
      .find(
        ({ sent, message }) =>
          !peers.has(sent.node) &&
          sent.at >= after &&
          !passed.has(sent.packet) &&
          classes.includes(message.class) &&
          (fate.kind !== 'arrived' || sent.node === fate.last.node),
      );
    // A segment that was lost is sent again: what it carried may have come out all the same.
    const isStream = began?.kind === 'packet-sent' && began.protocol === 'tcp';
    if (fate.kind === 'dropped' && !(isStream && next)) return { kind: 'dropped', fate, relayed };
    if (!next) return { kind: 'under-way' };
    packet = next.sent.packet;
    relayed = true;
  }
  return { kind: 'under-way' };
}
