import { setup } from 'xstate';
import { GATHERING_STATES, type GatheringState } from '../../lib/trace/states';
import { moves, type Reported } from './moves';

/*
 *  new ──gathering started──► gathering ──gathering ended──► complete
 *  any ──transport closed──► closed
 *
 * One generation of one transport (webrtc-pc §5.6.3). A candidate proves that gathering runs; one
 * found after the end (a new network) opens it again.
 */

export type GatheringEvent =
  | { readonly type: 'gathering started' }
  | { readonly type: 'candidate gathered' }
  | { readonly type: 'gathering ended' }
  | { readonly type: 'transport closed' }
  | Reported<GatheringState>;

export const gatheringMachine = setup({ types: { events: {} as GatheringEvent } }).createMachine({
  id: 'gathering',
  initial: 'new',
  on: { 'transport closed': '.closed', ...moves('reported', GATHERING_STATES) },
  states: {
    new: {
      on: {
        'gathering started': 'gathering',
        'candidate gathered': 'gathering',
        'gathering ended': 'complete',
      },
    },
    gathering: { on: { 'gathering ended': 'complete' } },
    complete: { on: { 'gathering started': 'gathering' } },
    closed: { type: 'final' },
  },
});
