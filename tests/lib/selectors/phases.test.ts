import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PHASES } from '@/lib/selectors/phase';
import { type PhaseRun, phaseAt, phaseRuns } from '@/lib/selectors/phases';
import { milliseconds } from '@/lib/time';
import type { NewEvent } from '@/lib/trace/events/event';
import { readTraceFile } from '@/lib/trace/file';
import { createRecorder } from '@/lib/trace/recorder';
import type { Trace, TraceHeader } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';

const HEADER: TraceHeader = {
  id: 'test',
  title: 'test',
  source: 'live',
  producer: 'test',
  nodes: [{ kind: 'peer', id: 'A', side: 'A', observed: true }],
};

/** A trace of peer A from `[at, event]` rows; `since` stands in the event. */
function traceOf(...rows: readonly (readonly [number, NewEvent])[]): Trace {
  const recorder = createRecorder(HEADER, { now: () => milliseconds(0) });
  for (const [at, event] of rows) recorder.record({ ...event, at: milliseconds(at) });
  return recorder.trace();
}

function runsOf(trace: Trace, peer = 'A') {
  return phaseRuns(trace, replay(trace), peer);
}

/** `start-end outcome`, a bounded end as `(since,at]`. */
function tell({ start, end, outcome }: PhaseRun): string {
  const ended =
    end === undefined ? '' : end.since === undefined ? end.at : `(${end.since},${end.at}]`;
  return `${start.at}-${ended} ${outcome}`;
}

function liveTrace(name: string): Trace {
  const file = new URL(`../../fixtures/live/${name}.peerscope.json`, import.meta.url);
  const read = readTraceFile(readFileSync(file, 'utf8'));
  if (read.kind === 'problem') throw new Error(JSON.stringify(read.problem));
  return read.trace;
}

const A = { peer: 'A' } as const;
const T = { peer: 'A', transport: '0' } as const;
const call = (method: string): NewEvent => ({ kind: 'api-called', ...A, call: method, method });
const described = (side: 'local' | 'remote', type: 'offer' | 'answer' | 'rollback'): NewEvent => ({
  kind: 'description-applied',
  ...A,
  side,
  type,
  sdp: '',
});
const ice = (state: 'checking' | 'connected' | 'disconnected' | 'failed'): NewEvent => ({
  kind: 'state-reported',
  ...T,
  subject: 'iceTransport.state',
  state,
});
const dtls = (state: 'connecting' | 'connected' | 'failed'): NewEvent => ({
  kind: 'state-reported',
  ...T,
  subject: 'dtlsTransport.state',
  state,
});
const opened: NewEvent = { kind: 'transport-opened', ...T, mids: ['0'] };

describe('signaling', () => {
  it('begins with the first API call and ends at stable with both descriptions applied', () => {
    const trace = traceOf(
      [1, call('createOffer')],
      [2, described('local', 'offer')],
      [9, described('remote', 'answer')],
    );
    expect(runsOf(trace).signaling.map(tell)).toEqual(['1-9 done']);
  });

  it('is not done while only the local description is applied', () => {
    const trace = traceOf([1, call('createOffer')], [2, described('local', 'offer')]);
    expect(runsOf(trace).signaling.map(tell)).toEqual(['1- running']);
  });

  it('waits for the description where the browser reports stable before it', () => {
    const trace = traceOf(
      [2, described('local', 'offer')],
      [8, { kind: 'state-reported', ...A, subject: 'signalingState', state: 'stable' }],
      [9, described('remote', 'answer')],
    );
    expect(runsOf(trace).signaling.map(tell)).toEqual(['2-9 done']);
  });

  it('reopens with a renegotiation, and is interrupted by a rollback', () => {
    const trace = traceOf(
      [2, described('local', 'offer')],
      [9, described('remote', 'answer')],
      [20, call('createOffer')],
      [21, described('local', 'offer')],
      [22, described('local', 'rollback')],
      [30, described('remote', 'offer')],
      [31, described('local', 'answer')],
    );
    expect(runsOf(trace).signaling.map(tell)).toEqual([
      '2-9 done',
      '20-22 interrupted',
      '30-31 done',
    ]);
  });

  it('fails where a description was refused and nothing came after', () => {
    const outcome = { kind: 'rejected', name: 'OperationError', message: 'no' } as const;
    const trace = traceOf(
      [1, call('setRemoteDescription')],
      [3, { kind: 'api-settled', ...A, call: 'x', method: 'setRemoteDescription', outcome }],
    );
    expect(runsOf(trace).signaling.map(tell)).toEqual(['1-3 failed']);
  });
});

describe('ICE', () => {
  it('a restart that keeps the old pair ends with the nomination of a new one', () => {
    const pair = (generation: number) => ({ ...T, generation, pair: `${generation}` });
    const end = { type: 'host', protocol: 'udp' } as const;
    const formed = (generation: number): NewEvent => ({
      kind: 'pair-formed',
      ...pair(generation),
      local: end,
      remote: end,
    });
    const gathering = (generation: number): NewEvent => ({
      kind: 'gathering-started',
      ...T,
      generation,
    });
    const runs = runsOf(
      traceOf(
        [0, opened],
        [10, gathering(0)],
        [20, formed(0)],
        [30, { kind: 'pair-selected', ...pair(0) }],
        [100, gathering(1)],
        [110, formed(1)],
        [120, { kind: 'pair-nominated', ...pair(1) }],
      ),
    );
    expect(runs.ice.map(tell)).toEqual(['10-30 done', '100-120 done']);
  });

  const pair = { ...T, generation: 0, pair: 'p' } as const;
  const end = { type: 'host', protocol: 'udp' } as const;
  const formed: NewEvent = { kind: 'pair-formed', ...pair, local: end, remote: end };

  it('begins with gathering and ends at the selected pair, an interval where that is bounded', () => {
    const trace = traceOf(
      [0, opened],
      [1, { kind: 'gathering-started', ...T, generation: 0 }],
      [5, ice('checking')],
      [6, formed],
      [9, { kind: 'pair-selected', ...pair, since: milliseconds(7) }],
    );
    const { ice: runs } = runsOf(trace);
    expect(runs.map(tell)).toEqual(['1-(7,9] done']);
    expect(phaseAt(runs, milliseconds(20))).toMatchObject({
      state: 'done',
      spent: { least: 6, most: 8 },
    });
  });

  it('takes connected for the end where no pair is known', () => {
    const trace = traceOf([0, opened], [5, ice('checking')], [9, ice('connected')]);
    expect(runsOf(trace).ice.map(tell)).toEqual(['5-9 done']);
  });

  it('opens again while the path is lost', () => {
    const trace = traceOf(
      [0, opened],
      [5, ice('checking')],
      [9, ice('connected')],
      [50, ice('disconnected')],
      [60, ice('connected')],
      [90, ice('disconnected')],
      [99, ice('failed')],
    );
    expect(runsOf(trace).ice.map(tell)).toEqual(['5-9 done', '50-60 done', '90-99 failed']);
  });

  it('fails with the connection where no transport says why', () => {
    const trace = traceOf(
      [0, opened],
      [5, ice('checking')],
      [30, { kind: 'state-reported', ...A, subject: 'connectionState', state: 'failed' }],
    );
    expect(runsOf(trace).ice.map(tell)).toEqual(['5-30 failed']);
  });
});

describe('DTLS, media and data', () => {
  it('what had begun ends with a handshake that failed after it had connected', () => {
    const runs = runsOf(
      traceOf([0, opened], [10, dtls('connecting')], [20, dtls('connected')], [22, dtls('failed')]),
    );
    expect(runs.media.map(tell)).toEqual(['20-22 closed']);
  });

  it('a call with data alone completes when its channel opens', () => {
    const channel = { ...A, channel: 'c' } as const;
    const trace = traceOf(
      [0, opened],
      [1, { kind: 'channel-created', ...channel, label: 'chat', by: 'local', ordered: true }],
      [3, dtls('connecting')],
      [5, dtls('connected')],
      [8, { kind: 'channel-opened', ...channel }],
    );
    expect(runsOf(trace).dtls.map(tell)).toEqual(['3-5 done']);
    expect(runsOf(trace).media.map(tell)).toEqual(['5-8 done']);
  });

  it('a sent stream proves nothing: media ends at the first one received', () => {
    const stream = (id: string, direction: 'sent' | 'received', ssrc: number): NewEvent => ({
      kind: 'stream-opened',
      ...T,
      stream: id,
      direction,
      media: 'audio',
      ssrc,
    });
    const trace = traceOf(
      [0, opened],
      [5, dtls('connected')],
      [6, stream('out', 'sent', 1)],
      [7, { kind: 'stream-flowing', ...T, stream: 'out' }],
      [8, stream('in', 'received', 2)],
      [9, { kind: 'stream-flowing', ...T, stream: 'in' }],
    );
    expect(runsOf(trace).media.map(tell)).toEqual(['5-9 done']);
  });

  it('a failed handshake fails DTLS, and media never begins', () => {
    const trace = traceOf([0, opened], [3, dtls('connecting')], [5, dtls('failed')]);
    expect(runsOf(trace).dtls.map(tell)).toEqual(['3-5 failed']);
    expect(runsOf(trace).media).toEqual([]);
  });
});

describe('a DTLS transport that failed', () => {
  it('after it had connected: there was one handshake, and it failed', () => {
    const trace = traceOf(
      [0, opened],
      [10, dtls('connecting')],
      [20, dtls('connected')],
      [22, dtls('failed')],
    );
    expect(runsOf(trace).dtls.map(tell)).toEqual(['10-22 failed']);
  });

  it('together with ICE and without a path is no run of DTLS', () => {
    const trace = traceOf(
      [0, opened],
      [5, ice('checking')],
      [50, ice('failed')],
      [50, dtls('failed')],
    );
    expect(runsOf(trace).dtls).toEqual([]);
    expect(runsOf(trace).ice.map(tell)).toEqual(['5-50 failed']);
  });

  it.each<[string, NewEvent]>([
    ['a path', ice('connected')],
    ['an error', { kind: 'dtls-error', ...T, errorDetail: 'dtls-failure', message: '' }],
  ])('from new after %s is one', (_, sign) => {
    const trace = traceOf([0, opened], [5, ice('checking')], [9, sign], [50, dtls('failed')]);
    expect(runsOf(trace).dtls.map(({ outcome }) => outcome)).toEqual(['failed']);
  });
});

describe('phaseAt', () => {
  const trace = traceOf([0, opened], [5, ice('checking')], [9, ice('connected')]);
  const { ice: runs } = runsOf(trace);

  it.each([
    [4, 'waiting'],
    [5, 'running'],
    [8.9, 'running'],
    [9, 'done'],
  ])('at %d ms it is %s', (at, state) => {
    expect(phaseAt(runs, milliseconds(at)).state).toBe(state);
  });

  it('counts the time spent up to the cursor', () => {
    expect(phaseAt(runs, milliseconds(7))).toMatchObject({ spent: { least: 2, most: 2 } });
  });
});

describe('whole traces', () => {
  it('every phase of both peers of the seam trace ends, and ICE reopens with the restart', () => {
    for (const peer of ['A', 'B']) {
      const runs = runsOf(seamTrace(), peer);
      for (const phase of PHASES) expect(runs[phase][0]?.outcome, phase).toBe('done');
      expect(runs.ice.length).toBeGreaterThan(1);
    }
  });

  it('says nothing of a peer that was not observed', () => {
    expect(runsOf(oneSidedTrace(), 'B')).toEqual({ signaling: [], ice: [], dtls: [], media: [] });
  });

  it.each([
    'chromium-156-audio-video-data',
    'chromium-156-data-only',
    'firefox-153-audio-video-data',
    'firefox-153-data-only',
  ])('every phase ends in %s', (name) => {
    const trace = liveTrace(name);
    for (const peer of ['A', 'B']) {
      const runs = runsOf(trace, peer);
      for (const phase of PHASES) expect(runs[phase][0]?.outcome, `${peer} ${phase}`).toBe('done');
    }
  });
});
