import { describe, expect, it } from 'vitest';
import { eventRows, filterRows, NO_FILTER, ownersOf } from '@/lib/selectors/event-list';
import { phaseOf } from '@/lib/selectors/event-phase';
import { replay } from '@/machines/replay';
import { chromiumTrace } from '@/tests/fixtures/live-trace';
import { seamTrace } from '@/tests/ladder/seam-trace';

describe.each([
  ['a live call', chromiumTrace()],
  ['the seam trace', seamTrace()],
])('the rows of %s', (_, trace) => {
  const history = replay(trace);
  const rows = eventRows(trace, history);
  const textOf = (row: (typeof rows)[number]) => row.event.id;

  it('are the events in their order, with every state change exactly once', () => {
    expect(rows.map(({ event }) => event)).toEqual(trace.events);
    const changes = history.instances.reduce((sum, { transitions }) => sum + transitions.length, 0);
    expect(rows.reduce((sum, row) => sum + row.changes.length, 0)).toBe(changes);
    expect(changes).toBeGreaterThan(0);
  });

  it('fall apart by owner and by phase without rest or overlap', () => {
    const byOwner = ownersOf(rows).map(
      ({ owner }) => filterRows(rows, { ...NO_FILTER, owner }, textOf).length,
    );
    expect(byOwner.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    const phases = ['signaling', 'ice', 'dtls', 'media', 'other'] as const;
    const byPhase = phases.map((phase) => filterRows(rows, { ...NO_FILTER, phase }, textOf).length);
    expect(byPhase.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    for (const count of byPhase.slice(0, 4)) expect(count).toBeGreaterThan(0);
  });

  it('are searched by every word, in any order and case', () => {
    const found = filterRows(rows, { text: ' PAIR-selected  a ' }, textOf);
    expect(found.length).toBeGreaterThan(0);
    for (const { event } of found) expect(event.kind).toBe('pair-selected');
    expect(filterRows(rows, { text: 'no such thing' }, textOf)).toEqual([]);
    expect(filterRows(rows, NO_FILTER, textOf)).toBe(rows);
  });
});

describe('phaseOf', () => {
  it('knows the phase of a report by what it reports', () => {
    const report = (subject: string, state: string) =>
      chromiumTrace().events.find(
        (event) =>
          event.kind === 'state-reported' && event.subject === subject && event.state === state,
      );
    const dtls = report('dtlsTransport.state', 'connected');
    const whole = report('connectionState', 'connected');
    expect(dtls && phaseOf(dtls)).toBe('dtls');
    expect(whole && phaseOf(whole)).toBeUndefined();
  });
});
