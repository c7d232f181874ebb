import { setup } from 'xstate';
import { ICE_CONNECTION_STATES, type IceConnectionState } from '../../lib/trace/states';
import { moves, type PartsBecame, type Reported } from './moves';

/*
 * The aggregate over the ICE transports of a peer (webrtc-pc §4.3.4). It has no order of its own:
 * its parts lead it to any state, and so does the browser's word.
 */

export type IceConnectionEvent =
  | { readonly type: 'connection closed' }
  | PartsBecame<Exclude<IceConnectionState, 'closed'>>
  | Reported<IceConnectionState>;

export const iceConnectionMachine = setup({
  types: { events: {} as IceConnectionEvent },
}).createMachine({
  id: 'iceConnection',
  initial: 'new',
  on: {
    'connection closed': '.closed',
    ...moves('parts became', [
      'new',
      'checking',
      'connected',
      'completed',
      'disconnected',
      'failed',
    ]),
    ...moves('reported', ICE_CONNECTION_STATES),
  },
  states: {
    new: {},
    checking: {},
    connected: {},
    completed: {},
    disconnected: {},
    failed: {},
    closed: { type: 'final' },
  },
});
