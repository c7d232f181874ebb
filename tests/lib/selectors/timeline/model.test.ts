import { describe, expect, it } from 'vitest';
import { type PeerLane, timelineModel } from '@/lib/selectors/timeline/model';
import { isSelected, itemAt, itemSelection, itemsInTime } from '@/lib/selectors/timeline/steps';
import { milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { createRecorder } from '@/lib/trace/recorder';
import type { Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';

const modelOf = (trace: Trace) => timelineModel(trace, replay(trace));

function peerLane(trace: Trace, node: string): PeerLane {
  const lane = modelOf(trace).lanes.find((candidate) => candidate.node === node);
  if (lane?.kind !== 'peer') throw new Error(`no lane of ${node}`);
  return lane;
}

describe('the model', () => {
  it('is the same one while only samples were added, another one after an event', () => {
    const trace = seamTrace();
    const history = replay(trace);
    const model = timelineModel(trace, history);
    const samples = [...trace.samples];
    expect(timelineModel({ ...trace, samples }, { ...history })).toBe(model);
    expect(timelineModel({ ...trace, events: [...trace.events] }, history)).not.toBe(model);
    expect(timelineModel(trace, replay(trace))).not.toBe(model);
  });
});

describe('the stage of the set-up', () => {
  const ice = (state: 'checking' | 'connected' | 'failed'): NewEvent => ({
    kind: 'state-reported',
    peer: 'A',
    transport: '0',
    subject: 'iceTransport.state',
    state,
  });

  function stageAfter(...rows: readonly (readonly [number, NewEvent])[]) {
    const { header } = oneSidedTrace();
    const recorder = createRecorder(header, { now: () => milliseconds(0) });
    for (const [at, event] of rows) recorder.record({ ...event, at: milliseconds(at) });
    return modelOf(recorder.trace()).stage;
  }

  it('is under way until every phase has ended', () => {
    expect(stageAfter()).toBe('under way');
    expect(stageAfter([5, ice('checking')])).toBe('under way');
    expect(stageAfter([5, ice('checking')], [9, ice('connected')])).toBe('under way');
  });

  it('stays failed while the browser tries again', () => {
    const failed = [[5, ice('checking')] as const, [900, ice('failed')] as const];
    expect(stageAfter(...failed)).toBe('failed');
    expect(stageAfter(...failed, [16_900, ice('checking')])).toBe('failed');
  });

  it('was reopened by an ICE restart', () => {
    expect(modelOf(seamTrace()).stage).toBe('reopened');
  });
});

describe('lanes', () => {
  it('peer A stands first, peer B last, what lies between them between', () => {
    const kinds = modelOf(seamTrace()).lanes.map(({ kind, node }) => `${kind} ${node}`);
    expect(kinds.at(0)).toBe('peer A');
    expect(kinds.at(-1)).toBe('peer B');
    expect(kinds.slice(1, -1).every((kind) => !kind.startsWith('peer'))).toBe(true);
  });

  it('a peer that was not observed has a lane without tracks', () => {
    const lane = peerLane(oneSidedTrace(), 'B');
    expect(lane.observed).toBe(false);
    expect(lane.groups).toEqual([]);
  });

  it('the transport that BUNDLE closed is ended, the one that stays is not', () => {
    const ice = peerLane(seamTrace(), 'A').groups.find(({ name }) => name === 'ice');
    const each = ice?.tracks.flatMap((track) => (track.folded.length > 0 ? track.folded : [track]));
    const ended = each
      ?.filter(({ machine }) => machine === 'ice')
      .map(({ key, ended: over }) => [key.transport, over]);
    expect(ended).toContainEqual(['1', true]);
    expect(ended).toContainEqual(['0', false]);
  });

  it('what BUNDLE closed stands in one row, the last', () => {
    const ice = peerLane(seamTrace(), 'A').groups.find(({ name }) => name === 'ice');
    const last = ice?.tracks.at(-1);
    expect(last?.ended).toBe(true);
    expect(last?.folded.map(({ key }) => key.transport)).toEqual(expect.arrayContaining(['1']));
    expect(ice?.tracks.slice(0, -1).some(({ ended }) => ended)).toBe(false);
  });

  it('an ICE restart has a track of its own', () => {
    const ice = peerLane(seamTrace(), 'A').groups.find(({ name }) => name === 'ice');
    const generations = ice?.tracks
      .filter(({ machine, key }) => machine === 'ice' && key.transport === '0')
      .map(({ key }) => key.generation);
    expect(generations).toEqual([0, 1]);
  });

  it('spans of a track follow each other without a gap', () => {
    for (const lane of modelOf(seamTrace()).lanes) {
      if (lane.kind !== 'peer') continue;
      for (const { spans } of lane.groups.flatMap(({ tracks }) => tracks)) {
        for (const [index, span] of spans.entries()) {
          expect(span.to).toBe(spans[index + 1]?.from);
        }
      }
    }
  });
});

describe('links', () => {
  it('a dropped packet ends at the node that dropped it, with the reason', () => {
    const { links } = modelOf(seamTrace());
    const dropped = links.filter(({ end }) => end.kind === 'dropped');
    expect(dropped.length).toBeGreaterThan(0);
    for (const { end } of dropped) {
      expect(end.kind === 'dropped' && end.reason).not.toBe('');
    }
  });

  it('links are drawn with the origin of the trace', () => {
    const { links } = modelOf(seamTrace());
    expect(new Set(links.map(({ origin }) => origin))).toEqual(new Set(['modelled']));
  });
});

describe('items', () => {
  it('stand in the order of time, and each can be picked and found again', () => {
    const items = itemsInTime(modelOf(seamTrace()));
    expect(items.length).toBeGreaterThan(50);
    for (const [index, item] of items.entries()) {
      expect(itemAt(item)).toBeGreaterThanOrEqual(itemAt(items[index - 1] ?? item));
      expect(isSelected(item, itemSelection(item))).toBe(true);
    }
  });

  it('have ids of their own', () => {
    const ids = itemsInTime(modelOf(seamTrace())).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
