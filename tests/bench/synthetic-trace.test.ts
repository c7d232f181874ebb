import { expect, test } from 'vitest';
import { readTraceFile } from '@/lib/trace/file';
import { instancesOf } from '@/lib/trace/history';
import { writeTraceFile } from '@/lib/trace/write-file';
import { replay } from '@/machines/replay';
import { syntheticTrace } from './synthetic-trace';

const trace = syntheticTrace({ events: 3000, seed: 7 });

test('a synthetic trace has the events asked for, and passes the checks of a file', () => {
  expect(trace.events).toHaveLength(3000);
  expect(readTraceFile(writeTraceFile(trace))).toEqual({ kind: 'trace', trace });
});

test('equal seeds give equal traces, other seeds other ones', () => {
  expect(syntheticTrace({ events: 3000, seed: 7 })).toEqual(trace);
  expect(syntheticTrace({ events: 3000, seed: 8 })).not.toEqual(trace);
});

test.each(['A', 'B'])('%s has fifty pairs, which go on changing', (peer) => {
  const pairs = instancesOf(replay(trace), 'pair', peer);
  expect(pairs).toHaveLength(50);
  const moves = pairs.flatMap(({ transitions }) => transitions);
  expect(moves.length).toBeGreaterThan(100);
});
