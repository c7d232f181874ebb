import { expect, it } from 'vitest';
import { endsAtPath } from '@/lib/selectors/ends-at-path';
import { firstOverheard } from '@/lib/selectors/overheard';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

/** Of media only the beginning is needed. */
function traceOf(id: ScenarioId) {
  const scenario = scenarioOf(scenarioEntry(id).setup);
  const secure = scenario.secure && { ...scenario.secure, lasts: 200 };
  return simulate({ ...scenario, secure }).trace;
}

it('a man in the middle reads once both ends trust him, and not before', () => {
  const trace = traceOf('mitm-signaling');
  const first = firstOverheard(trace);
  const trusted = trace.events.find(
    (event) => event.kind === 'fingerprint-checked' && event.matches,
  );
  expect(first?.node).toBe('mitm');
  expect(first?.at).toBeGreaterThan(trusted?.at ?? Number.POSITIVE_INFINITY);
});

it.each(['mitm-certificate', 'handshake-1-3'] as const)('nobody overhears in %s', (id) => {
  expect(firstOverheard(traceOf(id))).toBeUndefined();
});

it('a call that is meant to go on past ICE has its panels, though no handshake begins', () => {
  const trace = traceOf('both-passive');
  expect(trace.events.some(({ kind }) => kind === 'dtls-started')).toBe(false);
  expect(endsAtPath(trace)).toBe(false);
  expect(endsAtPath(traceOf('home-routers'))).toBe(true);
});
