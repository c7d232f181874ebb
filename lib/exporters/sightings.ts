import type { EventOf } from '../trace/events/event';
import type { Trace, TraceHeader, TraceNode } from '../trace/trace';

export type PacketSent = EventOf<'packet-sent'>;
export type PacketEvent = PacketSent | EventOf<'packet-received'> | EventOf<'packet-dropped'>;
type Passing = Exclude<PacketEvent, EventOf<'packet-dropped'>>;

/** Where packets are looked at: a host's network card, or the outside of a NAT or a router. */
export interface Place {
  readonly node: TraceNode;
  readonly isOutside: boolean;
}

/** A packet as it was seen at one place. */
export interface Sighting {
  readonly place: Place;
  /** What happened just then. */
  readonly event: Passing;
  readonly journey: Journey;
  /** Boxes that had sent it on before. */
  readonly boxes: number;
  /** No other place saw it later. */
  readonly isLast: boolean;
}

/** Everything that happened to one packet, in order. */
export interface Journey {
  readonly events: readonly PacketEvent[];
  /** Where it began: its protocol, payload and segment. */
  readonly beginning: PacketSent;
}

/** The places of a trace: peers, servers, and the outside of each NAT and router. */
export function placesOf({ nodes }: TraceHeader): readonly Place[] {
  return nodes
    .filter(({ kind }) => kind !== 'signaling')
    .map((node) => ({ node, isOutside: isBox(node) }));
}

/** Every packet at every place that saw it, in the order of the trace. */
export function sightingsOf(trace: Trace): readonly Sighting[] {
  const places = new Map(placesOf(trace.header).map((place) => [place.node.id, place]));
  const order = new Map(trace.events.map((event, index) => [event.id, index]));
  const journeys = journeysOf(trace);
  const boxes = boxCounter(journeys, places, order);
  return [...journeys.values()]
    .flatMap((journey) => sightingsOn(journey, places, boxes))
    .toSorted((left, right) => at(order, left) - at(order, right));
}

function at(order: ReadonlyMap<string, number>, { event }: Sighting): number {
  return order.get(event.id) ?? 0;
}

/** By the packet's name; those whose bytes were not kept are left out. */
function journeysOf({ events }: Trace): ReadonlyMap<string, Journey> {
  const byPacket = new Map<string, PacketEvent[]>();
  for (const event of events) {
    if (!isOfPacket(event)) continue;
    const known = byPacket.get(event.packet);
    if (known === undefined) byPacket.set(event.packet, [event]);
    else known.push(event);
  }
  const journeys = new Map<string, Journey>();
  for (const [packet, list] of byPacket) {
    const beginning = list.find((event): event is PacketSent => event.kind === 'packet-sent');
    if (beginning?.bytes !== undefined) journeys.set(packet, { events: list, beginning });
  }
  return journeys;
}

function sightingsOn(
  journey: Journey,
  places: ReadonlyMap<string, Place>,
  boxes: BoxCounter,
): readonly Sighting[] {
  const { events, beginning } = journey;
  const isCopy = beginning.copyOf !== undefined;
  const passing = events.filter((event): event is Passing => event.kind !== 'packet-dropped');
  const seen = passing.filter((event) => {
    // A copy is made within the network: no card sees it begin.
    if (isCopy && event === beginning) return false;
    const place = places.get(event.node);
    return place !== undefined && (!place.isOutside || isSeenOutside(event, journey, places));
  });
  const shown = seen.length === 0 && isCopy ? [beginning] : seen;
  return shown.flatMap((event, index) => {
    const place = places.get(event.node);
    const isLast = index === shown.length - 1;
    return place ? [{ place, event, journey, boxes: boxes(event, journey), isLast }] : [];
  });
}

type BoxCounter = (event: Passing, journey: Journey) => number;

/** How many boxes had sent a packet on by then; a copy has those of its original behind it, too. */
function boxCounter(
  journeys: ReadonlyMap<string, Journey>,
  places: ReadonlyMap<string, Place>,
  order: ReadonlyMap<string, number>,
): BoxCounter {
  const isOnward = (one: PacketEvent) =>
    one.kind === 'packet-sent' &&
    one.copyOf === undefined &&
    places.get(one.node)?.isOutside === true;
  return (event, journey) => {
    let count = 0;
    let until = order.get(event.id) ?? 0;
    for (let way: Journey | undefined = journey; way !== undefined; ) {
      const { events, beginning }: Journey = way;
      count += events.filter((one) => isOnward(one) && (order.get(one.id) ?? 0) <= until).length;
      until = order.get(beginning.id) ?? 0;
      way = beginning.copyOf === undefined ? undefined : journeys.get(beginning.copyOf);
    }
    return count;
  };
}

/** Whether a box met the packet on the network around the one that it leads out of. */
function isSeenOutside(
  event: Passing,
  journey: Journey,
  places: ReadonlyMap<string, Place>,
): boolean {
  if (event.kind === 'packet-received') return arrivedOutside(event, journey, places);
  const arrival = lastArrival(event, journey);
  const next = event.next === undefined ? undefined : places.get(event.next)?.node;
  if (next !== undefined) return standsOutside(event.node, next, event.to.address, places);
  return arrival !== undefined && !arrivedOutside(arrival, journey, places);
}

function arrivedOutside(
  event: EventOf<'packet-received'>,
  { events, beginning }: Journey,
  places: ReadonlyMap<string, Place>,
): boolean {
  const before = events.slice(0, events.indexOf(event));
  const hop = before.findLast(
    (one): one is PacketSent => one.kind === 'packet-sent' && one.next === event.node,
  );
  const from = hop ?? beginning;
  const neighbour = places.get(from.node === event.node ? '' : from.node)?.node;
  return neighbour !== undefined && standsOutside(event.node, neighbour, from.from.address, places);
}

function lastArrival(event: PacketSent, { events }: Journey) {
  return events
    .slice(0, events.indexOf(event))
    .findLast(
      (one): one is EventOf<'packet-received'> =>
        one.kind === 'packet-received' && one.node === event.node,
    );
}

/** Whether a neighbour, under this address of its own, stands on the network around a box. */
function standsOutside(
  box: string,
  neighbour: TraceNode,
  address: string,
  places: ReadonlyMap<string, Place>,
): boolean {
  const node = places.get(box)?.node;
  if (node === undefined || !isBox(node) || node.outside === undefined) return false;
  const { network } = node.outside;
  if (isBox(neighbour)) {
    return neighbour.outside?.network !== node.inside && networksOf(neighbour).includes(network);
  }
  if (neighbour.kind === 'signaling') return false;
  // A peer that went to another network does so behind a box: its new address is not in the header.
  return (
    neighbour.places?.some((one) => one.network === network && one.addresses.includes(address)) ??
    false
  );
}

type BoxNode = Extract<TraceNode, { readonly kind: 'nat' | 'router' | 'attacker' }>;

function isBox(node: TraceNode): node is BoxNode {
  return node.kind === 'nat' || node.kind === 'router' || node.kind === 'attacker';
}

function networksOf({ inside, outside }: BoxNode): readonly (string | undefined)[] {
  return [inside, outside?.network];
}

function isOfPacket(event: Trace['events'][number]): event is PacketEvent {
  return (
    event.kind === 'packet-sent' ||
    event.kind === 'packet-received' ||
    event.kind === 'packet-dropped'
  );
}
