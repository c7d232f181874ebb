import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { EMPTY_HISTORY } from '@/lib/trace/history';
import {
  panelsOf,
  type Recording,
  type WorkbenchEvent,
  workbenchMachine,
} from '@/machines/workbench';

function recording(title: string): Recording {
  const header = { id: title, title, source: 'live', producer: 'test', nodes: [] } as const;
  return { trace: { header, events: [], samples: [] }, history: EMPTY_HISTORY };
}

function workbench(...events: readonly WorkbenchEvent[]) {
  const actor = createActor(workbenchMachine).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { value, ...context };
}

const first = recording('first');
const second = recording('second');

describe('workbench', () => {
  it('grows a live recording and then reviews it', () => {
    const grown = [
      { type: 'recording started', recording: first },
      { type: 'recording grew', recording: second },
    ] as const;
    expect(workbench(...grown)).toMatchObject({ value: 'recording', recording: second });
    expect(workbench(...grown, { type: 'recording ended' })).toMatchObject({ value: 'reviewing' });
  });

  it('ignores growth after the end', () => {
    const late = workbench(
      { type: 'recording started', recording: first },
      { type: 'recording ended' },
      { type: 'recording grew', recording: second },
    );
    expect(late.recording).toBe(first);
  });

  it('keeps everything on the screen when a file cannot be opened', () => {
    const refused = workbench(
      { type: 'recording started', recording: first },
      { type: 'selected', selection: { kind: 'event', event: 'A/x/1' } },
      { type: 'panel chosen', panel: 'pairs' },
      { type: 'file chosen', file: 'broken.json' },
      { type: 'file refused', problem: { kind: 'empty' } },
    );
    expect(refused).toMatchObject({
      value: 'recording',
      recording: first,
      selection: { event: 'A/x/1' },
      panel: 'pairs',
      problem: { file: 'broken.json', problem: { kind: 'empty' } },
      opening: undefined,
    });
  });

  it('opens a file in place of what was there, and forgets the selection', () => {
    const opened = workbench(
      { type: 'recording started', recording: first },
      { type: 'selected', selection: { kind: 'event', event: 'A/x/1' } },
      { type: 'file opened', recording: second },
    );
    expect(opened).toMatchObject({ value: 'reviewing', recording: second, selection: undefined });
  });
});

describe('panels', () => {
  const simulated = { ...first, trace: { ...first.trace, header: simulatedHeader() } };
  const opened = (next: Recording) => ({ type: 'file opened', recording: next }) as const;

  it('are those that can have something to show', () => {
    expect(panelsOf(first.trace)).not.toContain('topology');
    expect(panelsOf(simulated.trace)[0]).toBe('topology');
    expect(panelsOf(simulated.trace)).not.toContain('security');
  });

  it('leave out those of a call where nobody calls', () => {
    const { trace } = simulate(scenarioOf(scenarioEntry('plain-server').setup));
    expect(panelsOf(trace)).toEqual(['topology', 'ladder', 'events']);
  });

  it('begin a simulation with the topology, and keep the choice for the next run', () => {
    expect(workbench(opened(first), opened(simulated)).panel).toBe('topology');
    const chosen = { type: 'panel chosen', panel: 'pairs' } as const;
    expect(workbench(opened(simulated), chosen, opened(simulated)).panel).toBe('pairs');
  });

  it('fall back where the next recording has no such panel', () => {
    expect(workbench(opened(simulated), opened(first)).panel).toBe('events');
  });
});

function simulatedHeader() {
  return { ...first.trace.header, source: 'simulated' } as const;
}
