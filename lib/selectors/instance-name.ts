import {
  type InstanceHistory,
  type InstanceKey,
  MACHINES,
  type MachineName,
} from '../trace/history';
import type { Trace } from '../trace/trace';
import { eventIndexOf } from './event-index';

/** What tells an instance from its like: `host → srflx`, a channel's label, `video ↓`; else undefined. */
export function instanceName(trace: Trace, { openedBy }: InstanceHistory): string | undefined {
  const event = eventIndexOf(trace).get(openedBy)?.event;
  switch (event?.kind) {
    case 'pair-formed':
      return `${event.local.type} → ${event.remote.type}`;
    case 'channel-created':
      return event.label === '' ? undefined : event.label;
    case 'stream-opened':
      return `${event.media} ${event.direction === 'received' ? '↓' : '↑'}`;
    default:
      return undefined;
  }
}

/** From the whole to its parts, restart after restart: the order in which instances stand. */
export function instanceRank({ machine, generation }: InstanceKey): number {
  return (generation ?? 0) * MACHINES.length + MACHINE_ORDER.indexOf(machine);
}

const MACHINE_ORDER: readonly MachineName[] = [
  'connection',
  'signaling',
  'iceConnection',
  'ice',
  'gathering',
  'pair',
  'dtls',
  'sctp',
  'channel',
  'stream',
];
