import {
  connect,
  type Point,
  pointOn,
  type Route,
  reversed,
  routeOf,
} from '@/components/topology/route';
import type { TopologyLayout } from '@/components/topology/topology-layout';
import type { Drop, Flight } from '@/lib/selectors/topology-flights';
import type { TopologyPlaces } from '@/lib/selectors/topology-places';
import type { NodeId } from '@/lib/trace/trace';

/** Where packets are, in CSS pixels: the ways between nodes, each worked out once per layout. */
export class FlightRoutes {
  readonly #ways = new Map<string, Route | undefined>();
  readonly #signaling: Route | undefined;
  readonly #back: Route | undefined;

  constructor(
    readonly layout: TopologyLayout,
    readonly places: TopologyPlaces,
  ) {
    this.#signaling = layout.signaling;
    this.#back = layout.signaling && reversed(layout.signaling);
  }

  /** Undefined for a leg between nodes that are not drawn. */
  pointOf(flight: Flight, share: number): Point | undefined {
    const way = this.#wayOf(flight);
    return way && pointOn(way, share, ASIDE + LANE * (flight.lane % LANES));
  }

  /** On the link that lost it, else at the edge of the node that dropped it. */
  pointOfDrop({ leg, onLink, node }: Drop): Point | undefined {
    if (leg && onLink) return this.pointOf(leg, leg.reach);
    const box = this.layout.nodes.get(node);
    return box && { x: box.x + box.width - 9, y: box.y + 10 };
  }

  #wayOf({ what, from, to }: Flight): Route | undefined {
    if (what.kind === 'signaling') {
      return from === this.places.a?.peer.id ? this.#signaling : this.#back;
    }
    const key = `${from} ${to}`;
    if (!this.#ways.has(key)) this.#ways.set(key, this.#way(from, to));
    return this.#ways.get(key);
  }

  #way(from: NodeId, to: NodeId): Route | undefined {
    const { nodes, networks } = this.layout;
    const [start, end] = [nodes.get(from), nodes.get(to)];
    if (!start || !end) return undefined;
    if (from === to) {
      const x = start.x + start.width / 2;
      return routeOf([
        { x: x - 12, y: start.y - 8 },
        { x: x + 12, y: start.y - 8 },
      ]);
    }
    const network = this.#shared(from, to);
    const between = network === undefined ? undefined : networks.get(network);
    if (!between) return routeOf(connect(start, end));
    const [leave, enter] = connect(start, between);
    const [exit, arrive] = connect(between, end);
    return routeOf([leave, enter, exit, arrive]);
  }

  #shared(from: NodeId, to: NodeId): string | undefined {
    const others = this.places.networks.get(to);
    return this.places.networks.get(from)?.find((network) => others?.includes(network));
  }
}

/** Pixels beside the line, and between packets that set out together. */
const ASIDE = 5;
const LANE = 4;
const LANES = 4;
