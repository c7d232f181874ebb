import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalText, momentText, timeText } from '@/lib/time-text';

describe('a time', () => {
  it.each([
    [0, '0 ms'],
    [0.42, '0.4 ms'],
    [83.2, '83.2 ms'],
    [99.96, '100 ms'],
    [412.3, '412 ms'],
    [999.6, '1.00 s'],
    [4210, '4.21 s'],
    [9996, '10.0 s'],
    [59_960, '1 min 00 s'],
    [123_000, '2 min 03 s'],
    [-12, '−12.0 ms'],
    [-0.01, '0.0 ms'],
  ])('of %d ms reads %s', (value, text) => {
    expect(timeText(value)).toBe(text);
  });

  it.each([
    [0, 0.1, '0 ms'],
    [12.54, 0.1, '12.5 ms'],
    [12.54, 10, '13 ms'],
    [3250, 10, '3.25 s'],
    [3250, 1, '3.250 s'],
    [3250, 1000, '3 s'],
    [59_999, 1000, '1:00'],
    [119_996, 10, '2:00.00'],
    [125_000, 1000, '2:05'],
    [125_250, 10, '2:05.25'],
  ])('of %d ms in steps of %d ms reads %s', (value, resolution, text) => {
    expect(timeText(value, resolution)).toBe(text);
  });

  it('never counts sixty seconds to the minute', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 7_200_000, noNaN: true }),
        fc.constantFrom(undefined, 0.1, 1, 10, 100, 1000),
        (value, resolution) => {
          // Seconds stand at the start, after "min " or after a colon; behind a point are decimals.
          expect(timeText(value, resolution)).not.toMatch(/(^|[ :])[6-9]\d(\.\d+)?( s)?$/);
        },
      ),
    );
  });
});

describe('an interval', () => {
  it.each([
    [20, 70, '20.0–70.0 ms'],
    [999, 1250, '999 ms – 1.25 s'],
    [10.01, 10.02, '10.0 ms'],
    [61_000, 62_000, '1 min 01 s – 1 min 02 s'],
  ])('from %d to %d ms reads %s', (from, to, text) => {
    expect(intervalText(from, to)).toBe(text);
  });

  it('is what a bounded moment reads as', () => {
    expect(momentText(70, 20)).toBe('20.0–70.0 ms');
    expect(momentText(70, undefined)).toBe('70.0 ms');
  });
});
