import { timeText } from '../time-text';
import type { EventOf } from '../trace/events/event';
import { base64Length } from './inspect-base64';
import { clause } from './inspect-clause';
import { delivery } from './inspect-course';
import { formatEndpoint } from './inspect-endpoint';
import { nameOf, type TraceIndex } from './inspect-index';
import type { Readers } from './inspect-reader';
import type { Delivery } from './inspect-values';

/** Packets on their way through the network: simulated or captured traces have them. */
export const packetReaders = {
  'packet-sent': (index, event) => ({
    ...packet(index, event),
    protocol: event.protocol,
    bytes: event.bytes === undefined ? undefined : base64Length(event.bytes),
    delivery: packetDelivery(index, event),
  }),
  'packet-received': (index, event) => {
    const sent = index.packetsSent.get(event.packet);
    return { ...packet(index, event), took: sent && timeText(event.at - sent.at) };
  },
  'packet-dropped': (index, event) => ({
    ...packet(index, event),
    reason: clause(event.reason),
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

function packetDelivery(index: TraceIndex, event: EventOf<'packet-sent'>): Delivery {
  return delivery(event.at, index.packetsEnded.get(event.packet));
}
