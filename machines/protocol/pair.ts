import { setup } from 'xstate';
import { PAIR_STATES, type PairState } from '../../lib/trace/states';
import { type MovedTo, moves, type Reported } from './moves';

/*
 * check       frozen ► waiting ► in-progress ► succeeded | failed      (RFC 8445 §6.1.2.6, §7.2.5)
 * nomination  not-nominated ► nominated                                (RFC 8445 §8.1.1)
 * use         not-selected ⇄ selected              (webrtc-pc §5.6, selected candidate pair)
 * presence    present ⇄ removed
 *
 * A success response counts from wherever the check stands. Once succeeded, a pair stays so: later
 * requests on it are consent checks (RFC 7675), whose loss is the ICE transport's matter. That holds
 * for every agent's facts, so a ping of libwebrtc moves no succeeded pair, though Chromium's
 * statistics say in-progress after each: such a report is followed. What a check list does by rule
 * (unfreezing, resetting after a role conflict, cancelling) is a fact of its own, `moved to`.
 */

export type PairEvent =
  | { readonly type: 'agent freezes no pair' }
  | { readonly type: 'pair seen' }
  | { readonly type: 'check sent' }
  | { readonly type: 'check received' }
  | { readonly type: 'check answered' }
  | { readonly type: 'check failed' }
  | { readonly type: 'pair nominated' }
  | { readonly type: 'pair selected' }
  | { readonly type: 'another pair selected' }
  | { readonly type: 'pair removed' }
  | { readonly type: 'transport closed' }
  | MovedTo<PairState>
  | Reported<PairState>;

export const pairMachine = setup({ types: { events: {} as PairEvent } }).createMachine({
  id: 'pair',
  type: 'parallel',
  states: {
    check: {
      initial: 'frozen',
      on: { ...moves('moved to', PAIR_STATES), ...moves('reported', PAIR_STATES) },
      states: {
        frozen: {
          on: {
            // libwebrtc keeps no frozen pairs: each starts out waiting.
            'agent freezes no pair': 'waiting',
            'check sent': 'in-progress',
            'check received': 'waiting',
            'check answered': 'succeeded',
            'check failed': 'failed',
          },
        },
        waiting: {
          on: {
            'check sent': 'in-progress',
            'check answered': 'succeeded',
            'check failed': 'failed',
          },
        },
        'in-progress': {
          on: {
            // A triggered check replaces the one under way (RFC 8445 §7.3.1.4).
            'check received': 'waiting',
            'check answered': 'succeeded',
            'check failed': 'failed',
          },
        },
        succeeded: {},
        failed: {
          on: {
            'check sent': 'in-progress',
            'check received': 'waiting',
            'check answered': 'succeeded',
          },
        },
        cancelled: {
          on: { 'check sent': 'in-progress', 'check answered': 'succeeded' },
        },
      },
    },
    nomination: {
      initial: 'not-nominated',
      states: {
        'not-nominated': { on: { 'pair nominated': 'nominated' } },
        nominated: {},
      },
    },
    use: {
      initial: 'not-selected',
      states: {
        'not-selected': { on: { 'pair selected': 'selected' } },
        selected: {
          on: {
            'another pair selected': 'not-selected',
            'pair removed': 'not-selected',
            'transport closed': 'not-selected',
          },
        },
      },
    },
    presence: {
      initial: 'present',
      states: {
        present: { on: { 'pair removed': 'removed', 'transport closed': 'removed' } },
        removed: { on: { 'pair seen': 'present' } },
      },
    },
  },
});
