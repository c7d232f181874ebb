import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import { type History, instancesOf, type Transition } from '../trace/history';
import type { Trace } from '../trace/trace';
import type { PhaseSignal } from './phase-signal';

/** Where a peer stands between the first word about a description and `stable`. */
interface Negotiation {
  begun: boolean;
  rounds: number;
  state: string;
  local: boolean;
  remote: boolean;
  rejection: TraceEvent | undefined;
}

/**
 * The signaling of one peer. The first round begins with the first API call, description or
 * message of all; a later one with what opens a renegotiation. A round is done when the state is
 * `stable` and both descriptions are applied: the two are told in either order, because a browser
 * fires `signalingstatechange` before the promise resolves (webrtc-pc §4.4.1.4).
 */
export function signalingSignals(trace: Trace, history: History, peer: string): PhaseSignal[] {
  const signals: PhaseSignal[] = [];
  const steps = stepsByCause(history, peer);
  const offers = offerMessages(trace);
  const tellsDescriptions = trace.events.some(
    (event) => event.kind === 'description-applied' && event.peer === peer,
  );
  const round = newNegotiation(!tellsDescriptions);
  for (const event of trace.events) {
    const transition = steps.get(event.id);
    if (!transition && !concerns(event, peer)) continue;
    const signal = (kind: PhaseSignal['kind']) => {
      const { at, since } = transition ?? event;
      signals.push({ kind, moment: { at, since, cause: event.id } });
    };
    if (!round.begun && begins(event, transition, round.rounds, offers)) {
      round.begun = true;
      signal('begin');
    }
    const ending = takeEvent(round, event, transition);
    if (ending) {
      signal(ending);
      resetRound(round, !tellsDescriptions);
    }
  }
  return withRejection(signals, round);
}

function newNegotiation(assumeApplied: boolean): Negotiation {
  return {
    begun: false,
    rounds: 0,
    state: 'stable',
    local: assumeApplied,
    remote: assumeApplied,
    rejection: undefined,
  };
}

function resetRound(round: Negotiation, assumeApplied: boolean): void {
  round.begun = false;
  round.rounds += 1;
  round.local = assumeApplied;
  round.remote = assumeApplied;
  round.rejection = undefined;
}

/** The negotiation after an event; tells how the round ended if it did. */
function takeEvent(
  round: Negotiation,
  event: TraceEvent,
  transition: Transition | undefined,
): PhaseSignal['kind'] | undefined {
  const before = round.state;
  if (transition) round.state = transition.to;
  if (round.state === 'closed') return before === 'closed' ? undefined : 'closed';
  if (event.kind === 'description-applied') {
    if (event.type === 'rollback') return round.begun ? 'interrupted' : undefined;
    round[event.side] = true;
    round.rejection = undefined;
  }
  if (isRejectedDescription(event)) round.rejection = event;
  const moved = before !== 'stable' || event.kind === 'description-applied';
  const done = moved && round.begun && round.state === 'stable' && round.local && round.remote;
  return done ? 'done' : undefined;
}

/** A round that never ended, and whose last description was refused, failed there. */
function withRejection(signals: readonly PhaseSignal[], round: Negotiation): PhaseSignal[] {
  const { rejection } = round;
  if (!round.begun || !rejection) return [...signals];
  const { at, since, id } = rejection;
  return [...signals, { kind: 'failed', moment: { at, since, cause: id } }];
}

const DESCRIPTION_CALLS = ['createOffer', 'setLocalDescription', 'setRemoteDescription'];

function begins(
  event: TraceEvent,
  transition: Transition | undefined,
  rounds: number,
  offers: ReadonlySet<string>,
): boolean {
  if (transition && transition.to !== 'stable' && transition.to !== 'closed') return true;
  if (event.kind === 'description-applied') return event.type !== 'rollback';
  if (rounds === 0) return FIRST_WORDS.has(event.kind) && !isConstruction(event);
  if (event.kind === 'api-called') return DESCRIPTION_CALLS.includes(event.method);
  return event.kind === 'message-received' && offers.has(event.message);
}

const FIRST_WORDS: ReadonlySet<TraceEvent['kind']> = new Set([
  'api-called',
  'message-sent',
  'message-received',
]);

/** A connection that was only made has nothing to say to anybody yet. */
function isConstruction(event: TraceEvent): boolean {
  return event.kind === 'api-called' && event.method === 'RTCPeerConnection';
}

function concerns(event: TraceEvent, peer: string): boolean {
  return 'peer' in event && event.peer === peer;
}

function isRejectedDescription(event: TraceEvent): boolean {
  return event.kind === 'api-settled' && rejectedDescription(event);
}

function rejectedDescription({ method, outcome }: EventOf<'api-settled'>): boolean {
  return outcome.kind === 'rejected' && DESCRIPTION_CALLS.includes(method);
}

function stepsByCause(history: History, peer: string): ReadonlyMap<EventId, Transition> {
  const steps = instancesOf(history, 'signaling', peer).flatMap(({ transitions }) => transitions);
  return new Map(steps.map((transition) => [transition.cause, transition]));
}

/** The messages that carry an offer: only these open a negotiation at the side that gets them. */
function offerMessages(trace: Trace): ReadonlySet<string> {
  const offers = new Set<string>();
  for (const event of trace.events) {
    if (event.kind !== 'message-sent' || event.content.kind !== 'description') continue;
    if (event.content.type === 'offer') offers.add(event.message);
  }
  return offers;
}
