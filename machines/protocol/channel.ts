import { setup } from 'xstate';
import { CHANNEL_STATES, type ChannelState } from '../../lib/trace/states';
import { moves, type Reported } from './moves';

/*
 *  connecting ──channel opened──► open ──channel closed──► closed
 *
 * webrtc-pc §6.2. `closing` comes by report alone: no fact of the trace marks it.
 */

export type ChannelEvent =
  | { readonly type: 'channel opened' }
  | { readonly type: 'channel closed' }
  | { readonly type: 'connection closed' }
  | Reported<ChannelState>;

export const channelMachine = setup({ types: { events: {} as ChannelEvent } }).createMachine({
  id: 'channel',
  initial: 'connecting',
  on: {
    'channel closed': '.closed',
    'connection closed': '.closed',
    ...moves('reported', CHANNEL_STATES),
  },
  states: {
    connecting: { on: { 'channel opened': 'open' } },
    open: {},
    closing: {},
    closed: { type: 'final' },
  },
});
