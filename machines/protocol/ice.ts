import { setup } from 'xstate';
import { ICE_STATES, type IceState } from '../../lib/trace/states';
import { moves, type Reported } from './moves';

/*
 *  new ──check sent──► checking ──pair selected──► connected ⇄ disconnected
 *                         │  ▲                      consent lost / consent renewed
 *           agent gave up ▼  │ pair seen / check received
 *                        failed ──pair selected / consent renewed──► connected
 *                                                                     any ──► closed
 *
 * An agent of RFC 8445 that gave up does nothing more. libwebrtc goes on checking what it has, and is
 * back where a pair comes, where a check of the other side arrives, or where an answer does.
 *
 * One generation of one ICE transport (webrtc-pc §5.6.4). `completed` comes by report alone: that
 * the other side's candidates ended is not a fact of the trace. A restart opens the next generation;
 * this one closes when a later one connects.
 */

export type IceEvent =
  | { readonly type: 'check sent' }
  | { readonly type: 'check received' }
  | { readonly type: 'pair seen' }
  | { readonly type: 'pair selected' }
  | { readonly type: 'consent lost' }
  | { readonly type: 'consent renewed' }
  | { readonly type: 'agent gave up' }
  | { readonly type: 'restart took over' }
  | { readonly type: 'transport closed' }
  | Reported<IceState>;

export const iceMachine = setup({ types: { events: {} as IceEvent } }).createMachine({
  id: 'ice',
  initial: 'new',
  on: {
    'restart took over': '.closed',
    'transport closed': '.closed',
    ...moves('reported', ICE_STATES),
  },
  states: {
    new: {
      on: { 'check sent': 'checking', 'pair selected': 'connected', 'agent gave up': 'failed' },
    },
    checking: {
      on: {
        'pair selected': 'connected',
        // Only after `failed`: the pair that was selected before is answered again.
        'consent renewed': 'connected',
        'agent gave up': 'failed',
      },
    },
    connected: { on: { 'consent lost': 'disconnected', 'agent gave up': 'failed' } },
    completed: { on: { 'consent lost': 'disconnected', 'agent gave up': 'failed' } },
    disconnected: {
      on: {
        'consent renewed': 'connected',
        'pair selected': 'connected',
        'agent gave up': 'failed',
      },
    },
    failed: {
      on: {
        'pair seen': 'checking',
        'check received': 'checking',
        'pair selected': 'connected',
        'consent renewed': 'connected',
      },
    },
    closed: { type: 'final' },
  },
});
