import { setup } from 'xstate';
import { DTLS_STATES, type DtlsState } from '../../lib/trace/states';
import { moves, type Reported } from './moves';

/*
 *  new ──handshake started──► connecting ──handshake finished──► connected
 *  any ──fatal alert, error──► failed        any ──close notify, transport closed──► closed
 *
 * webrtc-pc §5.5.1. An ICE restart leaves it alone (RFC 8842 §3.1).
 */

export type DtlsEvent =
  | { readonly type: 'handshake started' }
  | { readonly type: 'handshake finished' }
  | { readonly type: 'fatal alert' }
  | { readonly type: 'close notify' }
  | { readonly type: 'handshake error' }
  | { readonly type: 'transport closed' }
  | Reported<DtlsState>;

export const dtlsMachine = setup({ types: { events: {} as DtlsEvent } }).createMachine({
  id: 'dtls',
  initial: 'new',
  on: {
    'fatal alert': '.failed',
    'handshake error': '.failed',
    'close notify': '.closed',
    'transport closed': '.closed',
    ...moves('reported', DTLS_STATES),
  },
  states: {
    new: { on: { 'handshake started': 'connecting', 'handshake finished': 'connected' } },
    connecting: { on: { 'handshake finished': 'connected' } },
    connected: {},
    failed: {},
    closed: { type: 'final' },
  },
});
