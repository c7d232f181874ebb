import { describe, expect, it } from 'vitest';
import {
  EXPECTED_ENDS,
  EXPERIMENT_PATIENCE,
  type PeerCourse,
  PREDICTIONS,
  readOutcome,
} from '@/lib/call/experiment-ends';
import { EXPERIMENT_IDS } from '@/lib/call/experiments';
import { milliseconds, START } from '@/lib/time';

const course = (connection: string, ice: string, dtls: string): PeerCourse => ({
  connectionState: connection.split(' '),
  iceConnectionState: ice.split(' '),
  dtls: dtls.split(' '),
});

const CONNECTED = course(
  'new connecting connected',
  'new checking connected',
  'new connecting connected',
);
const NEW = course('new', 'new', 'new');
const LATER = milliseconds(10_000);

describe('how an experiment ended', () => {
  it('is open while nothing has failed and not both are connected', () => {
    expect(readOutcome('relay-only', { A: NEW, B: NEW }, LATER)).toBeUndefined();
    expect(readOutcome('glare', { A: CONNECTED, B: NEW }, LATER)).toBeUndefined();
  });

  it('says that nothing began only after waiting', () => {
    expect(readOutcome('relay-only', { A: NEW, B: NEW }, EXPERIMENT_PATIENCE)).toBe('stays-new');
  });

  it('knows ICE failure in the words of Firefox and of Chromium', () => {
    const firefox = course('new failed', 'new failed', 'new failed');
    const chromium = course(
      'new connecting failed connecting',
      'new checking disconnected checking',
      'new',
    );
    expect(readOutcome('relay-only', { A: firefox, B: NEW }, START)).toBe('ice-fails');
    expect(readOutcome('wrong-ice-pwd', { A: chromium, B: CONNECTED }, START)).toBe('ice-fails');
  });

  it('counts checks that go on without end as a failure of ICE', () => {
    const checking = course('new connecting', 'new checking', 'new');
    const both = { A: checking, B: checking };
    expect(readOutcome('glare', both, EXPERIMENT_PATIENCE)).toBe('ice-fails');
  });

  it('knows a failed handshake, though one peer was connected for a moment', () => {
    const A = course('new connecting failed', 'new checking connected', 'new connecting failed');
    const B = course(
      'new connecting connected failed',
      'new checking connected',
      'new connecting connected failed',
    );
    expect(readOutcome('wrong-fingerprint', { A, B }, START)).toBe('dtls-fails');
  });

  it('waits for the restart, then tells whether ICE checked again', () => {
    const again = course(
      'new connecting connected connecting connected',
      'new checking connected checking connected',
      'new connecting connected',
    );
    expect(readOutcome('ice-restart', { A: CONNECTED, B: CONNECTED }, START)).toBeUndefined();
    expect(readOutcome('ice-restart', { A: CONNECTED, B: CONNECTED }, LATER)).toBe('connects');
    expect(readOutcome('ice-restart', { A: again, B: CONNECTED }, LATER)).toBe('checks-again');
    expect(readOutcome('glare-perfect', { A: CONNECTED, B: CONNECTED }, START)).toBe('connects');
  });

  it.each(EXPERIMENT_IDS)('%s: what happens in each browser can be predicted', (id) => {
    for (const { outcome } of Object.values(EXPECTED_ENDS[id])) {
      expect(PREDICTIONS[id]).toContain(outcome);
    }
  });
});
