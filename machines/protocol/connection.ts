import { setup } from 'xstate';
import { CONNECTION_STATES, type ConnectionState } from '../../lib/trace/states';
import { moves, type PartsBecame, type Reported } from './moves';

/*
 * The aggregate over the ICE and DTLS transports of a peer (webrtc-pc §4.3.3). Its parts lead it to
 * any state, and so does the browser's word.
 */

export type ConnectionEvent =
  | { readonly type: 'connection closed' }
  | PartsBecame<Exclude<ConnectionState, 'closed'>>
  | Reported<ConnectionState>;

export const connectionMachine = setup({ types: { events: {} as ConnectionEvent } }).createMachine({
  id: 'connection',
  initial: 'new',
  on: {
    'connection closed': '.closed',
    ...moves('parts became', ['new', 'connecting', 'connected', 'disconnected', 'failed']),
    ...moves('reported', CONNECTION_STATES),
  },
  states: {
    new: {},
    connecting: {},
    connected: {},
    disconnected: {},
    failed: {},
    closed: { type: 'final' },
  },
});
