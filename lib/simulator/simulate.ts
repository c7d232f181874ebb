import { type Milliseconds, milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { createRecorder, type Recorder } from '@/lib/trace/recorder';
import type { NodePlace, Trace, TraceHeader, TraceNode } from '@/lib/trace/trace';
import { ManInTheMiddle } from './attack/man-in-the-middle';
import { Clock } from './clock';
import { type BothPairs, isUp, type Outcome, pairOutcome } from './outcome';
import { NameRegistry } from './peer/name-registry';
import { SIGNALING_NODE, SignalingChannel } from './peer/signaling';
import { SimulatedPeer } from './peer/simulated-peer';
import type { Box, HostInterface, Scenario } from './scenario';
import { Settling, type SideNow } from './settling';
import { createWorld, type World } from './world';

/** A run: what happened, and what came of it. */
export interface Run {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly outcome: Outcome;
}

/**
 * Runs a scenario on its virtual clock, to its end, and records everything. With `reportsPairs` the
 * agents' own lists of pairs are recorded as well, as statistics would report them.
 */
export function simulate(
  scenario: Scenario,
  { reportsPairs = false }: { readonly reportsPairs?: boolean } = {},
): Run {
  const clock = new Clock();
  const recorder = createRecorder(headerOf(scenario), { now: () => clock.now });
  const outcome = play(scenario, clock, recorder, { reportsPairs });
  return { scenario, trace: recorder.trace(), outcome };
}

/**
 * The same run with nothing recorded, for those who ask for the outcome only: much faster. With
 * `stopsAtFailure` it ends when both agents have failed, without the quiet time: nothing but what is
 * dropped could still change.
 */
export function simulateOutcome(
  scenario: Scenario,
  { stopsAtFailure = false }: { readonly stopsAtFailure?: boolean } = {},
): Outcome {
  return play(scenario, new Clock(), undefined, { stopsAtFailure });
}

function play(
  scenario: Scenario,
  clock: Clock,
  recorder: Recorder | undefined,
  {
    stopsAtFailure = false,
    reportsPairs = false,
  }: { readonly stopsAtFailure?: boolean; readonly reportsPairs?: boolean },
): Outcome {
  const world = createWorld(scenario, recorder, { clock });
  const call = new SimulatedCall(world, recorder, reportsPairs);
  call.begin();
  world.run(scenario.until.latest, () => call.isOver || (stopsAtFailure && call.haveBothFailed));
  return call.outcome;
}

/** Both peers of a scenario, and what is known of them so far. */
class SimulatedCall {
  readonly #world: World;
  readonly #settling: Settling;
  readonly #a: SimulatedPeer | undefined;
  readonly #b: SimulatedPeer | undefined;
  #connectedAt: number | undefined;
  #failedAt: number | undefined;
  #first: BothPairs | undefined;

  constructor(world: World, recorder: Recorder | undefined, reportsPairs: boolean) {
    const { scenario, clock } = world;
    this.#world = world;
    this.#settling = new Settling(scenario);
    const { signaling, callAt } = scenario;
    if (signaling === undefined || callAt === undefined) return;
    const channel = new SignalingChannel(clock, signaling, world.random);
    const names = new NameRegistry(scenario.networks);
    const record = recorder && ((event: NewEvent) => void recorder.record(event));
    const attacker = attackerOf(world, record);
    const peers = new Map<string, SimulatedPeer>();
    for (const spec of scenario.peers) {
      const peer = new SimulatedPeer(spec, {
        world,
        names,
        trickle: signaling.trickle,
        other: scenario.peers.find(({ id }) => id !== spec.id)?.id ?? SIGNALING_NODE,
        forcedRole: scenario.forcedRole,
        record,
        sample: recorder && ((sample) => void recorder.sample(sample)),
        reportsPairs,
        send: (message) => {
          const other = [...peers.values()].find((one) => one !== peer);
          const passed = attacker?.passOn(message) ?? message;
          channel.carry(spec.id, passed, () => other?.receive(passed));
        },
        changed: () => this.#look(),
      });
      peers.set(spec.side, peer);
    }
    this.#a = peers.get('A');
    this.#b = peers.get('B');
  }

  begin(): void {
    const { scenario, clock } = this.#world;
    const { callAt, signaling } = scenario;
    if (callAt === undefined) return;
    const offerer = signaling?.offerer === 'B' ? this.#b : this.#a;
    if (offerer === undefined) return;
    clock.schedule(milliseconds(callAt), offerer.spec.id, 'call', () => offerer.offer());
  }

  /** The verdict stands, and nothing that was done to the network can still change it. */
  get isOver(): boolean {
    const verdictAt = this.#connectedAt ?? this.#failedAt;
    const hasRun = this.haveBothFailed || [this.#a, this.#b].every((peer) => peer?.hasRunItsTime);
    return this.#settling.isOver(this.#world, verdictAt, () => this.#sides()) && hasRun;
  }

  get haveBothFailed(): boolean {
    return this.#a?.state === 'failed' && this.#b?.state === 'failed';
  }

  get outcome(): Outcome {
    const at = this.#connectedAt;
    const { counts, clock } = this.#world;
    return {
      connected: at !== undefined,
      at: at === undefined ? undefined : milliseconds(at),
      first: this.#first,
      selected: this.#pairs(),
      states: { a: this.#a?.state ?? 'new', b: this.#b?.state ?? 'new' },
      arrivals: { a: this.#a?.arrivals ?? [], b: this.#b?.arrivals ?? [] },
      mediaEnds: this.#mediaEnds,
      drops: Object.fromEntries(counts.drops),
      packets: counts.sent,
      ended: clock.now,
    };
  }

  /** Undefined where no media of a secured call began. */
  get #mediaEnds(): Milliseconds | undefined {
    const ends = [this.#a, this.#b].flatMap((peer) => peer?.mediaEnds ?? []);
    return ends.length === 0 ? undefined : milliseconds(Math.min(...ends));
  }

  #look(): void {
    this.#settling.look(this.#world.clock.now, () => this.#sides());
    if (this.#connectedAt !== undefined) return;
    const states = [this.#a?.state, this.#b?.state];
    const pairs = this.#pairs();
    if (pairs !== undefined && states.every(isUp)) {
      this.#connectedAt = this.#world.clock.now;
      this.#first = pairs;
    } else if (this.#failedAt === undefined && states.includes('failed')) {
      this.#failedAt = this.#world.clock.now;
    }
  }

  #sides(): readonly SideNow[] {
    return [this.#a, this.#b].flatMap((peer) => {
      if (peer === undefined) return [];
      const { spec, state, pairs } = peer;
      return [{ agent: spec.agent, state, pair: pairs.current?.pair }];
    });
  }

  #pairs(): BothPairs | undefined {
    const a = this.#a?.pairs.current;
    const b = this.#b?.pairs.current;
    return a && b ? { a: pairOutcome(a), b: pairOutcome(b) } : undefined;
  }
}

/** Nobody, too, where no router of his stands on the path: two hosts in one network. */
function attackerOf(
  world: World,
  record: ((event: NewEvent) => void) | undefined,
): ManInTheMiddle | undefined {
  const { secure, routers } = world.scenario;
  const attack = secure?.attack;
  if (secure === undefined || attack === undefined) return undefined;
  const isThere = routers.some(({ id }) => id === attack.node);
  return isThere ? new ManInTheMiddle(secure, attack, world, record) : undefined;
}

const PRODUCER = 'Peerscope simulator';

function headerOf(scenario: Scenario): TraceHeader {
  const { title, seed, peers, routers, servers, signaling, secure } = scenario;
  const attacker = secure?.attack?.node;
  const nodes: TraceNode[] = [
    ...peers.map(({ id, side, agent, interfaces }) => ({
      kind: 'peer' as const,
      id,
      side,
      observed: true,
      agent,
      places: placesOf(interfaces),
    })),
    ...routers.map(({ id, ipv4, inside, outside }) => ({
      kind: id === attacker ? ('attacker' as const) : boxKind(ipv4),
      id,
      label: id,
      inside,
      outside: {
        network: outside,
        addresses: ipv4.kind === 'nat' ? [...ipv4.externalAddresses] : [],
      },
    })),
    ...servers.map(({ id, role, interfaces }) => ({
      kind: 'server' as const,
      id,
      label: id,
      role: role === 'echo' ? ('other' as const) : role,
      places: placesOf(interfaces),
    })),
    ...(signaling === undefined ? [] : [{ kind: 'signaling' as const, id: SIGNALING_NODE }]),
  ];
  return { id: `simulated-${seed}`, title, source: 'simulated', producer: PRODUCER, nodes };
}

function boxKind({ kind }: Box): 'nat' | 'router' {
  return kind === 'nat' ? 'nat' : 'router';
}

function placesOf(interfaces: readonly HostInterface[]): readonly NodePlace[] {
  return interfaces.map(({ network, addresses }) => ({ network, addresses: [...addresses] }));
}
