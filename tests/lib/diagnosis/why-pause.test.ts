import { expect, test } from 'vitest';
import * as english from '@/content/en/nat/why';
import * as korean from '@/content/ko/nat/why';
import { explainRun } from '@/lib/diagnosis/why';
import type { Tell } from '@/lib/diagnosis/why-findings';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';

const TELL: Tell = { name: (id) => id, time: (at) => timeText(at) };

function pauseOf(id: ScenarioId) {
  const { summary, further } = explainRun(simulate(scenarioOf(scenarioEntry(id).setup)));
  const found = [...summary, ...further].find((one) => one.kind === 'no-gap');
  if (found?.kind !== 'no-gap') throw new Error('a gap, or nothing to tell');
  return found.values;
}

test.each([
  ['flipped-bit', true],
  ['mapping-expires-mid-call', false],
  ['new-public-address', false],
] as const)('payload of %s goes on steadily: %s', (id, isSteady) => {
  expect(pauseOf(id).isSteady).toBe(isSteady);
});

test('a pause is not called none', () => {
  const values = { longest: milliseconds(340), isSteady: false, lost: 0 };
  expect(english.findings['no-gap'](values, TELL)).toBe(
    'Payload never stopped for a whole second; the longest pause was 340 ms.',
  );
  expect(korean.findings['no-gap'](values, TELL)).toBe(
    '페이로드가 1초 넘게 끊긴 적은 없습니다. 가장 긴 공백은 340 ms입니다.',
  );
  expect(english.findings['no-gap']({ ...values, isSteady: true }, TELL)).toContain('all the time');
});
