import { describe, expect, test } from 'vitest';
import { dropWords } from '@/content/en/nat/drops';
import { readPackets } from '@/lib/diagnosis/why-run';
import { cellSetup } from '@/lib/simulator/matrix';
import { PLACES } from '@/lib/simulator/matrix-places';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';

/** Of each filtered packet: the words of the explanation, and those of the NAT itself. */
function filtered(setup: Setup): readonly (readonly [string, string])[] {
  const { trace } = simulate(scenarioOf(setup));
  const { log } = readPackets(trace);
  return trace.events.flatMap((event) => {
    if (event.kind !== 'packet-dropped' || event.code !== 'filtered') return [];
    const fate = log.fate(event.packet);
    return fate.kind === 'dropped' ? [[dropWords.filtered(fate.drop), fate.drop.reason]] : [];
  });
}

describe('whom a filter knew is told as the NAT compared it', () => {
  test.each(SCENARIO_IDS)('%s', (id) => {
    for (const [said, compared] of filtered(scenarioEntry(id).setup)) expect(said).toBe(compared);
  });

  test.each(PLACES)('A %s, filters for each mapping or internal endpoint', (a) => {
    for (const filtersPer of ['mapping', 'internal-endpoint'] as const) {
      const turn = ['udp'] as const;
      const setup = cellSetup(a, 'apdm/apdf', { agent: 'rfc8445', turn, filtersPer });
      for (const [said, compared] of filtered(setup)) expect(said).toBe(compared);
    }
  });
});
