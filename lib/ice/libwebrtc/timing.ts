import type { Random } from '@/lib/random';

/*
 * Every number that libwebrtc's ICE goes by, in milliseconds unless it says otherwise, as in the
 * source of M145 (`p2p/base/p2p_constants.h`, `connection.cc`, `basic_ice_controller.cc`).
 */

/** Between pings of all pairs together, while the channel is weak or a pair was pinged little. */
export const WEAK_PING_INTERVAL = 48;
export const STRONG_PING_INTERVAL = 480;
/** Pings of a pair that go out at the weak interval, whatever else holds. A count. */
export const PINGS_AT_WEAK_INTERVAL = 3;

/** Between pings of one writable pair, until it is stable and the channel strong. */
export const STABILIZING_PAIR_INTERVAL = 900;
export const STABLE_PAIR_INTERVAL = 2_500;
/** Of a pair that is kept beside the selected one, since its last answer. */
export const BACKUP_PAIR_INTERVAL = 25_000;

/** Silence after which a pair no longer counts as receiving. */
export const RECEIVING_TIMEOUT = 2_500;
/** How long both pairs' receiving states must have stood before one is left for the other. */
export const RECEIVING_SWITCHING_DELAY = 1_000;

/** Writable becomes unreliable after so many unanswered pings, and so long after the first. */
export const UNRELIABLE_PINGS = 5;
export const UNRELIABLE_AFTER = 5_000;
/** Unreliable, or never answered, becomes timed out: so long after the first unanswered ping. */
export const INACTIVE_AFTER = 15_000;
/** A pair that heard something once is destroyed so long after it heard the last. */
export const DEAD_AFTER = 30_000;
/** A pair that never heard anything and is not pinged any more is kept at least so long. */
export const LEAST_LIFETIME = 10_000;
/** A response is accepted so long after its request. */
export const RESPONSE_TIMEOUT = 60_000;

/** Assumed until the first answer. */
export const DEFAULT_ROUND_TRIP = 3_000;
/** The estimate keeps three parts of itself and takes one of the new sample. A ratio. */
export const ROUND_TRIP_RATIO = 3;
/** Answers after which the estimate counts as settled. A count. */
export const SETTLED_SAMPLES = 5;
export const LEAST_ANSWER_WAIT = 100;
export const GREATEST_ANSWER_WAIT = 60_000;
/** A pair that is equal otherwise must be faster by this much to be switched to. */
export const LEAST_ROUND_TRIP_GAIN = 10;

/** The state of pairs is looked at no less often than this: a tenth of the receiving time-out. */
const RECHECK_INTERVAL = 250;

/** Chromium wakes delayed tasks on a grid of 64 Hz. */
const WAKE_UP_GRID = 1_000 / 64;

/**
 * How long the scheduler sleeps between two looks, when it wants to ping at this interval:
 * 62.5 ms for 48, 265.625 ms for 480, which is what captures of Chromium show (0.062, 1.06 and
 * 2.65 s are whole numbers of them). A task posted just behind a grid point runs at the first grid
 * point after its delay; here the grid begins with the agent's first ping.
 */
export function sleepFor(pingInterval: number): number {
  const wished = Math.min(pingInterval, RECHECK_INTERVAL);
  return (Math.floor(wished / WAKE_UP_GRID) + 1) * WAKE_UP_GRID;
}

/** A wake-up in 200 is late: of 5 600 between pings, behind two busy Chromiums, 29 were. */
const LATE_WAKE_UPS = 1 / 200;
/** By how many points of the grid those were late on average; a few by more than ten. */
const MEAN_LATENESS = 3;

/**
 * How much later than it should a sleep ends, in milliseconds: mostly 0. Where a triggered check waits
 * at every tick (see the README), it decides who gets through; elsewhere it only shifts times.
 */
export function latenessOf(random: Random): number {
  if (!random.chance(LATE_WAKE_UPS)) return 0;
  return Math.ceil(-MEAN_LATENESS * Math.log(1 - random.fraction())) * WAKE_UP_GRID;
}
