import { scalePoint } from 'd3';
import { type Box, connect, type Point, type Route, routeOf } from '@/components/topology/route';
import type { TopologyPlaces, TopologySide } from '@/lib/selectors/topology-places';
import { INTERNET_NETWORK, type NodeId } from '@/lib/trace/trace';

/** Where everything of a network stands, in CSS pixels. */
export interface TopologyLayout {
  readonly width: number;
  readonly height: number;
  /** True where the two sides stand as columns under the internet, for a narrow page. */
  readonly compact: boolean;
  readonly nodes: ReadonlyMap<NodeId, Box>;
  /** The networks that are drawn: the internet, and what both sides share. */
  readonly networks: ReadonlyMap<string, Box>;
  readonly links: readonly Link[];
  /** The way of signaling messages between the peers, apart from the network. */
  readonly signaling: Route | undefined;
}

export interface Link extends Route {
  /** Of a peer and the box next to it, which it may leave for another one. */
  readonly peer: NodeId | undefined;
  readonly box: NodeId | undefined;
}

/** Below this width the sides always stand as columns. */
const WIDE = 640;
const LEAST_BOX = 112;
const MOST_BOX = 168;
/** Between two boxes beside each other, half of what the network in the middle is wider included. */
const LEAST_GAP = 36;
const LEAST_WIDTH = 260;
const MARGIN = 4;

/** Lays out who stands where; `lines` says how many addresses a node shows at most. */
export function layoutTopology(
  places: TopologyPlaces,
  available: number,
  lines: number,
): TopologyLayout {
  const width = Math.max(LEAST_WIDTH, available);
  const compact = width < WIDE || boxWidth(places, width) < LEAST_BOX;
  const height = 38 + 14 * Math.max(1, lines);
  const { nodes, networks, bottom } = compact
    ? columns(places, width, height)
    : row(places, width, height);
  const depth = places.signaling === undefined ? 0 : SIGNALING_DEPTH;
  return {
    width,
    height: bottom + depth + MARGIN,
    compact,
    nodes,
    networks,
    links: linksOf(places, nodes, networks),
    signaling: signalingOf(places, nodes, bottom + depth - 18),
  };
}

interface Placed {
  readonly nodes: Map<NodeId, Box>;
  readonly networks: Map<string, Box>;
  /** Where the lowest box ends. */
  readonly bottom: number;
}

/** How far below the peers the line of signaling runs, its word included. */
const SIGNALING_DEPTH = 54;

/** A left, B right, what they share in the middle with the internet and its servers above. */
function row(places: TopologyPlaces, width: number, height: number): Placed {
  const { a, b, spine, servers } = places;
  const nodes = new Map<NodeId, Box>();
  const networks = new Map<string, Box>();
  const steps = stepsOf(places);
  const box = boxWidth(places, width);
  const column = scalePoint<number>()
    .domain(Array.from({ length: 2 * steps + 1 }, (_, index) => index - steps))
    .range([MARGIN + box / 2, width - MARGIN - box / 2]);
  const centre = width / 2;
  const centred = (x: number, y: number, wide = box) => ({
    x: x - wide / 2,
    y,
    width: wide,
    height,
  });
  const pitch = height + 44;
  const top = MARGIN;
  const between = Math.min(box + 32, (width - box) / Math.max(1, servers.length));
  for (const [index, { id }] of servers.entries()) {
    nodes.set(id, centred(centre + (index - (servers.length - 1) / 2) * between, top));
  }
  let y = top + (servers.length > 0 ? pitch : 0);
  for (const { box: one, network } of spine.toReversed()) {
    networks.set(network, centred(centre, y, box + 40));
    nodes.set(one.id, centred(centre, y + pitch));
    y += 2 * pitch;
  }
  networks.set(places.meeting, centred(centre, y, box + 40));
  let bottom = y + height;
  for (const [side, sign] of [
    [a, -1],
    [b, 1],
  ] as const) {
    if (side === undefined) continue;
    const at = (step: number) => column(sign * step) ?? centre;
    nodes.set(side.peer.id, centred(at(steps), y));
    for (const [index, { id }] of side.boxes.entries()) {
      nodes.set(id, centred(at(steps - 1 - index), y));
    }
    for (const [index, { id }] of side.others.entries()) {
      const lower = y + (index + 1) * pitch;
      nodes.set(id, centred(at(Math.max(1, steps - 1)), lower));
      bottom = Math.max(bottom, lower + height);
    }
  }
  // What a node says about a drop stands below it.
  return { nodes, networks, bottom: bottom + DROP_NOTE };
}

const DROP_NOTE = 34;

/** How many boxes stand beside each other from the middle outwards, the peer included. */
function stepsOf({ a, b }: TopologyPlaces): number {
  return Math.max(...[a, b].map((side) => 1 + boxesBetween(side)), 1);
}

function boxWidth(places: TopologyPlaces, width: number): number {
  const steps = stepsOf(places);
  const room = width - 2 * MARGIN - 2 * LEAST_GAP * steps;
  return Math.min(MOST_BOX, room / (2 * steps + 1));
}

function boxesBetween(side: TopologySide | undefined): number {
  return side === undefined ? 0 : Math.max(side.boxes.length, side.others.length > 0 ? 1 : 0);
}

/** The internet across the top, A's boxes in the left column and B's in the right one. */
function columns(places: TopologyPlaces, width: number, height: number): Placed {
  const { a, b, spine, servers, meeting } = places;
  const nodes = new Map<NodeId, Box>();
  const networks = new Map<string, Box>();
  const gap = 30;
  const bar = 30;
  const inner = width - 2 * MARGIN;
  let y = MARGIN;
  const share = inner / Math.max(1, servers.length);
  for (const [index, { id }] of servers.entries()) {
    const wide = Math.min(share - 8, 140);
    nodes.set(id, { x: MARGIN + share * (index + 0.5) - wide / 2, y, width: wide, height });
  }
  if (servers.length > 0) y += height + gap;
  const wholeBar = () => ({ x: MARGIN, y, width: inner, height: bar });
  for (const { box, network } of spine.toReversed()) {
    networks.set(network, wholeBar());
    y += bar + gap;
    nodes.set(box.id, { x: width / 2 - 66, y, width: 132, height });
    y += height + gap;
  }
  networks.set(meeting, wholeBar());
  y += bar + gap;
  const rows = Math.max(
    ...[a, b].map((side) => (side ? side.boxes.length + side.others.length : 0)),
    0,
  );
  const column = inner / 2 - 8;
  for (const [side, left] of [
    [a, MARGIN],
    [b, MARGIN + inner - column],
  ] as const) {
    if (side === undefined) continue;
    const isA = side === a;
    nodes.set(side.peer.id, { x: left, y: y + rows * (height + gap), width: column, height });
    // Beside another way out, both ways are narrower, so that neither crosses the other's box.
    const wide = side.others.length > 0 ? column * 0.49 : column;
    const outer = isA ? left : left + column - wide;
    const narrow = side.others.length > 0 ? column * 0.49 : column;
    const other = isA ? left + column - narrow : left;
    for (const [index, { id }] of side.boxes.entries()) {
      const level = rows - 1 - index - side.others.length;
      nodes.set(id, { x: outer, y: y + level * (height + gap), width: wide, height });
    }
    for (const [index, { id }] of side.others.entries()) {
      nodes.set(id, {
        x: other,
        y: y + (rows - 1 - index) * (height + gap),
        width: narrow,
        height,
      });
    }
  }
  return { nodes, networks, bottom: y + rows * (height + gap) + height };
}

function linksOf(
  places: TopologyPlaces,
  nodes: ReadonlyMap<NodeId, Box>,
  networks: ReadonlyMap<string, Box>,
): readonly Link[] {
  const links: Link[] = [];
  const link = (one: Box | undefined, other: Box | undefined, peer?: NodeId, box?: NodeId) => {
    if (one && other) links.push({ ...routeOf(connect(one, other)), peer, box });
  };
  const toNetwork = (id: NodeId, network: string | undefined) =>
    link(nodes.get(id), networks.get(network ?? INTERNET_NETWORK));
  for (const { id } of places.servers) toNetwork(id, places.networks.get(id)?.[0]);
  for (const { box, network } of places.spine) {
    toNetwork(box.id, box.inside);
    toNetwork(box.id, network);
  }
  for (const side of [places.a, places.b]) {
    if (side === undefined) continue;
    const way = [side.peer, ...side.boxes];
    for (const [index, one] of way.entries()) {
      const next = way[index + 1];
      const peer = one === side.peer ? one.id : undefined;
      if (next) link(nodes.get(one.id), nodes.get(next.id), peer, next.id);
      else toNetwork(one.id, places.meeting);
    }
    for (const other of side.others) {
      link(nodes.get(side.peer.id), nodes.get(other.id), side.peer.id, other.id);
      toNetwork(other.id, other.outside?.network);
    }
  }
  return links;
}

function signalingOf(
  { a, b, signaling }: TopologyPlaces,
  nodes: ReadonlyMap<NodeId, Box>,
  y: number,
): Route | undefined {
  const left = a && nodes.get(a.peer.id);
  const right = b && nodes.get(b.peer.id);
  if (signaling === undefined || !left || !right) return undefined;
  const below = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height });
  const [from, to] = [below(left), below(right)];
  return routeOf([from, { x: from.x, y }, { x: to.x, y }, to]);
}
