import {
  counterpartOf,
  type DatagramPlace,
  lossOf,
} from '@/components/security/handshake/handshake-setups';
import type { Handshake } from '@/lib/selectors/handshake';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';

/** A call's handshake with the counterpart of something lost in it, if it has one. */
export interface CounterpartRun {
  readonly handshake: Handshake | undefined;
  /** Something was to be lost, and this handshake has nothing like it. */
  readonly lacksLoss: boolean;
}

/** Milliseconds of media that are enough for the first packet to come; the rest takes time only. */
const MEDIA_LASTS = 200;

/** Simulates a setup as far as its handshake goes: nothing after it changes what was before. */
export function simulateHandshake(setup: Setup): Handshake | undefined {
  const scenario = scenarioOf(setup);
  if (scenario.secure === undefined) return undefined;
  const secure = { ...scenario.secure, lasts: MEDIA_LASTS, staysUp: true };
  return handshakeOf(simulate({ ...scenario, secure }).trace);
}

/** Simulates a setup without losses, finds what corresponds to `lost`, and loses that. */
export function simulateCounterpart(setup: Setup, lost: DatagramPlace | undefined): CounterpartRun {
  const clean = simulateHandshake(setup);
  if (clean === undefined || lost === undefined) return { handshake: clean, lacksLoss: false };
  const found = counterpartOf(clean, lost);
  const loss = found && lossOf(found);
  if (loss === undefined) return { handshake: clean, lacksLoss: true };
  const changes = [...setup.changes, loss];
  return { handshake: simulateHandshake({ ...setup, changes }), lacksLoss: false };
}
