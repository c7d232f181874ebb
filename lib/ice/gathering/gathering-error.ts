import type { StunError } from '@/lib/stun/error-code';
import type { TransportAddress } from '@/lib/transport-address';
import type { TurnFailure } from '@/lib/turn/client-events';
import type { BindingOutcome } from './binding-query';
import type { GatheringEvent } from './contract';

type GatheringError = Extract<GatheringEvent, { readonly kind: 'error' }>;

/** webrtc-pc §4.8.2: no answer came, or no connection. */
export const NOT_REACHABLE = 701;

export function gatheringError(
  url: string,
  local: TransportAddress,
  { code, reason }: StunError,
): GatheringError {
  return { kind: 'error', url, code, text: reason, local };
}

/** What a page would read in `icecandidateerror`; the words for 701 are Chromium's. */
export function bindingError(
  outcome: Exclude<BindingOutcome, { readonly kind: 'mapped' }>,
): StunError {
  if (outcome.kind === 'rejected') return outcome.error;
  return { code: NOT_REACHABLE, reason: 'STUN binding request timed out.' };
}

export function allocationError(failure: TurnFailure): StunError {
  if (failure.kind === 'rejected') return failure.error;
  if (failure.kind === 'timed-out') {
    return { code: NOT_REACHABLE, reason: 'TURN allocate request timed out.' };
  }
  return { code: NO_USE, reason: 'The response cannot be used.' };
}

export const NOT_CONNECTED: StunError = {
  code: NOT_REACHABLE,
  reason: 'Failed to establish connection',
};

/** libwebrtc's code for a response that says neither an address nor an error. */
const NO_USE = 600;
