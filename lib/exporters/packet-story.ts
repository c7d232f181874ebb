import type { TraceNode } from '../trace/trace';
import { endpointText, sameEndpoint } from '../transport-address';
import type { PacketSent, Sighting } from './sightings';

/**
 * The comment of a packet at one place, in plain English: what it is, from where to where, what a
 * NAT made of it, and why it went no further.
 */
export function packetStory(sighting: Sighting, summary: string): string {
  return [head(sighting, summary), ...translated(sighting), ...ended(sighting)].join('\n');
}

/** "nat-a outside" of a box, else the node's own name. */
export function placeName({ place }: Pick<Sighting, 'place'>): string {
  return place.isOutside ? `${place.node.id} outside` : place.node.id;
}

/** "peer a", "the outside of NAT nat-a". */
export function placeInWords({ node, isOutside }: Sighting['place']): string {
  return isOutside ? `the outside of ${nodeName(node)}` : nodeName(node);
}

/** "peer a", "NAT nat-a", "TURN server turn". */
export function nodeName(node: TraceNode): string {
  switch (node.kind) {
    case 'peer':
      return `peer ${node.id}`;
    case 'nat':
      return `NAT ${node.id}`;
    case 'router':
    case 'attacker':
      return `router ${node.id}`;
    case 'server': {
      const kind = node.role === 'other' ? 'server' : `${node.role.toUpperCase()} server`;
      return node.id === kind ? `the ${kind}` : `${kind} ${node.id}`;
    }
    case 'signaling':
      return node.id;
  }
}

function head({ place, event, journey }: Sighting, summary: string): string {
  const { beginning } = journey;
  const { from, to } = endsOf({ event, journey });
  const copy =
    beginning.copyOf === undefined ? '' : `, a copy of ${beginning.copyOf} that the network made`;
  const side = placeInWords(place);
  const where = event.kind === 'packet-sent' ? `leaves ${side}` : `arrives at ${side}`;
  const path = `from ${endpointText(from)} to ${endpointText(to)}`;
  return `${event.packet}${copy}: ${contentOf(beginning, summary)}. It ${where}, ${path}.`;
}

/** The addresses of a packet at one place. */
export function endsOf({ event, journey }: Pick<Sighting, 'event' | 'journey'>) {
  const { beginning } = journey;
  return { from: event.from ?? beginning.from, to: event.to ?? beginning.to };
}

function contentOf({ protocol, segment }: PacketSent, summary: string): string {
  if (protocol === 'udp') return summary === '' ? 'an empty datagram' : summary;
  const flags = (['syn', 'fin', 'rst', 'ack'] as const)
    .filter((flag) => segment?.[flag])
    .map((flag) => flag.toUpperCase());
  const carried = summary === '' ? '' : `, ${summary}`;
  const modelled =
    segment?.tls && summary !== '' ? ' (TLS is modelled: sizes are true, contents are not)' : '';
  return `TCP ${flags.join(' ')}${carried}${modelled}`;
}

/** What the box at this place did, or is about to do, to the addresses. */
function translated({ place, event, journey }: Sighting): readonly string[] {
  if (!place.isOutside) return [];
  const { events } = journey;
  const index = events.indexOf(event);
  const name = nodeName(place.node);
  if (event.kind === 'packet-received') {
    const onwards = events
      .slice(index + 1)
      .find((one): one is PacketSent => one.kind === 'packet-sent' && one.node === event.node);
    if (onwards === undefined) return [];
    const how = changes(endsOf({ event, journey }), onwards);
    return [`${name} passes it on ${how === '' ? 'as it is' : how}${byMapping(onwards)}.`];
  }
  const arrival = events
    .slice(0, index)
    .findLast((one) => one.kind === 'packet-received' && one.node === event.node);
  if (arrival?.kind !== 'packet-received') return [];
  const how = changes(endsOf({ event: arrival, journey }), event);
  return [
    how === ''
      ? `${name} left its addresses as they are${byMapping(event)}.`
      : `${name} sent it on ${how}${byMapping(event)}.`,
  ];
}

function changes(
  before: ReturnType<typeof endsOf>,
  after: Pick<PacketSent, 'from' | 'to'>,
): string {
  const parts = [
    ...(sameEndpoint(before.from, after.from)
      ? []
      : [`the source ${endpointText(before.from)} made ${endpointText(after.from)}`]),
    ...(sameEndpoint(before.to, after.to)
      ? []
      : [`the destination ${endpointText(before.to)} made ${endpointText(after.to)}`]),
  ];
  return parts.length === 0 ? '' : `with ${parts.join(' and ')}`;
}

function byMapping({ mapping }: PacketSent): string {
  return mapping === undefined || mapping === 0 ? '' : ` by mapping ${mapping}`;
}

function ended({ place, journey, isLast }: Sighting): readonly string[] {
  const drop = isLast ? journey.events.find((one) => one.kind === 'packet-dropped') : undefined;
  if (drop?.kind !== 'packet-dropped') return [];
  const where =
    drop.node === place.node.id ? 'Dropped here' : `Last seen here, dropped at ${drop.node}`;
  return [`${where}: ${drop.reason}.`];
}
