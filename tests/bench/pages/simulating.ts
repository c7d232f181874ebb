import {
  cellSetup,
  MATRIX_SIZE,
  type MatrixChoice,
  matrixCell,
  PATIENCE,
} from '@/lib/simulator/matrix';
import { PLACES } from '@/lib/simulator/matrix-places';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import type { SecureChoice } from '@/lib/simulator/setup/setup';
import { simulate, simulateOutcome } from '@/lib/simulator/simulate';

/** What the simulator is measured by. */
export interface Simulating {
  /** Ten places against ten, each to its verdict; how many runs that were. */
  verdicts(choice: MatrixChoice): number;
  /** The whole matrix as the page shows it, with the pairs settled; how many runs that were. */
  matrix(choice: MatrixChoice): number;
  /** Every scenario, recorded. */
  scenarios(): { readonly events: number; readonly virtual: number };
  /** One call between two home routers, up to the keys of SRTP at both ends. */
  secureCall(group: SecureChoice['group']): void;
}

export function verdicts(choice: MatrixChoice): number {
  const places = PLACES.filter((place) => place !== 'udp-blocked');
  for (const a of places) {
    for (const b of places) {
      const setup = { ...cellSetup(a, b, choice), quiet: 0, latest: PATIENCE };
      simulateOutcome(scenarioOf(setup), { stopsAtFailure: true });
    }
  }
  return places.length ** 2;
}

export function matrix(choice: MatrixChoice): number {
  for (const a of PLACES) for (const b of PLACES) matrixCell(a, b, choice);
  return MATRIX_SIZE;
}

/** `virtual` in milliseconds. */
export function scenarios(): { readonly events: number; readonly virtual: number } {
  let events = 0;
  let virtual = 0;
  for (const id of SCENARIO_IDS) {
    const { trace, outcome } = simulate(scenarioOf(scenarioEntry(id).setup));
    events += trace.events.length;
    virtual += outcome.ended;
  }
  return { events, virtual };
}

export function secureCall(group: SecureChoice['group']): void {
  const secure = {
    dtls: '1.3',
    group,
    srtp: 'SRTP_AEAD_AES_128_GCM',
    timer: 'libwebrtc',
  } as const;
  const scenario = scenarioOf(setupOf({ quiet: 0, secure }));
  // No media: the run ends with the handshake.
  const call = scenario.secure && { ...scenario.secure, lasts: 0 };
  simulateOutcome({ ...scenario, secure: call });
}
