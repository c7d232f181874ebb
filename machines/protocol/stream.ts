import { setup } from 'xstate';

/*
 *  waiting ──packets flow──► flowing ⇄ silent        any ──stream ended──► ended
 *
 * Ours: an RTP stream (RFC 3550) has no state of its own, its counters tell whether packets move.
 */

export type StreamEvent =
  | { readonly type: 'packets flow' }
  | { readonly type: 'packets stopped' }
  | { readonly type: 'stream ended' }
  | { readonly type: 'connection closed' };

export const streamMachine = setup({ types: { events: {} as StreamEvent } }).createMachine({
  id: 'stream',
  initial: 'waiting',
  on: { 'stream ended': '.ended', 'connection closed': '.ended' },
  states: {
    waiting: { on: { 'packets flow': 'flowing' } },
    flowing: { on: { 'packets stopped': 'silent' } },
    silent: { on: { 'packets flow': 'flowing' } },
    ended: { type: 'final' },
  },
});
