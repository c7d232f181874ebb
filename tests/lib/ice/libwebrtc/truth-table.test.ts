import { expect, test } from 'vitest';
import { createLibwebrtcAgent } from '@/lib/ice/libwebrtc/agent';
import { computedTable, expectedTable } from '../truth-table';

test.each(['mapping', 'internal-endpoint'] as const)(
  'direct paths between two NATs with filters per %s',
  (filtersPer) => {
    const table = computedTable(createLibwebrtcAgent, createLibwebrtcAgent, filtersPer);
    expect(table).toBe(expectedTable(filtersPer));
  },
);
