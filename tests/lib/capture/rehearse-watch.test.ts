import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { rehearseWatch } from '@/lib/capture/rehearse-watch';
import { readTraceFile } from '@/lib/trace/file';
import { writeTraceFile } from '@/lib/trace/write-file';
import { replay } from '@/machines/replay';

// Node warns of more than ten listeners on one AbortSignal; a watch has them on purpose.
EventEmitter.defaultMaxListeners = 0;

/** What a real call of two browsers records, of which nothing shall run for the first time then. */
const RECORDED = [
  'api-called',
  'api-settled',
  'negotiation-needed',
  'description-applied',
  'transport-opened',
  'transport-closed',
  'gathering-started',
  'candidate-gathered',
  'gathering-ended',
  'remote-candidate-added',
  'pair-formed',
  'pair-reported',
  'pair-nominated',
  'pair-selected',
  'dtls-negotiated',
  'certificate-seen',
  'channel-created',
  'channel-opened',
  'channel-closed',
  'stream-opened',
  'stream-flowing',
  'stream-ended',
  'track-received',
  'state-reported',
] as const;

describe('a rehearsed watch', () => {
  it('comes by every kind of event that a real call has', async () => {
    const { events, samples } = await rehearseWatch();
    expect([...new Set(events.map(({ kind }) => kind))].toSorted()).toEqual(RECORDED.toSorted());
    expect(samples.length).toBeGreaterThan(2);
  });

  it('moves every machine of a call to its end', async () => {
    const history = replay(await rehearseWatch());
    const machines = new Set(history.instances.map(({ key }) => key.machine));
    expect([...machines].toSorted()).toEqual(
      [
        'channel',
        'connection',
        'dtls',
        'gathering',
        'ice',
        'iceConnection',
        'pair',
        'sctp',
        'signaling',
        'stream',
      ].toSorted(),
    );
  });

  it('records what a trace may hold', async () => {
    const trace = await rehearseWatch();
    expect(readTraceFile(writeTraceFile(trace))).toEqual({ kind: 'trace', trace });
  });
});
