import { timeText } from '../time-text';
import type { EventKind, EventOf, TraceEvent } from '../trace/events/event';
import { summariseCandidate } from './inspect-candidate';
import { summariseDescription } from './inspect-description';
import { formatEndpoint } from './inspect-endpoint';
import { nameOf, ownKey, pairKey, type TraceIndex, thingOf } from './inspect-index';
import type { CallEnd, Delivery, EventValues, Explained, MessageSummary } from './inspect-values';

type Reader<K extends EventKind> = (index: TraceIndex, event: EventOf<K>) => EventValues[K];
type Readers = { readonly [K in EventKind]: Reader<K> };

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
  'api-called': (index, event) => ({
    ...peer(index, event),
    method: event.method,
    detail: callDetail(event.detail),
    end: callEnd(index, event),
  }),
  'api-settled': (index, event) => ({
    ...peer(index, event),
    method: event.method,
    detail: callDetail(index.calls.get(ownKey(event.peer, event.call))?.detail),
    end: callEnd(index, event),
  }),
  'negotiation-needed': peer,
  'description-applied': (index, event) => ({
    ...peer(index, event),
    side: event.side,
    type: event.type,
    description: summariseDescription(event.sdp),
  }),
  'message-sent': (index, event) => ({
    ...peer(index, event),
    to: nameOf(index, event.to),
    content: messageContent(index, event.message),
    delivery: messageDelivery(index, event),
  }),
  'message-received': (index, event) => {
    const sent = index.sent.get(event.message);
    return {
      ...peer(index, event),
      from: sent && nameOf(index, sent.peer),
      content: messageContent(index, event.message),
      took: sent && timeText(event.at - sent.at),
    };
  },
  'message-dropped': (index, event) => {
    const sent = index.sent.get(event.message);
    return {
      node: nameOf(index, event.node),
      from: sent && nameOf(index, sent.peer),
      reason: clause(event.reason),
      content: messageContent(index, event.message),
    };
  },
  'transport-opened': (index, event) => ({ ...transport(index, event), mids: event.mids }),
  'transport-closed': (index, event) => ({
    ...transport(index, event),
    reason: event.reason,
    into: event.into,
  }),
  'gathering-started': generation,
  'candidate-gathered': candidate,
  'gathering-ended': (index, event) => ({
    ...generation(index, event),
    ...gatheringResult(index, event),
  }),
  'candidate-error': (index, event) => ({
    ...peer(index, event),
    url: event.url,
    errorCode: event.errorCode,
    errorText: clause(event.errorText),
    address: event.address && formatEndpoint(event.address, event.port),
  }),
  'remote-candidate-added': candidate,
  'pair-formed': (index, event) => ({ ...pair(index, event), priority: event.priority }),
  'check-sent': (index, event) => ({
    ...pair(index, event),
    useCandidate: event.useCandidate,
    count: earlierOfKind(index, event) + 1,
  }),
  'check-received': (index, event) => ({
    ...pair(index, event),
    useCandidate: event.useCandidate,
  }),
  'check-answered': (index, event) => ({
    ...pair(index, event),
    roundTrip: roundTrip(index, event),
  }),
  'check-failed': (index, event) => ({ ...pair(index, event), reason: event.reason }),
  'pair-reported': (index, event) => ({ ...pair(index, event), state: event.state }),
  'pair-nominated': (index, event) => ({
    ...pair(index, event),
    others: earlierOnTransport(index, event),
  }),
  'pair-selected': (index, event) => ({
    ...pair(index, event),
    earlier: earlierOnTransport(index, event),
  }),
  'pair-removed': (index, event) => ({ ...pair(index, event), reason: event.reason }),
  'consent-lost': generation,
  'ice-gave-up': (index, event) => ({
    ...generation(index, event),
    pairs: countBefore(
      index,
      event,
      (other) =>
        other.kind === 'pair-formed' &&
        other.peer === event.peer &&
        other.transport === event.transport &&
        other.generation === event.generation,
    ),
  }),
  'dtls-started': transport,
  'dtls-negotiated': (index, event) => ({
    ...transport(index, event),
    version: event.version && (DTLS_VERSIONS[event.version.toUpperCase()] ?? event.version),
    hex: event.version,
    cipher: event.cipher,
    srtpProfile: event.srtpProfile,
    role: event.role === 'unknown' ? undefined : event.role,
  }),
  'certificate-seen': (index, event) => ({
    ...transport(index, event),
    owner: event.owner,
    count: event.chain.length,
    bytes: base64Length(event.chain[0] ?? ''),
  }),
  'dtls-finished': transport,
  'dtls-alert': (index, event) => ({
    ...transport(index, event),
    direction: event.direction,
    level: event.level,
    description: event.description,
  }),
  'dtls-error': (index, event) => ({
    ...transport(index, event),
    errorDetail: event.errorDetail,
    message: clause(event.message),
  }),
  'sctp-established': transport,
  'sctp-ended': transport,
  'channel-created': (index, event) => ({
    ...peer(index, event),
    channel: event.label === '' ? event.channel : event.label,
    by: event.by,
    ordered: event.ordered,
    streamId: event.streamId,
  }),
  'channel-opened': (index, event) => {
    const created = index.channels.get(ownKey(event.peer, event.channel));
    return { ...channel(index, event), took: created && timeText(event.at - created.at) };
  },
  'channel-closed': channel,
  'channel-error': (index, event) => ({ ...channel(index, event), message: clause(event.message) }),
  'channel-message': (index, event) => ({
    ...channel(index, event),
    direction: event.direction,
    size: event.size,
    text: event.text,
  }),
  'stream-opened': (index, event) => ({ ...stream(index, event), mid: event.mid }),
  'stream-flowing': (index, event) => ({
    ...stream(index, event),
    again: earlierOfKind(index, event) > 0,
  }),
  'stream-silent': stream,
  'stream-ended': stream,
  'track-received': (index, event) => ({
    ...peer(index, event),
    media: event.media,
    mid: event.mid,
  }),
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
  intervention: (index, event) => ({
    peer: event.peer && nameOf(index, event.peer),
    intervention: event.intervention,
    // An experiment's detail may only repeat its name.
    detail: event.detail && event.intervention.includes(event.detail) ? undefined : event.detail,
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

/** tlsVersion of webrtc-stats §7.17, as in the record layer (RFC 6347 §4.1, RFC 9147 §4). */
const DTLS_VERSIONS: Readonly<Record<string, string>> = {
  FEFF: 'DTLS 1.0',
  FEFD: 'DTLS 1.2',
  FEFC: 'DTLS 1.3',
};

function peer(index: TraceIndex, event: { readonly peer: string }) {
  return { peer: nameOf(index, event.peer) };
}

function transport(
  index: TraceIndex,
  event: { readonly peer: string; readonly transport: string },
) {
  return { ...peer(index, event), transport: event.transport };
}

function generation(
  index: TraceIndex,
  event: { readonly peer: string; readonly transport: string; readonly generation: number },
) {
  return { ...transport(index, event), generation: event.generation };
}

function pair(index: TraceIndex, event: Parameters<typeof pairKey>[0]) {
  const known = index.pairs.get(pairKey(event)) ?? { id: event.pair };
  return { ...generation(index, event), pair: known };
}

function candidate(
  index: TraceIndex,
  event: EventOf<'candidate-gathered' | 'remote-candidate-added'>,
) {
  return {
    ...generation(index, event),
    candidate: summariseCandidate(event.candidate),
    url: event.url === '' ? undefined : event.url,
    relayProtocol: event.relayProtocol,
  };
}

function channel(index: TraceIndex, event: { readonly peer: string; readonly channel: string }) {
  return { ...peer(index, event), channel: channelName(index, event.peer, event.channel) };
}

function channelName(index: TraceIndex, peerId: string, id: string): string {
  return index.channels.get(ownKey(peerId, id))?.label || id;
}

function stream(
  index: TraceIndex,
  event: { readonly peer: string; readonly transport: string; readonly stream: string },
) {
  const opened = index.streams.get(ownKey(event.peer, event.transport, event.stream));
  return {
    ...transport(index, event),
    direction: opened?.direction ?? ('unknown' as const),
    media: opened?.media ?? ('unknown' as const),
    ssrc: opened?.ssrc,
  };
}

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

/** A candidate line among the arguments is told by its type and address. */
function callDetail(detail: string | undefined): string | undefined {
  const summary = detail === undefined ? undefined : summariseCandidate(detail);
  return summary ? `${summary.type} ${summary.endpoint}` : detail;
}

function callEnd(index: TraceIndex, event: EventOf<'api-called' | 'api-settled'>): CallEnd {
  const key = ownKey(event.peer, event.call);
  const called = index.calls.get(key);
  const settled = event.kind === 'api-settled' ? event : index.settled.get(key);
  if (!settled) return { kind: 'pending' };
  const { outcome } = settled;
  return {
    ...(outcome.kind === 'rejected' ? { ...outcome, message: clause(outcome.message) } : outcome),
    ...(called ? { took: timeText(settled.at - called.at) } : {}),
  };
}

function messageContent(index: TraceIndex, message: string): MessageSummary {
  const content = index.sent.get(message)?.content;
  switch (content?.kind) {
    case undefined:
      return { kind: 'unknown' };
    case 'description':
      return { ...content, description: summariseDescription(content.sdp) };
    case 'candidate': {
      const summary = summariseCandidate(content.candidate);
      const mid = content.sdpMid === undefined ? {} : { mid: content.sdpMid };
      if (summary) return { kind: 'candidate', candidate: summary, ...mid };
      return { kind: 'end-of-candidates', ...mid };
    }
    case 'end-of-candidates':
      return {
        kind: 'end-of-candidates',
        ...(content.sdpMid === undefined ? {} : { mid: content.sdpMid }),
      };
    case 'other':
      return content;
  }
}

function messageDelivery(index: TraceIndex, event: EventOf<'message-sent'>): Delivery {
  return delivery(event.at, index.arrived.get(event.message));
}

function packetDelivery(index: TraceIndex, event: EventOf<'packet-sent'>): Delivery {
  return delivery(event.at, index.packetsEnded.get(event.packet));
}

function delivery(
  sentAt: number,
  end:
    | EventOf<'message-received' | 'message-dropped' | 'packet-received' | 'packet-dropped'>
    | undefined,
): Delivery {
  if (!end) return { kind: 'underway' };
  return 'reason' in end
    ? { kind: 'dropped', reason: clause(end.reason) }
    : { kind: 'arrived', took: timeText(end.at - sentAt) };
}

function gatheringResult(index: TraceIndex, event: EventOf<'gathering-ended'>) {
  const course = (index.things.get(thingOf(event)) ?? []).filter(
    (other) =>
      'generation' in other && other.generation === event.generation && other.at <= event.at,
  );
  const found = course
    .filter((other) => other.kind === 'candidate-gathered')
    .map((other) => summariseCandidate(other.candidate))
    .filter((summary) => summary !== undefined);
  const started = course.find((other) => other.kind === 'gathering-started');
  return {
    count: found.length,
    types: [...new Set(found.map(({ type }) => type))].join(', '),
    took: started && timeText(event.at - started.at),
  };
}

function roundTrip(index: TraceIndex, event: EventOf<'check-answered'>): string | undefined {
  const sent = (index.things.get(thingOf(event)) ?? []).find(
    (other) => other.kind === 'check-sent' && other.transaction === event.transaction,
  );
  return sent && timeText(event.at - sent.at);
}

/** How many events of the same kind the same thing went through before this one. */
function earlierOfKind(index: TraceIndex, event: TraceEvent): number {
  let count = 0;
  for (const other of index.things.get(thingOf(event)) ?? []) {
    if (other === event) return count;
    if (other.kind === event.kind) count += 1;
  }
  return count;
}

/** How many other pairs of the same generation met with the same kind of event before. */
function earlierOnTransport(
  index: TraceIndex,
  event: EventOf<'pair-nominated' | 'pair-selected'>,
): number {
  return countBefore(
    index,
    event,
    (other) =>
      other.kind === event.kind &&
      other.peer === event.peer &&
      other.transport === event.transport &&
      other.generation === event.generation &&
      other.pair !== event.pair,
  );
}

function countBefore(
  index: TraceIndex,
  event: TraceEvent,
  matches: (other: TraceEvent) => boolean,
): number {
  const end = index.positions.get(event.id) ?? index.trace.events.length;
  let count = 0;
  for (let position = 0; position < end; position += 1) {
    const other = index.trace.events[position];
    if (other && matches(other)) count += 1;
  }
  return count;
}

/** The length in bytes of what a base64 text stands for. */
function base64Length(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}

/** A foreign sentence made fit to stand within one of ours: without its full stop. */
function clause(text: string): string {
  return text.trim().replace(/\.+$/, '');
}
