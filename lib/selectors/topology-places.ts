import {
  INTERNET_NETWORK,
  type NodeId,
  type PeerNode,
  peersOf,
  type Trace,
  type TraceHeader,
  type TraceNode,
} from '../trace/trace';
import { flightIndexOf } from './topology-flights';

/*
 *                 servers
 *                internet          ┐
 *                   │              │ spine: what both sides share, outermost first
 *                  box             │
 *   A ── box ── meeting ── box ── B┘
 *        box (another way of A's)
 */

export type Box = Extract<TraceNode, { kind: 'nat' | 'router' | 'attacker' }>;
export type Server = Extract<TraceNode, { kind: 'server' }>;

/** One peer and what stands between it and the network where the two ways meet. */
export interface TopologySide {
  readonly peer: PeerNode;
  /** From the peer outwards. */
  readonly boxes: readonly Box[];
  /** Boxes that the peer is not behind at the beginning, but may come to be. */
  readonly others: readonly Box[];
}

/** Who stands where: the same for the whole recording. */
export interface TopologyPlaces {
  readonly a: TopologySide | undefined;
  readonly b: TopologySide | undefined;
  /** The innermost network that both ways lead through. */
  readonly meeting: string;
  /** From the meeting network outwards: boxes, and the network that each of them leads to. */
  readonly spine: readonly { readonly box: Box; readonly network: string }[];
  readonly servers: readonly Server[];
  readonly signaling: NodeId | undefined;
  /** The networks that a node stands on. */
  readonly networks: ReadonlyMap<NodeId, readonly string[]>;
}

const known = new WeakMap<TraceHeader, TopologyPlaces>();

/**
 * Reads who stands where. Headers that do not say it (an older file) are helped by the packets: a
 * box that a peer sends to stands before that peer.
 */
export function placesOf(trace: Trace): TopologyPlaces {
  const found = known.get(trace.header);
  if (found) return found;
  const places = build(trace);
  known.set(trace.header, places);
  return places;
}

function build(trace: Trace): TopologyPlaces {
  const nodes = trace.header.nodes.map((node) => assumed(node, trace));
  const boxes = nodes.filter(isBox);
  const [first, second] = peersOf({ ...trace.header, nodes });
  const [left, right] = first?.side === 'B' ? [undefined, first] : [first, second];
  const ways = [left, right].map((peer) => (peer ? wayOut(peer, boxes) : undefined));
  const [wayOfA, wayOfB] = ways;
  const meeting = meetingOf(wayOfA, wayOfB);
  const spine = (wayOfA ?? wayOfB ?? []).slice(
    (wayOfA ?? wayOfB ?? []).findIndex(({ network }) => network === meeting) + 1,
  );
  const placed = new Set(ways.flatMap((way) => way?.map(({ box }) => box?.id) ?? []));
  const rest = boxes.filter(({ id }) => !placed.has(id));
  const users = new Map(rest.map((box) => [box.id, userOf(trace, box) ?? left?.id]));
  const side = (peer: PeerNode | undefined, way: Way | undefined) =>
    peer && {
      peer,
      boxes: boxesUpTo(way ?? [], meeting),
      others: rest.filter(({ id }) => users.get(id) === peer.id),
    };
  return {
    a: side(left, wayOfA),
    b: side(right, wayOfB),
    meeting,
    spine: spine.flatMap(({ box, network }) => (box ? [{ box, network }] : [])),
    servers: nodes.filter((node): node is Server => node.kind === 'server'),
    signaling: nodes.find(({ kind }) => kind === 'signaling')?.id,
    networks: new Map(nodes.map((node) => [node.id, networksOf(node)])),
  };
}

/** A peer's network, then each box that leads out of it with the network behind. */
type Way = readonly { readonly box: Box | undefined; readonly network: string }[];

function wayOut(peer: PeerNode, boxes: readonly Box[]): Way {
  let network = peer.places?.[0]?.network ?? INTERNET_NETWORK;
  const way: { box: Box | undefined; network: string }[] = [{ box: undefined, network }];
  const passed = new Set([network]);
  while (network !== INTERNET_NETWORK) {
    const box = boxes.find(({ inside }) => inside === network);
    network = box?.outside?.network ?? INTERNET_NETWORK;
    // A recording from elsewhere may name a circle.
    if (passed.has(network)) break;
    passed.add(network);
    way.push({ box, network });
  }
  return way;
}

function meetingOf(a: Way | undefined, b: Way | undefined): string {
  const shared = a?.find(({ network }) => b?.some((other) => other.network === network));
  return shared?.network ?? INTERNET_NETWORK;
}

function boxesUpTo(way: Way, meeting: string): readonly Box[] {
  const end = way.findIndex(({ network }) => network === meeting);
  return way.slice(0, end + 1).flatMap(({ box }) => box ?? []);
}

function networksOf(node: TraceNode): readonly string[] {
  switch (node.kind) {
    case 'peer':
    case 'server':
      return node.places?.map(({ network }) => network) ?? [];
    case 'nat':
    case 'router':
    case 'attacker':
      return [node.inside, node.outside?.network].filter((network) => network !== undefined);
    case 'signaling':
      return [];
  }
}

/** The peer that sends by the box. */
function userOf(trace: Trace, { id }: Box): NodeId | undefined {
  const peers = new Set(peersOf(trace.header).map((peer) => peer.id));
  const { flights } = flightIndexOf(trace);
  return flights.find(({ from, to }) => to === id && peers.has(from))?.from;
}

/** What the packets say of a node of which the header says nothing. */
function assumed(node: TraceNode, trace: Trace): TraceNode {
  if (node.kind === 'signaling') return node;
  if (isBox(node)) {
    if (node.outside) return node;
    const inside = userOf(trace, node);
    const outside = { network: INTERNET_NETWORK, addresses: [] };
    return inside === undefined
      ? { ...node, outside }
      : { ...node, inside: lanOf(node.id), outside };
  }
  if (node.places) return node;
  const { flights } = flightIndexOf(trace);
  const boxes = new Set(trace.header.nodes.filter(isBox).map(({ id }) => id));
  const before = flights.find(({ from, to }) => from === node.id && boxes.has(to))?.to;
  const behind = node.kind === 'peer' && before !== undefined;
  return {
    ...node,
    places: [{ network: behind ? lanOf(before) : INTERNET_NETWORK, addresses: [] }],
  };
}

function isBox(node: TraceNode): node is Box {
  return node.kind === 'nat' || node.kind === 'router' || node.kind === 'attacker';
}

function lanOf(box: NodeId): string {
  return `inside ${box}`;
}
