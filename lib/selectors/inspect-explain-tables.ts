import { timeText } from '../time-text';
import type { EventOf } from '../trace/events/event';
import { formatEndpoint } from './inspect-endpoint';
import { nameOf } from './inspect-index';
import type { AllocationSubject } from './inspect-network-values';
import type { Readers } from './inspect-reader';

/** What NATs, firewalls and TURN servers keep in their tables. */
export const tableReaders = {
  'mapping-changed': (index, event) => ({
    node: nameOf(index, event.node),
    change: event.change,
    mapping: event.row.id,
    protocol: event.row.protocol,
    internal: endpoint(event.row.internal),
    external: endpoint(event.row.external),
    remote: event.remote && endpoint(event.remote),
    lasts: timeLeft(event.at, event.row.expires),
    cause: event.cause,
  }),
  'held-flow-changed': (index, event) => ({
    node: nameOf(index, event.node),
    change: event.change,
    protocol: event.protocol,
    external: endpoint(event.external),
    remote: endpoint(event.remote),
    lasts: timeLeft(event.at, event.expires),
  }),
  'allocation-changed': (index, event) => ({
    node: nameOf(index, event.node),
    relayed: endpoint(event.relayed),
    subject: subjectOf(event.subject),
    change: event.change,
  }),
} satisfies Partial<Readers>;

function endpoint({ address, port }: { readonly address: string; readonly port: number }): string {
  return formatEndpoint(address, port);
}

/** Nothing is left of what has expired; it may be noticed later than that. */
function timeLeft(at: number, expires: number): string {
  return timeText(Math.max(0, expires - at));
}

function subjectOf(subject: EventOf<'allocation-changed'>['subject']): AllocationSubject {
  switch (subject.kind) {
    case 'allocation':
      return { kind: 'allocation', client: subject.client && endpoint(subject.client) };
    case 'permission':
      return { kind: 'permission', address: formatEndpoint(subject.address, undefined) };
    case 'channel':
      return {
        kind: 'channel',
        channel: `0x${subject.channel.toString(16)}`,
        peer: endpoint(subject.peer),
      };
  }
}
