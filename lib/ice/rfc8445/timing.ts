import { TA } from '../gathering/profiles';

/*
 * All times in milliseconds.
 */

/** The most pairs that a checklist may hold (RFC 8445 §6.1.2.5). */
export const MOST_PAIRS = 100;

/** Triggered checks after which a waiting ordinary one has a turn. A count, and our choice. */
export const MOST_TRIGGERED_IN_A_ROW = 4;

/**
 * How long the controlling agent waits for something better after its first valid pair. RFC 8445
 * §8.1.1 leaves this open; half a second is our choice.
 */
export const PATIENCE = 500;

/** No failure before this, even where nothing is left to check (RFC 8863 §4). */
export const PATIENT_CONNECTIVITY = 39_500;

/** Between two consent checks, before chance makes it 0.8 to 1.2 times as much (RFC 7675 §5.1). */
export const CONSENT_INTERVAL = 5_000;

/** Without an answer for so long there is no consent any more (RFC 7675 §5.1). */
export const CONSENT_LIFETIME = 30_000;

/** Tr: the longest silence of an agent that makes no consent checks (RFC 8445 §11). */
export const KEEPALIVE_INTERVAL = 15_000;

/** How long candidates outlive their use, for what is still under way (RFC 8445 §8.3.1). */
export const LINGERING = 3_000;

/** How many pairs there are in all, and how many in two of the states. */
export interface ChecksToDo {
  readonly pairs: number;
  readonly waiting: number;
  readonly inProgress: number;
}

/** The first retransmission time-out of a check (RFC 8445 §14.3): N is all checks to be made. */
export function checkTimeout({ pairs, waiting, inProgress }: ChecksToDo): number {
  return Math.max(500, TA * pairs * (waiting + inProgress));
}
