import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import { countUntil } from '../trace/history';
import type { NodeId, Trace } from '../trace/trace';
import { PacketReader, type PacketWhat } from './topology-packet';

export interface PacketEnd {
  readonly address: string;
  readonly port: number;
}

/** One leg of a packet's way, from a node to the next, or of a signaling message between peers. */
export interface Flight {
  /** The event that began it. */
  readonly event: EventId;
  readonly packet: string;
  readonly what: PacketWhat;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly at: Milliseconds;
  /** When it came there or was lost; the end of the recording where neither was told. */
  readonly until: Milliseconds;
  readonly end: 'arrived' | 'dropped' | 'open';
  /** How much of the way it made, 0 to 1: less than 1 where a link lost it. */
  readonly reach: number;
  /** As its header reads on this leg; a signaling message has none. */
  readonly source: PacketEnd | undefined;
  readonly destination: PacketEnd | undefined;
  /** Counts the legs between the same two nodes that began at the same moment, from 0. */
  readonly lane: number;
}

/** Where a packet ended that did not arrive, and why. */
export interface Drop {
  readonly event: EventId;
  readonly packet: string;
  readonly what: PacketWhat;
  readonly at: Milliseconds;
  readonly node: NodeId;
  /** One word for the reason; undefined where the source has none. */
  readonly code: string | undefined;
  /** The reason in the words of the source. */
  readonly reason: string;
  readonly source: PacketEnd | undefined;
  readonly destination: PacketEnd | undefined;
  readonly protocol: 'udp' | 'tcp' | undefined;
  /** The leg that brought it to the node, or on which a link lost it. */
  readonly leg: Flight | undefined;
  /** A link lost it on that leg: it never came to the node at the other end. */
  readonly onLink: boolean;
}

/** All legs and drops of a trace, in their order. */
export interface FlightIndex {
  readonly flights: readonly Flight[];
  readonly drops: readonly Drop[];
  /** The latest end of all flights up to each: how far a search for those under way goes back. */
  readonly latestEnds: Float64Array;
}

/** Lost on the sender's own link, on the way down to the receiver, or by signaling. */
const REACH = { up: 0.2, down: 0.75, signaling: 0.5 };

const indexes = new WeakMap<readonly TraceEvent[], FlightIndex>();

/** The index of a trace, built once in one pass over its events. */
export function flightIndexOf(trace: Trace): FlightIndex {
  const known = indexes.get(trace.events);
  if (known) return known;
  const built = build(trace);
  indexes.set(trace.events, built);
  return built;
}

/** A flight at a moment: `share` of the way is behind it, 0 to 1. */
export interface FlightUnderWay {
  readonly flight: Flight;
  readonly share: number;
}

/** Who is under way at a moment, in the order of starting; each packet once, on its latest leg. */
export function flightsAt(
  { flights, latestEnds }: FlightIndex,
  at: Milliseconds,
): readonly FlightUnderWay[] {
  const found: FlightUnderWay[] = [];
  const seen = new Set<string>();
  for (let index = countUntil(flights, at) - 1; index >= 0; index -= 1) {
    if ((latestEnds[index] ?? 0) < at) break;
    const flight = flights[index];
    if (flight === undefined || flight.until < at || isOver(flight, at)) continue;
    const key = `${flight.what.kind === 'signaling'} ${flight.packet}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ flight, share: shareOf(flight, at) });
  }
  return found.reverse();
}

/** At the moment of its drop a packet is no longer under way; at that of its arrival it is there. */
function isOver({ end, until }: Flight, at: Milliseconds): boolean {
  return end === 'dropped' && until <= at;
}

function shareOf({ at: start, until, reach }: Flight, at: Milliseconds): number {
  return until > start ? (reach * (at - start)) / (until - start) : reach;
}

/** The last drops up to a moment, latest first. */
export function dropsUntil(
  { drops }: FlightIndex,
  at: Milliseconds,
  most: number,
): readonly Drop[] {
  const count = countUntil(drops, at);
  return drops.slice(Math.max(0, count - most), count).reverse();
}

type Draft = { -readonly [Key in keyof Flight]: Flight[Key] };

function build({ events }: Trace): FlightIndex {
  const builder = new FlightBuilder((events.at(-1)?.at ?? 0) as Milliseconds);
  for (const event of events) builder.take(event);
  const { flights, drops } = builder;
  const latestEnds = new Float64Array(flights.length);
  let latest = 0;
  for (const [index, { until }] of flights.entries()) {
    latest = Math.max(latest, until);
    latestEnds[index] = latest;
  }
  return { flights, drops, latestEnds };
}

/** Follows every packet from event to event. */
class FlightBuilder {
  readonly flights: Draft[] = [];
  readonly drops: Drop[] = [];
  readonly #reader = new PacketReader();
  readonly #whats = new Map<string, PacketWhat>();
  readonly #protocols = new Map<string, 'udp' | 'tcp'>();
  /** The leg that each packet is on, and the one that it was on last. */
  readonly #open = new Map<string, Draft>();
  readonly #last = new Map<string, Draft>();
  readonly #messages = new Map<string, Draft>();
  /** The addresses that a packet's header had last. */
  readonly #ends = new Map<
    string,
    { readonly source?: PacketEnd; readonly destination?: PacketEnd }
  >();
  readonly #lanes = new Map<string, { readonly at: number; count: number }>();

  constructor(readonly endOfTrace: Milliseconds) {}

  take(event: TraceEvent): void {
    switch (event.kind) {
      case 'packet-sent':
        this.#sent(event);
        break;
      case 'packet-received':
        this.#close(event.packet, event.at, 'arrived', 1);
        break;
      case 'packet-dropped':
        this.#dropped(event);
        break;
      case 'message-sent':
        this.#messageSent(event);
        break;
      case 'message-received':
        this.#messageEnded(event.message, event.at, 'arrived');
        break;
      case 'message-dropped':
        this.#messageEnded(event.message, event.at, 'dropped');
        break;
    }
  }

  #sent(event: EventOf<'packet-sent'>): void {
    const { packet, node, next, from: source, to: destination, at, copyOf } = event;
    const what = this.#whats.get(packet) ?? this.#reader.read(event);
    this.#whats.set(packet, what);
    this.#protocols.set(packet, event.protocol);
    this.#ends.set(packet, { source, destination });
    if (next === undefined) return;
    // A copy that the receiver's own link made set out where the packet itself did.
    const original = node === next && copyOf !== undefined ? this.#last.get(copyOf) : undefined;
    const from = original?.from ?? node;
    const flight = this.#begin({
      event: event.id,
      packet,
      what,
      from,
      to: next,
      at,
      source,
      destination,
    });
    this.#open.set(packet, flight);
    this.#last.set(packet, flight);
  }

  #begin(begun: Omit<Flight, 'until' | 'end' | 'reach' | 'lane'>): Draft {
    const flight: Draft = {
      ...begun,
      until: this.endOfTrace,
      end: 'open',
      reach: 1,
      lane: this.#laneOf(begun.from, begun.to, begun.at),
    };
    this.flights.push(flight);
    return flight;
  }

  #laneOf(from: NodeId, to: NodeId, at: number): number {
    const key = `${from} ${to}`;
    const known = this.#lanes.get(key);
    const lane = known?.at === at ? known : { at, count: 0 };
    this.#lanes.set(key, lane);
    lane.count += 1;
    return lane.count - 1;
  }

  #close(packet: string, at: Milliseconds, end: 'arrived' | 'dropped', reach: number): void {
    const flight = this.#open.get(packet);
    if (flight === undefined) return;
    Object.assign(flight, { until: at, end, reach });
    this.#open.delete(packet);
  }

  #dropped({ id, packet, node, at, code, reason }: EventOf<'packet-dropped'>): void {
    const flight = this.#open.get(packet);
    const onLink = flight !== undefined;
    this.#close(packet, at, 'dropped', flight?.from === node ? REACH.up : REACH.down);
    const { source, destination } = this.#ends.get(packet) ?? {};
    this.drops.push({
      event: id,
      packet,
      what: this.#whats.get(packet) ?? { kind: 'payload', of: 'other' },
      at,
      node,
      code,
      reason,
      source,
      destination,
      protocol: this.#protocols.get(packet),
      leg: this.#last.get(packet),
      onLink,
    });
  }

  #messageSent({ id, peer, to, message, content, at }: EventOf<'message-sent'>): void {
    const what = { kind: 'signaling', content: contentOf(content) } as const;
    const flight = this.#begin({
      event: id,
      packet: message,
      what,
      from: peer,
      to,
      at,
      source: undefined,
      destination: undefined,
    });
    this.#messages.set(message, flight);
  }

  #messageEnded(message: string, at: Milliseconds, end: 'arrived' | 'dropped'): void {
    const flight = this.#messages.get(message);
    if (flight === undefined) return;
    Object.assign(flight, { until: at, end, reach: end === 'arrived' ? 1 : REACH.signaling });
    this.#messages.delete(message);
  }
}

/** "offer", "answer", "candidate": the description's type where it is one. */
function contentOf(content: EventOf<'message-sent'>['content']): string {
  return content.kind === 'description' ? content.type : content.kind;
}
