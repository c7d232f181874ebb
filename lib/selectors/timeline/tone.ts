import type { MachineName } from '../../trace/history';
import type { Phase } from '../phase';

/** How a state reads at a glance; each tone has its own shape on screen, not only a colour. */
export type StateTone = 'waiting' | 'progress' | 'succeeded' | 'failed' | 'ended';

const TONES: Readonly<Record<string, StateTone>> = {
  new: 'waiting',
  frozen: 'waiting',
  waiting: 'waiting',
  gathering: 'progress',
  checking: 'progress',
  connecting: 'progress',
  'in-progress': 'progress',
  'have-local-offer': 'progress',
  'have-remote-offer': 'progress',
  'have-local-pranswer': 'progress',
  'have-remote-pranswer': 'progress',
  running: 'progress',
  stable: 'succeeded',
  complete: 'succeeded',
  completed: 'succeeded',
  connected: 'succeeded',
  succeeded: 'succeeded',
  nominated: 'succeeded',
  selected: 'succeeded',
  open: 'succeeded',
  flowing: 'succeeded',
  done: 'succeeded',
  disconnected: 'failed',
  failed: 'failed',
  interrupted: 'ended',
  silent: 'ended',
  cancelled: 'ended',
  removed: 'ended',
  closing: 'ended',
  closed: 'ended',
  ended: 'ended',
};

/** The tone of a machine's or a phase's state; a state that no list names reads as in progress. */
export function toneOf(state: string): StateTone {
  return TONES[state] ?? 'progress';
}

/** The groups of tracks: the connection as a whole, then the phases. */
export const GROUPS = ['connection', 'signaling', 'ice', 'dtls', 'media'] as const;
export type TrackGroupName = 'connection' | Phase;

const GROUP_OF: Readonly<Record<MachineName, TrackGroupName>> = {
  connection: 'connection',
  signaling: 'signaling',
  gathering: 'ice',
  pair: 'ice',
  ice: 'ice',
  iceConnection: 'ice',
  dtls: 'dtls',
  sctp: 'media',
  channel: 'media',
  stream: 'media',
};

/** The group that a machine's tracks stand in. */
export function groupOf(machine: MachineName): TrackGroupName {
  return GROUP_OF[machine];
}
