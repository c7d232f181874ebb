import type { Random } from '@/lib/random';
import { randomStream } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { Recorder } from '@/lib/trace/recorder';
import { Clock } from './clock';
import type { PacketCounts } from './counts';
import type { Engine } from './engine';
import { runErrand } from './errands';
import { Fabric } from './fabric';
import { Host } from './host';
import type { Intervention } from './intervention';
import { intervene } from './interventions';
import { QUIET_TAP } from './network-tap';
import type { ScenarioNodeId } from './node-id';
import { recordingTap } from './recording-tap';
import { Router } from './router';
import { Routes } from './routes';
import type { Scenario, ServerSpec } from './scenario';
import { serveEcho } from './servers/echo-server';
import { serveStun } from './servers/stun-server';
import { serveTurn } from './servers/turn-host';

/*
 * The network of a scenario, on a virtual clock. Peers are hosts without anything on them: who
 * makes one talk gives it sockets (`host-sockets.ts`) and timers of the clock.
 *
 *   const clock = new Clock();
 *   const recorder = createRecorder(header, { now: () => clock.now });
 *   const world = createWorld(scenario, recorder, { clock });
 *   const sockets = new HostSockets(world.host('a'), (input) => agent.handleInput(clock.now, input));
 *   const timer = clock.timer('a', 'agent', () => agent.handleTimeout(clock.now));
 *   world.onIntervention('a', (intervention) => …);
 *   world.run(milliseconds(30_000), () => isOver);
 */

export interface World {
  readonly scenario: Scenario;
  readonly clock: Clock;
  /** The root of the seed: `random.stream(node).stream(purpose)`; never drawn from itself. */
  readonly random: Random;
  readonly counts: PacketCounts;
  /** The last thing that was done to the network so far, with an effect: when that effect ends. */
  readonly disturbedUntil: Milliseconds | undefined;
  /** A peer or a server. Throws a RangeError for an id that is neither. */
  host(id: ScenarioNodeId): Host;
  /** Throws a RangeError for an id that is no router's. */
  router(id: ScenarioNodeId): Router;
  /** Called when something was done to the peer, after its host has changed. */
  onIntervention(peer: ScenarioNodeId, handler: (intervention: Intervention) => void): void;
  /** Lets everything happen up to `until`, that moment included, or until `isOver` says so. */
  run(until: Milliseconds, isOver?: () => boolean): void;
}

export interface WorldOptions {
  /** Time begins where it stands; a new one by default. */
  readonly clock?: Clock | undefined;
}

/**
 * Sets up all nodes of a scenario, and what is going to happen by itself. Without a recorder nothing
 * is recorded, and nothing is composed for it: packets and drops are counted only. The signaling,
 * the call and the peers' agents are not part of this.
 */
export function createWorld(
  scenario: Scenario,
  recorder: Recorder | undefined,
  { clock = new Clock() }: WorldOptions = {},
): World {
  const tap = recorder === undefined ? QUIET_TAP : recordingTap(recorder);
  const random = randomStream(scenario.seed);
  const engine: Engine = { clock, tap, random };
  const routes = new Routes(scenario.networks);
  const fabric = new Fabric(engine, routes);
  const losing = nodesThatLoseTheirNetwork(scenario);

  const routers = new Map(
    scenario.routers.map((spec) => {
      return [spec.id, new Router(engine, fabric, routes, spec, losing.has(spec.id))] as const;
    }),
  );
  const hosts = new Map(
    [...scenario.peers, ...scenario.servers].map((spec) => {
      return [spec.id, new Host(engine, fabric, routes, spec, losing.has(spec.id))] as const;
    }),
  );
  const host = (id: ScenarioNodeId) => {
    const found = hosts.get(id);
    if (found === undefined) throw new RangeError(`The scenario has no host ${id}`);
    return found;
  };
  const router = (id: ScenarioNodeId) => {
    const found = routers.get(id);
    if (found === undefined) throw new RangeError(`The scenario has no router ${id}`);
    return found;
  };
  const handlers = new Map<ScenarioNodeId, (intervention: Intervention) => void>();
  const peers = new Set(scenario.peers.map(({ id }) => id));

  for (const server of scenario.servers) SERVICES[server.role](engine, host(server.id), server);
  for (const [index, errand] of scenario.errands.entries()) {
    runErrand(engine, host(errand.host), errand, index);
  }
  let disturbedUntil: Milliseconds | undefined;
  for (const [index, intervention] of scenario.interventions.entries()) {
    clock.scheduleIntervention(milliseconds(intervention.at), index, () => {
      const node = nodeOf(intervention);
      if (!intervene(engine, { fabric, hosts, routers }, intervention)) return;
      disturbedUntil = milliseconds(
        Math.max(disturbedUntil ?? 0, clock.now + lengthOf(intervention)),
      );
      tap.intervened(clock.now, intervention, peers.has(node));
      handlers.get(node)?.(intervention);
    });
  }

  return {
    scenario,
    clock,
    random,
    counts: fabric.counts,
    get disturbedUntil() {
      return disturbedUntil;
    },
    host,
    router,
    onIntervention: (peer, handler) => handlers.set(peer, handler),
    run: (until, isOver) => clock.run(until, isOver),
  };
}

const SERVICES: Record<
  ServerSpec['role'],
  (engine: Engine, host: Host, server: ServerSpec) => void
> = {
  stun: (_, host, server) => serveStun(host, server),
  turn: serveTurn,
  echo: (_, host, server) => serveEcho(host, server),
};

function nodesThatLoseTheirNetwork({ interventions }: Scenario): ReadonlySet<ScenarioNodeId> {
  const nodes = interventions.flatMap((one) => (one.kind === 'lose-network' ? [one.node] : []));
  return new Set(nodes);
}

/** How long it lasts, in milliseconds; what is done once and stays is over at once. */
function lengthOf(intervention: Intervention): number {
  return 'duration' in intervention ? intervention.duration : 0;
}

function nodeOf(intervention: Intervention): ScenarioNodeId {
  if ('peer' in intervention) return intervention.peer;
  if ('nat' in intervention) return intervention.nat;
  return 'node' in intervention ? intervention.node : intervention.firewall;
}
