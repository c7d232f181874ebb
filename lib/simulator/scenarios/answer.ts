import { parseBase64 } from '@/lib/bytes/base64';
import type { CandidateType } from '@/lib/sdp/candidate';
import { demultiplex } from '@/lib/srtp/first-byte';
import type { Milliseconds } from '@/lib/time';
import type { EventOf, TraceEvent } from '@/lib/trace/events/event';
import { peersOf, type Trace } from '@/lib/trace/trace';
import { type BothPairs, isLost, isUp, type Outcome } from '../outcome';
import type { PeerSpec, Scenario } from '../scenario';
import type { Run } from '../simulate';
import type { Answer, Question } from './scenario-entry';

/** A silence of payload that somebody would notice, in milliseconds. */
const NOTICEABLE_PAUSE = 1_000;

/** Opus sends a packet of audio so often, in milliseconds. */
const AUDIO_EVERY = 20;

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
    case 'security':
      return securityOf(trace);
    case 'replay':
      return replayOf(trace);
  }
}

/** Who shares keys with whom in the end; read from facts that no side alone can know. */
function securityOf({ events, header }: Trace): 'private' | 'overheard' | 'refused' | 'no-keys' {
  if (events.some(({ kind }) => kind === 'overheard')) return 'overheard';
  const done = events.flatMap((event) => (event.kind === 'dtls-finished' ? [event.peer] : []));
  if (peersOf(header).every(({ id }) => done.includes(id))) return 'private';
  return events.some(isRefusal) ? 'refused' : 'no-keys';
}

function isRefusal(event: TraceEvent): boolean {
  if (event.kind === 'fingerprint-checked') return !event.matches;
  return event.kind === 'dtls-error' || (event.kind === 'dtls-alert' && event.level === 'fatal');
}

/** Copies of media that reached a peer, and whether one of them was not thrown away there. */
function replayOf({ events, header }: Trace): 'played-twice' | 'never-twice' {
  const peers = new Set(peersOf(header).map(({ id }) => id));
  const copies = new Set(events.flatMap((event) => (isMediaCopy(event) ? [event.packet] : [])));
  const discarded = new Set(
    events.flatMap((event) => (event.kind === 'datagram-discarded' ? [event.packet] : [])),
  );
  const isPlayed = events.some(
    (event) =>
      event.kind === 'packet-received' &&
      peers.has(event.node) &&
      copies.has(event.packet) &&
      !discarded.has(event.packet),
  );
  return isPlayed ? 'played-twice' : 'never-twice';
}

function isMediaCopy(event: TraceEvent): event is EventOf<'packet-sent'> {
  if (event.kind !== 'packet-sent' || event.copyOf === undefined) return false;
  const parsed = parseBase64(event.bytes ?? '');
  return parsed !== undefined && demultiplex(parsed).class === 'rtp';
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
  const every = scenario.secure ? AUDIO_EVERY : longest(scenario.peers.map(trafficEvery));
  if (every === 0) return isUp(outcome.states.a) && isUp(outcome.states.b) ? 'goes-on' : 'lost';
  if (outcome.at === undefined) return 'lost';
  const sides = [outcome.arrivals.a, outcome.arrivals.b];
  const pause = NOTICEABLE_PAUSE + every;
  const due = Math.min(outcome.ended, outcome.mediaEnds ?? payloadEnds(scenario, outcome.at));
  const allowed = pause + longestDelay(scenario);
  if (sides.some((arrivals) => due - (arrivals.at(-1) ?? 0) > allowed)) return 'lost';
  return sides.some((arrivals) => longestGap(arrivals) > pause) ? 'pauses' : 'goes-on';
}

function trafficEvery({ traffic }: PeerSpec): number {
  return traffic?.every ?? 0;
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
