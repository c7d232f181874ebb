import type { CandidateType } from '@/lib/sdp/candidate';
import type { Milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';
import type { BothPairs, Outcome } from '../outcome';
import type { Scenario } from '../scenario';
import type { Run } from '../simulate';
import type { Answer, Question } from './scenario-entry';

/** A silence of payload that somebody would notice, in milliseconds. */
const NOTICEABLE_PAUSE = 1_000;

/** The answer that a run gives to a question, in the terms that a visitor could choose. */
export function answerOf(question: Question, { scenario, outcome, trace }: Run): Answer {
  switch (question) {
    case 'path':
      return outcome.connected ? pathOf(outcome.selected ?? outcome.first) : 'none';
    case 'arrival':
      return arrivalOf(trace);
    case 'survival':
      return survivalOf(scenario, outcome);
  }
}

/** What became of the last packet that anybody sent. */
function arrivalOf({ events }: Trace): 'arrives' | 'dropped' {
  const began = (event: Trace['events'][number]) =>
    event.kind === 'packet-sent' && event.bytes !== undefined;
  const last = events.findLast(began);
  const name = last?.kind === 'packet-sent' ? last.packet : undefined;
  const isLost = events.some((event) => event.kind === 'packet-dropped' && event.packet === name);
  return name === undefined || isLost ? 'dropped' : 'arrives';
}

/** From the nearest to the furthest from a host's own address. */
const DISTANCE: readonly CandidateType[] = ['host', 'srflx', 'prflx', 'relay'];

/** The type that says most about a path: the furthest of its four ends, as each side names them. */
function pathOf(pairs: BothPairs | undefined): 'host' | 'srflx' | 'prflx' | 'relay' | 'none' {
  if (pairs === undefined) return 'none';
  const ends = [pairs.a.local, pairs.a.remote, pairs.b.local, pairs.b.remote];
  const types = DISTANCE.filter((type) => ends.includes(type));
  return types.at(-1) ?? 'none';
}

function survivalOf(scenario: Scenario, outcome: Outcome): 'goes-on' | 'pauses' | 'lost' {
  const sides = [outcome.arrivals.a, outcome.arrivals.b];
  const allowed = NOTICEABLE_PAUSE + longestDelay(scenario);
  if (sides.some((arrivals) => lastGap(arrivals, outcome.ended) > allowed)) return 'lost';
  return sides.some((arrivals) => longestGap(arrivals) > NOTICEABLE_PAUSE) ? 'pauses' : 'goes-on';
}

function longestDelay({ routers, peers }: Scenario): number {
  const links = [...routers, ...peers.flatMap(({ interfaces }) => interfaces)];
  return links.reduce((sum, { link }) => sum + link.delay + link.jitter, 0);
}

function longestGap(arrivals: readonly Milliseconds[]): number {
  const gaps = arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? at));
  return Math.max(0, ...gaps);
}

function lastGap(arrivals: readonly Milliseconds[], ended: Milliseconds): number {
  return ended - (arrivals.at(-1) ?? 0);
}
