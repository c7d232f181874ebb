import { describe, expect, it } from 'vitest';
import { nextKey } from '@/components/security/key-schedule/graph-keys';
import { layoutKeys } from '@/components/security/key-schedule/key-layout';
import type { ShownValue } from '@/components/security/key-schedule/shown-values';
import { milliseconds } from '@/lib/time';

function shown(id: string, lane: ShownValue['lane'], parents: readonly string[]): ShownValue {
  return {
    value: {
      id,
      bytes: new Uint8Array(1),
      derivation: { function: 'given', from: 'drawn' },
      at: milliseconds(0),
      event: 'a/values-derived/1',
    },
    step: 'agreement',
    lane,
    parents: parents.map((parent) => ({ id: parent, isQuiet: false })),
  };
}

/*
 *   left          right
 *         middle
 */
const LAYOUT = layoutKeys(
  [shown('left', 'client', []), shown('right', 'server', []), shown('middle', 'both', ['left'])],
  ['client', 'both', 'server'],
  900,
);

describe('arrow keys', () => {
  it.each([
    ['ArrowRight', 'left', 'right'],
    ['ArrowLeft', 'right', 'left'],
    ['ArrowDown', 'left', 'middle'],
    ['ArrowUp', 'middle', 'left'],
    ['End', 'left', 'middle'],
    ['Home', 'middle', 'left'],
    // The ends hold.
    ['ArrowUp', 'left', 'left'],
    ['ArrowDown', 'middle', 'middle'],
    ['ArrowRight', 'right', 'right'],
    // What is not drawn is nowhere: back to the first.
    ['ArrowDown', 'elsewhere', 'left'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(nextKey(key, from, LAYOUT)).toBe(to);
  });

  it('leave other keys to the page', () => {
    expect(nextKey('Tab', 'left', LAYOUT)).toBeUndefined();
    expect(nextKey('a', 'left', LAYOUT)).toBeUndefined();
  });
});
