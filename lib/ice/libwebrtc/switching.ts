import type { Milliseconds } from '@/lib/time';
import type { IceRole } from '../pair-priority';
import type { Connection } from './connection';
import { compareConnections, isReadyToSend } from './ranking';
import { LEAST_ROUND_TRIP_GAIN, RECEIVING_SWITCHING_DELAY } from './timing';

export interface SwitchVerdict {
  readonly isSwitching: boolean;
  /** Only the receiving state was too young to count: to be asked again later. */
  readonly asksAgain: boolean;
}

/**
 * Whether to leave the selected pair for another. The first usable pair is taken at once; after
 * that the other must be strictly better, or as good and faster by 10 ms. Being the only one of
 * the two that receives counts only after both have been so for a second.
 */
export function switchVerdict(
  selected: Connection | undefined,
  other: Connection | undefined,
  role: IceRole,
  now: Milliseconds,
): SwitchVerdict {
  if (other === undefined || other === selected || !isReadyToSend(other)) return STAY;
  if (selected === undefined) return SWITCH;
  // It may only look better because nobody has noticed yet that it is silent.
  if (other.networkCost > selected.networkCost && !other.isReceiving) return STAY;
  let asksAgain = false;
  const order = compareConnections(selected, other, role, () => {
    const youngest = Math.max(selected.receivingSince, other.receivingSince);
    asksAgain = youngest > now - RECEIVING_SWITCHING_DELAY;
    return !asksAgain;
  });
  const isFaster = other.roundTrip <= selected.roundTrip - LEAST_ROUND_TRIP_GAIN;
  if (order > 0 || (order === 0 && isFaster)) return SWITCH;
  return asksAgain ? ASK_AGAIN : STAY;
}

const SWITCH: SwitchVerdict = { isSwitching: true, asksAgain: false };
const STAY: SwitchVerdict = { isSwitching: false, asksAgain: false };
const ASK_AGAIN: SwitchVerdict = { isSwitching: false, asksAgain: true };
