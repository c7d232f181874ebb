import { describe, expect, it } from 'vitest';
import { neighbourEvent } from '@/lib/selectors/step';
import { milliseconds } from '@/lib/time';
import type { TraceEvent } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

/** Events at these moments, named by their place. */
function traceAt(...moments: readonly number[]): Trace {
  const events = moments.map(
    (at, index): TraceEvent => ({
      kind: 'page-visibility',
      visible: true,
      id: `${index}`,
      at: milliseconds(at),
    }),
  );
  const header = { id: '', title: '', source: 'live', producer: '', nodes: [] } as const;
  return { header, events, samples: [] };
}

/** The places that steps in one direction come to, from a moment on. */
function walk(trace: Trace, from: number, direction: 'next' | 'previous'): readonly string[] {
  const visited: string[] = [];
  let event = neighbourEvent(trace, milliseconds(from), undefined, direction);
  while (event) {
    visited.push(event.id);
    event = neighbourEvent(trace, event.at, event.id, direction);
  }
  return visited;
}

describe('stepping by event', () => {
  it('comes to every event once, also to those of one moment and of moment 0', () => {
    expect(walk(traceAt(0, 0, 5, 5, 5, 9), 0, 'next')).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(walk(traceAt(0, 0, 5, 5, 5, 9), 9, 'previous')).toEqual(['5', '4', '3', '2', '1', '0']);
  });

  it('goes on from a moment between events', () => {
    expect(walk(traceAt(1, 4, 8), 5, 'next')).toEqual(['2']);
    expect(walk(traceAt(1, 4, 8), 5, 'previous')).toEqual(['1', '0']);
  });

  it('finds nothing in an empty trace', () => {
    expect(walk(traceAt(), 0, 'next')).toEqual([]);
  });
});
