import { setup } from 'xstate';
import { SIGNALING_STATES, type SignalingState } from '../../lib/trace/states';
import { moves, type Reported } from './moves';

/*
 *            local offer                     remote answer
 *  stable ─────────────► have-local-offer ──────────────────► stable
 *     │                        │ remote pranswer                 ▲
 *     │                        └──► have-remote-pranswer ────────┤
 *     │ remote offer                    local answer             │
 *     └──────────────► have-remote-offer ───────────────────────►│
 *                              │ local pranswer                  │
 *                              └──► have-local-pranswer ─────────┘
 *
 * RFC 9429 §3.2 and webrtc-pc §4.3.1. A remote offer in have-local-offer rolls the local one back
 * first (webrtc-pc §4.4.1.4). What the table does not list was rejected and moves nothing.
 */

type Sided = 'offer' | 'pranswer' | 'answer' | 'rollback';

export type SignalingEvent =
  | { readonly type: `${'local' | 'remote'} ${Sided} applied` }
  | { readonly type: 'connection closed' }
  | Reported<SignalingState>;

export const signalingMachine = setup({ types: { events: {} as SignalingEvent } }).createMachine({
  id: 'signaling',
  initial: 'stable',
  on: { 'connection closed': '.closed', ...moves('reported', SIGNALING_STATES) },
  states: {
    stable: {
      on: {
        'local offer applied': 'have-local-offer',
        'remote offer applied': 'have-remote-offer',
      },
    },
    'have-local-offer': {
      on: {
        'local offer applied': 'have-local-offer',
        'remote offer applied': 'have-remote-offer',
        'remote answer applied': 'stable',
        'remote pranswer applied': 'have-remote-pranswer',
        'local rollback applied': 'stable',
        'remote rollback applied': 'stable',
      },
    },
    'have-remote-offer': {
      on: {
        'remote offer applied': 'have-remote-offer',
        'local answer applied': 'stable',
        'local pranswer applied': 'have-local-pranswer',
        'local rollback applied': 'stable',
        'remote rollback applied': 'stable',
      },
    },
    'have-local-pranswer': {
      on: {
        'local pranswer applied': 'have-local-pranswer',
        'local answer applied': 'stable',
      },
    },
    'have-remote-pranswer': {
      on: {
        'remote pranswer applied': 'have-remote-pranswer',
        'remote answer applied': 'stable',
      },
    },
    closed: { type: 'final' },
  },
});
