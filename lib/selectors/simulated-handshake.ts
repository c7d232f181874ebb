import { readFragments } from '../dtls/handshake/handshake-fragment';
import { HANDSHAKE_TYPES, handshakeTypeName } from '../dtls/handshake/handshake-type';
import { PartialMessage } from '../dtls/handshake/partial-message';
import type { Role } from '../dtls/keys/value-name';
import { decodeAck } from '../dtls/record/ack';
import { CONTENT_TYPES } from '../dtls/record/content-type';
import { readRecords } from '../dtls/record/read-records';
import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { peersOf, type Trace } from '../trace/trace';
import type {
  FlightCause,
  Handshake,
  HandshakeDatagram,
  HandshakeRecord,
  MessagePart,
  SentFlight,
} from './handshake';
import { type CarriedDatagram, dtlsDatagrams, type Ends } from './handshake-datagrams';
import { HandshakeKeys } from './handshake-keys';
import { handshakeMoments, momentOf } from './handshake-moments';

const found = new WeakMap<readonly TraceEvent[], Handshake | undefined>();

/**
 * The DTLS handshake of a simulated call: flights, datagrams and moments of both sides. Undefined
 * where none began, or where the source is no simulation: then nobody saw the packets.
 */
export function handshakeOf(trace: Trace): Handshake | undefined {
  if (trace.header.source !== 'simulated') return undefined;
  if (!found.has(trace.events)) found.set(trace.events, read(trace));
  return found.get(trace.events);
}

function read(trace: Trace): Handshake | undefined {
  const told = trace.events.filter(
    (event): event is EventOf<'dtls-flight-sent'> => event.kind === 'dtls-flight-sent',
  );
  const [first] = told;
  const server = peersOf(trace.header).find(({ id }) => id !== first?.peer)?.id;
  if (first === undefined || server === undefined) return undefined;
  // The client speaks first (RFC 6347 §4.2.4).
  const ends = { client: first.peer, server };
  const keys = new HandshakeKeys(keyLogOf(trace));
  const opened = openDatagrams(dtlsDatagrams(trace, ends), keys);
  const { datagrams, flights } = placeFlights(opened, told, ends);
  const moments = handshakeMoments(trace, ends);
  const connectedAt = {
    client: momentOf(moments, 'client', 'connected'),
    server: momentOf(moments, 'server', 'connected'),
  };
  return {
    version: versionOf(trace),
    ends,
    startedAt: first.at,
    datagrams: datagrams.filter(({ kind }) => kind !== 'data'),
    flights,
    moments,
    connectedAt,
    completedAt: later(connectedAt.client, connectedAt.server),
    mediaAt: {
      client: momentOf(moments, 'client', 'media'),
      server: momentOf(moments, 'server', 'media'),
    },
    firstData: (['client', 'server'] as const).flatMap(
      (role) => datagrams.find(({ kind, sender }) => kind === 'data' && sender === role) ?? [],
    ),
    keys: keys.all,
  };
}

function keyLogOf({ events }: Trace): readonly string[] {
  return events.flatMap((event) => (event.kind === 'secret-logged' ? [event.line] : []));
}

function versionOf({ events }: Trace): Handshake['version'] {
  for (const event of events) {
    if (event.kind !== 'dtls-negotiated') continue;
    return event.version === 'FEFC' ? '1.3' : event.version === 'FEFD' ? '1.2' : undefined;
  }
  return undefined;
}

function later(left: Milliseconds | undefined, right: Milliseconds | undefined) {
  if (left === undefined || right === undefined) return undefined;
  return left > right ? left : right;
}

type Opened = Omit<HandshakeDatagram, 'place'>;

/** Only as far as the first application data of each side: what comes after is no handshake. */
function openDatagrams(
  carried: readonly CarriedDatagram[],
  keys: HandshakeKeys,
): readonly Opened[] {
  const hellos = new Map<string, PartialMessage>();
  const opened: Opened[] = [];
  const hasData = { client: false, server: false };
  for (const datagram of carried) {
    const { sender, bytes } = datagram;
    const records: HandshakeRecord[] = [];
    for (const one of readRecords(bytes).records) {
      const open = keys.open(sender, bytes, one);
      if (open === undefined) continue;
      records.push(describe(open));
      if (open.epoch === 0) noteClear(hellos, keys, sender, open.content, open.contentType);
    }
    const kind = kindOf(records);
    if (kind === 'data' && hasData[sender]) continue;
    hasData[sender] ||= kind === 'data';
    opened.push({ ...datagram, records, kind });
  }
  return opened;
}

type Open = Pick<HandshakeRecord, 'epoch' | 'sequenceNumber' | 'contentType' | 'content'>;

function describe(open: Open): HandshakeRecord {
  const { contentType, content } = open;
  const ack = contentType === CONTENT_TYPES.ack ? decodeAck(content) : undefined;
  const numbers = ack?.ok ? ack.value.recordNumbers : [];
  return {
    ...open,
    messages: contentType === CONTENT_TYPES.handshake ? messagesIn(content) : [],
    acknowledges: numbers.map(({ epoch, sequenceNumber }) => ({
      epoch: Number(epoch),
      sequenceNumber: Number(sequenceNumber),
    })),
  };
}

function messagesIn(content: Uint8Array): readonly MessagePart[] {
  return readFragments(content).fragments.map(({ fragment: part }) => ({
    name: messageName(part.type),
    type: part.type,
    messageSequence: part.messageSequence,
    offset: part.fragmentOffset,
    length: part.fragment.length,
    whole: part.length,
  }));
}

/** `client_hello` as `ClientHello`. */
function messageName(type: number): string {
  const name = handshakeTypeName(type) ?? `type ${type}`;
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Hellos come in clear, and the hybrid ClientHello in two datagrams, of which one may come later. */
function noteClear(
  partial: Map<string, PartialMessage>,
  keys: HandshakeKeys,
  sender: Role,
  content: Uint8Array,
  contentType: number,
): void {
  if (contentType !== CONTENT_TYPES.handshake) return;
  for (const { fragment } of readFragments(content).fragments) {
    const { type } = fragment;
    if (type !== HANDSHAKE_TYPES.client_hello && type !== HANDSHAKE_TYPES.server_hello) continue;
    const key = `${sender} ${fragment.messageSequence}`;
    const message = partial.get(key) ?? new PartialMessage(fragment);
    partial.set(key, message);
    message.put(fragment);
    const body = message.complete();
    if (body !== undefined) keys.note(type, body);
  }
}

function kindOf(records: readonly HandshakeRecord[]): HandshakeDatagram['kind'] {
  const has = (...types: readonly number[]) =>
    records.some(({ contentType }) => types.includes(contentType));
  if (has(CONTENT_TYPES.handshake, CONTENT_TYPES.change_cipher_spec)) return 'flight';
  if (has(CONTENT_TYPES.ack)) return 'ack';
  return has(CONTENT_TYPES.alert) ? 'alert' : 'data';
}

/** Each sending of a flight says in how many datagrams it went, and at what time. */
function placeFlights(
  opened: readonly Opened[],
  told: readonly EventOf<'dtls-flight-sent'>[],
  ends: Ends,
): { readonly datagrams: readonly HandshakeDatagram[]; readonly flights: readonly SentFlight[] } {
  const placed = new Map<string, HandshakeDatagram['place']>();
  const last = new Map<string, Milliseconds>();
  const flights = told.map((event): SentFlight => {
    const { id, peer, at, flight, attempt, messages, datagrams } = event;
    const sender = peer === ends.client ? 'client' : 'server';
    const mine = opened
      .filter((one) => one.kind === 'flight' && one.sender === sender && one.sentAt === at)
      .filter(({ packet }) => !placed.has(packet))
      .slice(0, datagrams);
    for (const [part, { packet }] of mine.entries()) placed.set(packet, { flight, attempt, part });
    const before = last.get(`${sender} ${flight}`);
    last.set(`${sender} ${flight}`, at);
    const packets = mine.map(({ packet }) => packet);
    const cause = causeOf(opened, sender, at, before);
    return { event: id, sender, flight, attempt, at, messages, cause, packets };
  });
  const datagrams = opened.map((one) => ({ ...one, place: placed.get(one.packet) }));
  return { datagrams, flights };
}

/** A flight goes out again by the clock, or at the very moment in which something came. */
function causeOf(
  opened: readonly Opened[],
  sender: Role,
  at: Milliseconds,
  before: Milliseconds | undefined,
): FlightCause {
  if (before === undefined) return { kind: 'first' };
  const heard = opened.findLast((one) => one.sender !== sender && one.arrivedAt === at);
  return heard === undefined
    ? { kind: 'timer', waited: at - before }
    : { kind: 'heard', packet: heard.packet };
}
