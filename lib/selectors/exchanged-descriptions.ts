import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { indexTrace, nameOf, type TraceIndex } from './inspect-index';

/** A description that an event created, applied, sent or received. */
export interface EventDescription {
  readonly sdp: string;
  /** The whole exchange, where its other description is known. */
  readonly pair?: { readonly offer: string; readonly answer: string } | undefined;
}

/** One description that the peers exchanged. */
export interface ExchangedDescription {
  /** The first event that applied it. */
  readonly event: EventOf<'description-applied'>;
  /** The name of the peer that wrote it. */
  readonly by: string;
  readonly pair?: EventDescription['pair'];
}

/** An offer and what answered it, as one peer applied them; a provisional answer until a final one. */
interface Exchange {
  readonly peer: string;
  readonly offer: Applied;
  readonly answer?: Applied | undefined;
}

type Applied = EventOf<'description-applied'>;

/** The description that an event is about, and the other one of its exchange. */
export function descriptionOf(trace: Trace, event: TraceEvent): EventDescription | undefined {
  const index = indexTrace(trace);
  const own = ownDescription(index, event);
  if (own === undefined || own.sdp === '') return undefined;
  const exchange = exchangeWith(index, own);
  if (!exchange?.answer) return { sdp: own.sdp };
  const { sdp: offer } = own.type === 'offer' ? own : exchange.offer;
  const { sdp: answer } = own.type === 'offer' ? exchange.answer : own;
  return { sdp: own.sdp, pair: { offer, answer } };
}

/**
 * Every description that the peers exchanged, in order; each once, though its writer and its reader
 * both applied it.
 */
export function exchangedDescriptions(trace: Trace): readonly ExchangedDescription[] {
  const index = indexTrace(trace);
  const known = listed.get(index) ?? listDescriptions(index);
  listed.set(index, known);
  return known;
}

/** Asked for at every step of a moving cursor. */
const listed = new WeakMap<TraceIndex, readonly ExchangedDescription[]>();

function listDescriptions(index: TraceIndex): readonly ExchangedDescription[] {
  const { trace } = index;
  const seen = new Set<string>();
  return trace.events.flatMap((event) => {
    if (event.kind !== 'description-applied' || event.sdp === '') return [];
    const key = `${event.type} ${event.sdp}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return { event, by: writerOf(index, event), pair: descriptionOf(trace, event)?.pair };
  });
}

interface OwnDescription {
  readonly event: EventId;
  readonly peer: string;
  readonly type: string;
  readonly sdp: string;
}

function ownDescription(index: TraceIndex, event: TraceEvent): OwnDescription | undefined {
  switch (event.kind) {
    case 'description-applied':
      return { event: event.id, peer: event.peer, type: event.type, sdp: event.sdp };
    case 'message-sent':
      return inMessage(event, event.peer, event);
    case 'message-received':
      return inMessage(event, event.peer, index.sent.get(event.message));
    case 'message-dropped': {
      const sent = index.sent.get(event.message);
      return inMessage(event, sent?.peer ?? '', sent);
    }
    case 'api-settled':
      return created(event);
    default:
      return undefined;
  }
}

function inMessage(
  { id }: TraceEvent,
  peer: string,
  sent: EventOf<'message-sent'> | undefined,
): OwnDescription | undefined {
  if (sent?.content.kind !== 'description') return undefined;
  const { type, sdp } = sent.content;
  return { event: id, peer, type, sdp };
}

const CREATES: Readonly<Record<string, string>> = { createOffer: 'offer', createAnswer: 'answer' };

function created({
  id,
  peer,
  method,
  outcome,
}: EventOf<'api-settled'>): OwnDescription | undefined {
  const type = CREATES[method];
  if (type === undefined || outcome.kind !== 'resolved') return undefined;
  return { event: id, peer, type, sdp: outcome.value ?? '' };
}

/**
 * The exchange that a description is part of: the one that holds its event or its text; else, for
 * it may have been altered before it was applied, the one nearest to its event.
 */
function exchangeWith(index: TraceIndex, own: OwnDescription): Exchange | undefined {
  const exchanges = exchangesOf(index, own.peer);
  const side = own.type === 'offer' ? 'offer' : 'answer';
  const place = (id: EventId | undefined) =>
    (id === undefined ? undefined : index.positions.get(id)) ?? Number.POSITIVE_INFINITY;
  const at = place(own.event);
  return (
    exchanges.find((exchange) => exchange[side]?.id === own.event) ??
    exchanges.findLast(({ offer, [side]: of }) => of?.sdp === own.sdp && place(offer.id) <= at) ??
    exchanges.find((exchange) => exchange[side]?.sdp === own.sdp) ??
    (side === 'offer'
      ? exchanges.find(({ offer }) => place(offer.id) >= at)
      : exchanges.findLast(({ offer }) => place(offer.id) <= at))
  );
}

const built = new WeakMap<TraceIndex, readonly Exchange[]>();

function exchangesOf(index: TraceIndex, peer: string): readonly Exchange[] {
  const known = built.get(index) ?? exchangesIn(index.trace);
  built.set(index, known);
  return known.filter((exchange) => exchange.peer === peer);
}

function exchangesIn({ events }: Trace): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  const open = new Map<string, number>();
  for (const event of events) {
    if (event.kind !== 'description-applied') continue;
    const { peer, type } = event;
    if (type === 'offer') {
      open.set(peer, exchanges.length);
      exchanges.push({ peer, offer: event });
      continue;
    }
    const place = open.get(peer);
    const exchange = place === undefined ? undefined : exchanges[place];
    if (type !== 'pranswer') open.delete(peer);
    if (type !== 'rollback' && place !== undefined && exchange) {
      exchanges[place] = { ...exchange, answer: event };
    }
  }
  return exchanges;
}

/** The peer itself, or the other one of two. */
function writerOf(index: TraceIndex, { peer, side }: Applied): string {
  if (side === 'local') return nameOf(index, peer);
  const peers = index.trace.header.nodes.filter(({ kind }) => kind === 'peer');
  const others = peers.filter(({ id }) => id !== peer);
  const [other] = others;
  return nameOf(index, other && others.length === 1 ? other.id : peer);
}
