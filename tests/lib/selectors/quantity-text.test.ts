import { expect, test } from 'vitest';
import { bitrateText, bytesText, countText, figureText } from '@/lib/selectors/quantity-text';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [22_173, '22.2 kB'],
  [999_600, '1.00 MB'],
  [1_250_000_000, '1.25 GB'],
])('%i bytes', (value, text) => {
  expect(bytesText(value)).toBe(text);
});

test('bits, counts and figures', () => {
  expect(bitrateText(31_840)).toBe('31.8 kbit/s');
  expect(countText(1_234_567)).toBe('1,234,567');
  expect([0, 0.0213, 29.97, 30, 1234.5].map(figureText)).toEqual([
    '0',
    '0.021',
    '30',
    '30',
    '1,235',
  ]);
});
