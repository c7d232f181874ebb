import { describe, expect, test } from 'vitest';
import { exampleWords as english } from '@/content/en/sdp/examples';
import { exampleWords as korean } from '@/content/ko/sdp/examples';
import { EXAMPLES } from '@/lib/sdp/examples/examples';

describe.each([
  ['en', english],
  ['ko', korean],
] as const)('%s', (_, words) => {
  test('every example has a name of its own and one line', () => {
    const texts = EXAMPLES.map(({ id }) => words.examples[id]);
    expect(new Set(texts.map(({ name }) => name)).size).toBe(EXAMPLES.length);
    expect(new Set(texts.map(({ shows }) => shows)).size).toBe(EXAMPLES.length);
    for (const { name, shows } of texts) {
      expect(name.length).toBeLessThan(50);
      expect(shows.length).toBeLessThan(100);
    }
  });

  test('there are words for examples that exist, and for no others', () => {
    expect(Object.keys(words.examples).sort()).toEqual(EXAMPLES.map(({ id }) => id).sort());
  });

  test('a recording says its browser and version', () => {
    const said = words.provenance.browser('Firefox', '153.7.0');
    expect(said).toContain('Firefox');
    expect(said).toContain('153.7.0');
  });
});
