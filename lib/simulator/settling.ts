import type { Milliseconds } from '@/lib/time';
import { isUp } from './outcome';
import type { AgentName, Scenario } from './scenario';
import type { World } from './world';

/*
 *  connected ──▶ quiet time ──▶ over
 *      │
 *  something is done to the network ──▶ its effect ends ──▶ every change of an agent ──▶ over
 *                                            └── long enough for a dead path to show ──┘
 */

/** One side as it is: its agent's state, and which pair it uses. */
export interface SideNow {
  readonly agent: AgentName;
  readonly state: string;
  readonly pair: string | undefined;
}

/**
 * How long a path may be dead before its agent has said so, in milliseconds: libwebrtc fails 15 s
 * after the first unanswered ping, consent expires 30 s after the last answer (RFC 7675 §5.1).
 */
const SILENCE_SHOWS = { libwebrtc: 16_000, rfc8445: 31_000 } as const satisfies Record<
  AgentName,
  number
>;

/** Decides when nothing is left to wait for in a call. */
export class Settling {
  readonly #scenario: Scenario;
  readonly #lastPlanned: number;
  #known = '';
  #changedAt = 0;
  #takenOut = 0;
  #takenOutAt: number = 0;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const { interventions, until } = scenario;
    const planned = interventions.filter(({ at }) => at <= until.latest);
    const moments = planned.map((one) => one.at + (one.kind === 'replay-packet' ? one.after : 0));
    this.#lastPlanned = Math.max(Number.NEGATIVE_INFINITY, ...moments);
  }

  /** Called after whatever may have changed an agent. */
  look(now: Milliseconds, sides: () => readonly SideNow[]): void {
    if (this.#scenario.interventions.length === 0) return;
    const known = sides()
      .map(({ state, pair }) => `${state} ${pair}`)
      .join();
    if (known === this.#known) return;
    this.#known = known;
    this.#changedAt = now;
  }

  /** `verdictAt`: when both were connected, or the first one failed; undefined before that. */
  isOver(world: World, verdictAt: number | undefined, sides: () => readonly SideNow[]): boolean {
    const { interventions, until } = this.#scenario;
    const { now } = world.clock;
    if (interventions.length > 0) this.#watchDrops(world);
    if (until.quiet === undefined || verdictAt === undefined) return false;
    if (now < verdictAt + until.quiet) return false;
    return interventions.length === 0 || this.#hasSettled(world, verdictAt, until.quiet, sides());
  }

  #hasSettled(world: World, verdictAt: number, quiet: number, sides: readonly SideNow[]): boolean {
    const { now } = world.clock;
    // Nor does it end with the change itself: the moment after may hold what would have been the last.
    if (now <= this.#lastPlanned) return false;
    const disturbed = Math.max(world.disturbedUntil ?? 0, this.#takenOutAt);
    if (disturbed <= verdictAt) return true;
    const since = Math.max(disturbed, this.#changedAt);
    if (sides.every(hasFailed)) return now >= since + quiet;
    const patience = Math.max(quiet, ...sides.map(({ agent }) => SILENCE_SHOWS[agent]));
    return now >= since + patience && sides.every((side) => isUp(side.state) || hasFailed(side));
  }

  /** A packet is taken out long after that was asked for: only its drop tells when. */
  #watchDrops({ counts, clock }: World): void {
    const takenOut = counts.drops.get('intervention') ?? 0;
    if (takenOut === this.#takenOut) return;
    this.#takenOut = takenOut;
    this.#takenOutAt = clock.now;
  }
}

function hasFailed({ state }: SideNow): boolean {
  return state === 'failed' || state === 'closed';
}
