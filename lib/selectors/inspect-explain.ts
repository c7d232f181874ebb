import type { EventKind, EventOf, TraceEvent } from '../trace/events/event';
import { dtlsReaders } from './inspect-explain-dtls';
import { iceReaders } from './inspect-explain-ice';
import { mediaReaders } from './inspect-explain-media';
import { packetReaders } from './inspect-explain-packets';
import { signalingReaders } from './inspect-explain-signaling';
import { tableReaders } from './inspect-explain-tables';
import { nameOf, type TraceIndex } from './inspect-index';
import { channelName, peer, type Reader, type Readers, transport } from './inspect-reader';
import type { Explained } from './inspect-values';

/** The values that an event's words need, gathered from the event and from what it concerns. */
export function explainEvent(index: TraceIndex, event: TraceEvent): Explained {
  return explainKind(index, event.kind, event);
}

/* The event and its kind are one value, which the compiler cannot see through a union. */
function explainKind<K extends EventKind>(
  index: TraceIndex,
  kind: K,
  event: TraceEvent,
): Explained {
  const read: Reader<K> = READERS[kind];
  return { kind, values: read(index, event as EventOf<K>) } as Explained;
}

const READERS: Readers = {
  ...signalingReaders,
  ...iceReaders,
  ...dtlsReaders,
  ...mediaReaders,
  ...packetReaders,
  ...tableReaders,
  intervention: (index, event) => ({
    peer: event.peer && nameOf(index, event.peer),
    intervention: event.intervention,
    // An experiment's detail may only repeat its name.
    detail: event.detail && event.intervention.includes(event.detail) ? undefined : event.detail,
  }),
  'datagram-discarded': (index, event) => ({
    ...transport(index, event),
    protocol: event.protocol,
    because: event.because,
    detail: event.detail,
  }),
  'message-altered': (index, event) => ({
    node: nameOf(index, event.node),
    before: event.before,
    after: event.after,
  }),
  overheard: (index, event) => ({
    node: nameOf(index, event.node),
    speaker: nameOf(index, event.speaker),
    what: event.what,
    text: event.text,
    ssrc: event.ssrc,
  }),
  'page-visibility': (_, event) => ({ visible: event.visible }),
  'state-reported': (index, event) => ({
    ...peer(index, event),
    subject: event.subject,
    state: event.state,
    transport: 'transport' in event ? event.transport : undefined,
    channel: 'channel' in event ? channelName(index, event.peer, event.channel) : undefined,
  }),
};
