import type { CandidateType } from '@/lib/sdp/candidate';
import type { Milliseconds } from '@/lib/time';
import type { EventOf, TraceEvent } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { type BothPairs, isLost, isUp, type Outcome } from '../outcome';
import type { Scenario } from '../scenario';
import type { Run } from '../simulate';
import type { Answer, Question } from './scenario-entry';

/** A silence of payload that somebody would notice, in milliseconds. */
const NOTICEABLE_PAUSE = 1_000;

/** The answer that a run gives to a question, in the terms that a visitor could choose. */
export function answerOf(question: Question, { scenario, outcome, trace }: Run): Answer {
  switch (question) {
    case 'path':
      return pathOf(outcome);
    case 'first-arrival':
      return arrivalOf(trace, trace.events.find(isBeginning));
    case 'arrival':
      return arrivalOf(trace, trace.events.findLast(isBeginning));
    case 'survival':
      return survivalOf(scenario, outcome);
  }
}

/** A packet leaves its sender; a box that passes one on keeps no bytes. */
function isBeginning(event: TraceEvent): event is EventOf<'packet-sent'> {
  return event.kind === 'packet-sent' && event.bytes !== undefined;
}

/** A packet arrived if the last thing told of it is that somebody has it. */
function arrivalOf(
  { events }: Trace,
  sent: EventOf<'packet-sent'> | undefined,
): 'arrives' | 'dropped' {
  if (sent === undefined) return 'dropped';
  const last = events.findLast((event) => isOnTheWay(event) && event.packet === sent.packet);
  return last?.kind === 'packet-received' ? 'arrives' : 'dropped';
}

function isOnTheWay(
  event: TraceEvent,
): event is EventOf<'packet-sent' | 'packet-received' | 'packet-dropped'> {
  const { kind } = event;
  return kind === 'packet-sent' || kind === 'packet-received' || kind === 'packet-dropped';
}

/** From the nearest to the furthest from a host's own address. */
const DISTANCE: readonly CandidateType[] = ['host', 'srflx', 'prflx', 'relay'];

/** The type that says most about a path: the furthest of its four ends, as each side names them. */
export function furthestEnd(pairs: BothPairs | undefined): CandidateType | 'none' {
  if (pairs === undefined) return 'none';
  const ends = [pairs.a.local, pairs.a.remote, pairs.b.local, pairs.b.remote];
  const types = DISTANCE.filter((type) => ends.includes(type));
  return types.at(-1) ?? 'none';
}

/** A path that was lost is none in the end. */
function pathOf(outcome: Outcome): CandidateType | 'none' {
  if (!outcome.connected || isLost(outcome)) return 'none';
  return furthestEnd(outcome.selected ?? outcome.first);
}

/** What became of the payload; without any, what the agents say of the path. */
function survivalOf(scenario: Scenario, outcome: Outcome): 'goes-on' | 'pauses' | 'lost' {
  const every = longest(scenario.peers.map(({ traffic }) => traffic?.every ?? 0));
  if (every === 0) return isUp(outcome.states.a) && isUp(outcome.states.b) ? 'goes-on' : 'lost';
  if (outcome.at === undefined) return 'lost';
  const sides = [outcome.arrivals.a, outcome.arrivals.b];
  const pause = NOTICEABLE_PAUSE + every;
  const due = Math.min(outcome.ended, payloadEnds(scenario, outcome.at));
  const allowed = pause + longestDelay(scenario);
  if (sides.some((arrivals) => due - (arrivals.at(-1) ?? 0) > allowed)) return 'lost';
  return sides.some((arrivals) => longestGap(arrivals) > pause) ? 'pauses' : 'goes-on';
}

/** When the last payload packet leaves that a peer means to send. */
function payloadEnds({ peers }: Scenario, connected: Milliseconds): number {
  const lasts = peers.map(({ traffic }) =>
    traffic?.count === undefined
      ? Number.POSITIVE_INFINITY
      : connected + traffic.startsAfter + (traffic.count - 1) * traffic.every,
  );
  return Math.min(...lasts);
}

function longestDelay({ routers, peers }: Scenario): number {
  const links = [...routers, ...peers.flatMap(({ interfaces }) => interfaces)];
  return links.reduce((sum, { link }) => sum + link.delay + link.jitter, 0);
}

function longestGap(arrivals: readonly Milliseconds[]): number {
  return longest(arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? at)));
}

function longest(durations: readonly number[]): number {
  return durations.reduce((most, duration) => Math.max(most, duration), 0);
}
