import { expect, it } from 'vitest';
import { momentText, spentText, timeText } from '@/lib/selectors/timeline/time-text';

it.each([
  [12.54, 0.1, '12.5 ms'],
  [12.54, 10, '13 ms'],
  [3250, 10, '3.25 s'],
  [3250, 1000, '3 s'],
  [125_000, 1000, '2:05'],
  [125_250, 10, '2:05.25'],
])('%d ms at a resolution of %d ms reads %s', (value, resolution, text) => {
  expect(timeText(value, resolution)).toBe(text);
});

it('a bounded moment reads as its interval, open at the start', () => {
  expect(momentText(70, 20)).toBe('(20.0 ms, 70.0 ms]');
});

it('a duration with bounds reads as both, without as one', () => {
  expect(spentText(10, 30)).toBe('10.0 ms – 30.0 ms');
  expect(spentText(10, 10)).toBe('10.0 ms');
});
