import { describe, expect, test } from 'vitest';
import { replay } from '../../machines/replay';
import { printLadder } from './print-ladder';
import { ladderTrace } from './seam-trace';

describe('ladders', () => {
  test.each(['seam', 'one-sided'])('%s prints as it was reviewed', async (name) => {
    const trace = ladderTrace(name);
    const text = printLadder(trace, replay(trace));
    await expect(text).toMatchFileSnapshot(`../golden/${name}.ladder.txt`);
  });
});
