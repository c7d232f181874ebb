import { describe, expect, test } from 'vitest';
import { SIGNALING_STATES, type SignalingState } from '../../../lib/trace/states';
import { signalingMachine } from '../../../machines/protocol/signaling';
import { stateAfter } from './state-after';

/** RFC 9429 §3.2 and webrtc-pc §4.3.1, row by row. */
const ROWS: readonly (readonly [SignalingState, string, SignalingState])[] = [
  ['stable', 'local offer', 'have-local-offer'],
  ['stable', 'remote offer', 'have-remote-offer'],
  ['have-local-offer', 'local offer', 'have-local-offer'],
  ['have-local-offer', 'remote answer', 'stable'],
  ['have-local-offer', 'remote pranswer', 'have-remote-pranswer'],
  ['have-local-offer', 'remote offer', 'have-remote-offer'],
  ['have-remote-offer', 'remote offer', 'have-remote-offer'],
  ['have-remote-offer', 'local answer', 'stable'],
  ['have-remote-offer', 'local pranswer', 'have-local-pranswer'],
  ['have-local-pranswer', 'local pranswer', 'have-local-pranswer'],
  ['have-local-pranswer', 'local answer', 'stable'],
  ['have-remote-pranswer', 'remote pranswer', 'have-remote-pranswer'],
  ['have-remote-pranswer', 'remote answer', 'stable'],
  ['have-local-offer', 'local rollback', 'stable'],
  ['have-local-offer', 'remote rollback', 'stable'],
  ['have-remote-offer', 'local rollback', 'stable'],
  ['have-remote-offer', 'remote rollback', 'stable'],
];

const DESCRIPTIONS = ['local', 'remote'].flatMap((side) =>
  ['offer', 'pranswer', 'answer', 'rollback'].map((type) => `${side} ${type}`),
);

describe('signaling', () => {
  test.each(ROWS)('%s + %s applied → %s', (from, description, to) => {
    expect(stateAfter(signalingMachine, `reported ${from}`, `${description} applied`)).toBe(to);
  });

  test('what no row lists was rejected and moves nothing', () => {
    for (const from of SIGNALING_STATES) {
      for (const description of DESCRIPTIONS) {
        if (ROWS.some(([state, name]) => state === from && name === description)) continue;
        const after = stateAfter(signalingMachine, `reported ${from}`, `${description} applied`);
        expect(after, `${from} + ${description}`).toBe(from);
      }
    }
  });

  test.each(SIGNALING_STATES)('close() leads from %s to closed', (from) => {
    expect(stateAfter(signalingMachine, `reported ${from}`, 'connection closed')).toBe('closed');
  });
});
