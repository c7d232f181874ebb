import { describe, expect, test } from 'vitest';
import type { DtlsState, IceState } from '../../../lib/trace/states';
import { connectionOf, iceConnectionOf, type Part } from '../../../machines/protocol/aggregate';
import { iceConnectionFor } from '../../../machines/replay/agent';

function parts(...states: readonly (readonly [IceState, DtlsState])[]): readonly Part[] {
  return states.map(([ice, dtls]) => ({ ice, dtls }));
}

const CASES: readonly (readonly [readonly Part[], string | undefined, string | undefined])[] = [
  [parts(), undefined, undefined],
  [parts(['new', 'new']), 'new', 'new'],
  [parts(['new', 'new'], ['closed', 'closed']), 'new', 'new'],
  [parts(['checking', 'new']), 'checking', 'connecting'],
  [parts(['connected', 'new']), 'connected', 'connecting'],
  [parts(['connected', 'connecting']), 'connected', 'connecting'],
  [parts(['connected', 'connected']), 'connected', 'connected'],
  [parts(['connected', 'closed']), 'connected', 'connected'],
  [parts(['completed', 'connected']), 'completed', 'connected'],
  [parts(['completed', 'connected'], ['connected', 'connected']), 'connected', 'connected'],
  [parts(['completed', 'connected'], ['closed', 'closed']), 'completed', 'connected'],
  [parts(['connected', 'connected'], ['new', 'new']), 'checking', 'connecting'],
  [parts(['connected', 'connected'], ['checking', 'new']), 'checking', 'connecting'],
  [
    parts(['connected', 'connected'], ['disconnected', 'connected']),
    'disconnected',
    'disconnected',
  ],
  [parts(['disconnected', 'connected'], ['failed', 'connected']), 'failed', 'failed'],
  [parts(['connected', 'failed']), 'connected', 'failed'],
  [parts(['disconnected', 'failed']), 'disconnected', 'failed'],
];

describe('aggregates (webrtc-pc §4.3.3, §4.3.4)', () => {
  test.each(CASES)('%j: %s, %s', (given, iceConnection, connection) => {
    expect(iceConnectionOf(given)).toBe(iceConnection);
    expect(connectionOf(given)).toBe(connection);
  });

  test('Chromium says disconnected where the rules say failed', () => {
    const given = parts(['failed', 'connected']);
    expect(iceConnectionFor('chromium', given)).toBe('disconnected');
    expect(iceConnectionFor('firefox', given)).toBe('failed');
    expect(iceConnectionFor(undefined, given)).toBe('failed');
    expect(connectionOf(given)).toBe('failed');
  });
});
