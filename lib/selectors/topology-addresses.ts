import type { Milliseconds } from '../time';
import type { TraceEvent } from '../trace/events/event';
import { countUntil } from '../trace/history';
import type { NodeId, Trace, TraceNode } from '../trace/trace';
import type { TopologyPlaces } from './topology-places';

interface AddressChange {
  readonly at: Milliseconds;
  readonly node: NodeId;
  readonly addresses: readonly string[];
  /** Where it has them now, where it went to another network. */
  readonly network: string | undefined;
}

const changes = new WeakMap<readonly TraceEvent[], readonly AddressChange[]>();

/**
 * The addresses that a node has at a moment: those of the header, or those that a change since then
 * gave it (another network, another external address). Empty where nobody says it.
 */
export function addressesAt(trace: Trace, node: TraceNode, at: Milliseconds): readonly string[] {
  const change = lastChange(trace, node.id, at);
  if (change) return change.addresses;
  switch (node.kind) {
    case 'peer':
    case 'server':
      return node.places?.flatMap(({ addresses }) => addresses) ?? [];
    case 'nat':
    case 'router':
    case 'attacker':
      return node.outside?.addresses ?? [];
    case 'signaling':
      return [];
  }
}

/** The boxes next to a peer that it is not behind at a moment: it left them, or has yet to come. */
export function unusedBoxes(
  trace: Trace,
  { a, b }: TopologyPlaces,
  at: Milliseconds,
): readonly NodeId[] {
  return [a, b].flatMap((side) => {
    if (side === undefined) return [];
    const network = lastChange(trace, side.peer.id, at)?.network ?? side.peer.places?.[0]?.network;
    return [...side.boxes.slice(0, 1), ...side.others]
      .filter(({ inside }) => inside !== network)
      .map(({ id }) => id);
  });
}

function lastChange(trace: Trace, node: NodeId, at: Milliseconds): AddressChange | undefined {
  const all = changesOf(trace);
  for (let index = countUntil(all, at) - 1; index >= 0; index -= 1) {
    if (all[index]?.node === node) return all[index];
  }
  return undefined;
}

function changesOf({ events }: Trace): readonly AddressChange[] {
  const known = changes.get(events);
  if (known) return known;
  const found = events.flatMap((event) => changeIn(event) ?? []);
  changes.set(events, found);
  return found;
}

/** Sample input: `{"nat":"nat-a","addresses":["203.0.113.99"]}` */
function changeIn(event: TraceEvent): AddressChange | undefined {
  if (event.kind !== 'intervention' || event.detail === undefined) return undefined;
  const detail = readObject(event.detail);
  const node = detail['nat'] ?? detail['peer'];
  const addresses = detail['addresses'];
  if (typeof node !== 'string' || !Array.isArray(addresses)) return undefined;
  const texts = addresses.filter((address): address is string => typeof address === 'string');
  const network = detail['network'];
  return {
    at: event.at,
    node,
    addresses: texts,
    network: typeof network === 'string' ? network : undefined,
  };
}

/** An experiment's detail may be any text. */
function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
