import { setup } from 'xstate';
import { SCTP_STATES, type SctpState } from '../../lib/trace/states';
import { moves, type Reported } from './moves';

/*
 *  connecting ──association established──► connected ──association ended──► closed
 *
 * webrtc-pc §6.1.2; the association itself is RFC 9260 §5.
 */

export type SctpEvent =
  | { readonly type: 'association established' }
  | { readonly type: 'association ended' }
  | { readonly type: 'transport closed' }
  | Reported<SctpState>;

export const sctpMachine = setup({ types: { events: {} as SctpEvent } }).createMachine({
  id: 'sctp',
  initial: 'connecting',
  on: {
    'association ended': '.closed',
    'transport closed': '.closed',
    ...moves('reported', SCTP_STATES),
  },
  states: {
    connecting: { on: { 'association established': 'connected' } },
    connected: {},
    closed: { type: 'final' },
  },
});
