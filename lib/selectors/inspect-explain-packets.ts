import { base64Length } from '../bytes/base64';
import { timeText } from '../time-text';
import type { EventOf } from '../trace/events/event';
import { delivery } from './inspect-course';
import { dropReason } from './inspect-drop';
import { formatEndpoint } from './inspect-endpoint';
import { nameOf, type TraceIndex } from './inspect-index';
import type { Delivery } from './inspect-network-values';
import type { Readers } from './inspect-reader';

/** Packets on their way through the network: simulated or captured traces have them. */
export const packetReaders = {
  'packet-sent': (index, event) => ({
    ...packet(index, event),
    protocol: event.protocol,
    bytes: event.bytes === undefined ? undefined : base64Length(event.bytes),
    delivery: packetDelivery(index, event),
    passedOn: index.packetsSent.get(event.packet) !== event,
    next: event.next && nameOf(index, event.next),
    mapping: event.mapping,
    copy: event.copyOf !== undefined,
    flags: event.segment && flagsText(event.segment),
    tls: event.segment?.tls ?? false,
  }),
  'packet-received': (index, event) => {
    const sent = index.packetsSent.get(event.packet);
    return { ...packet(index, event), took: sent && timeText(event.at - sent.at) };
  },
  'packet-dropped': (index, event) => ({
    ...packet(index, event),
    ...dropReason(index, event),
  }),
} satisfies Partial<Readers>;

function packet(
  index: TraceIndex,
  event: EventOf<'packet-sent' | 'packet-received' | 'packet-dropped'>,
) {
  const sent = index.packetsSent.get(event.packet);
  const ends = 'from' in event && event.from !== undefined ? event : sent;
  return {
    node: nameOf(index, event.node),
    label: sent?.label,
    from: ends?.from && formatEndpoint(ends.from.address, ends.from.port),
    to: ends?.to && formatEndpoint(ends.to.address, ends.to.port),
  };
}

/** The flags of a segment in the order of the header's names (RFC 9293 §3.1). */
function flagsText(segment: NonNullable<EventOf<'packet-sent'>['segment']>): string {
  const flags = (['syn', 'ack', 'fin', 'rst'] as const).filter((flag) => segment[flag]);
  return flags.map((flag) => flag.toUpperCase()).join(', ');
}

function packetDelivery(index: TraceIndex, event: EventOf<'packet-sent'>): Delivery {
  const end = index.packetsEnded.get(event.packet);
  return end?.kind === 'packet-dropped'
    ? { kind: 'dropped', ...dropReason(index, end) }
    : delivery(event.at, end);
}
