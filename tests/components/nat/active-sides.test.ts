import { expect, test } from 'vitest';
import { activeSides } from '@/components/nat/active-sides';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';

test('both sides of a call matter', () => {
  expect(activeSides(scenarioEntry('home-routers').setup)).toEqual(['a', 'b']);
});

test('where nobody calls, those that send a packet', () => {
  expect(activeSides(scenarioEntry('plain-server').setup)).toEqual(['a']);
});
