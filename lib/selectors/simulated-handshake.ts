import { readFragments } from '../dtls/handshake/handshake-fragment';
import { handshakeTypeName } from '../dtls/handshake/handshake-type';
import { decodeAck } from '../dtls/record/ack';
import { alertDescriptionName, decodeAlert } from '../dtls/record/alert';
import { CONTENT_TYPES } from '../dtls/record/content-type';
import { readRecords } from '../dtls/record/read-records';
import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { peersOf, type Trace } from '../trace/trace';
import type { Handshake, HandshakeDatagram, HandshakeRecord, MessagePart } from './handshake';
import {
  type AssociationName,
  attackerIn,
  type CarriedDatagram,
  dtlsDatagrams,
} from './handshake-datagrams';
import { type OpenedDatagram as Opened, placeFlights } from './handshake-flights';
import { HandshakeKeys, type OpenRecord } from './handshake-keys';
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
  const parties = { ends, attacker: attackerIn(trace) };
  const { opened, keys } = openDatagrams(dtlsDatagrams(trace, parties), keyLogOf(trace));
  const { datagrams, flights } = placeFlights(opened, told, parties);
  const moments = handshakeMoments(trace, ends);
  const connectedAt = {
    client: momentOf(moments, 'client', 'connected'),
    server: momentOf(moments, 'server', 'connected'),
  };
  return {
    version: versionOf(trace),
    ...parties,
    bothClients: hasTwoClients(told),
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
      (role) => datagrams.find(({ kind, from }) => kind === 'data' && from === ends[role]) ?? [],
    ),
    keys,
  };
}

function hasTwoClients(told: readonly EventOf<'dtls-flight-sent'>[]): boolean {
  const greeters = told.filter(({ messages }) => messages.includes('ClientHello'));
  return new Set(greeters.map(({ peer }) => peer)).size > 1;
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

/** Only as far as the first application data of each side: neither those after nor the farewell belong. */
function openDatagrams(
  carried: readonly CarriedDatagram[],
  keyLog: readonly string[],
): { readonly opened: readonly Opened[]; readonly keys: Handshake['keys'] } {
  const opened: Opened[] = [];
  const associations = new Map<AssociationName, HandshakeKeys>();
  const withData = new Set<string>();
  for (const datagram of carried) {
    const { association, sender, bytes } = datagram;
    // The secrets of a man in the middle are those of the side that he talks to.
    const keys = associations.get(association) ?? new HandshakeKeys(keyLog);
    associations.set(association, keys);
    const records: HandshakeRecord[] = [];
    for (const one of readRecords(bytes).records) {
      const open = keys.open(sender, bytes, one);
      if (open !== undefined) records.push(describe(open));
    }
    const kind = kindOf(records);
    const way = `${association} ${sender}`;
    if (kind === 'data' && withData.has(way)) continue;
    const talk = (['client', 'server'] as const).every((role) =>
      withData.has(`${association} ${role}`),
    );
    if (talk && records.some(isClose)) continue;
    if (kind === 'data') withData.add(way);
    opened.push({ ...datagram, records, kind });
  }
  return { opened, keys: associations.get('whole')?.all ?? [] };
}

function describe({ epoch, sequenceNumber, contentType, content }: OpenRecord): HandshakeRecord {
  const ack = contentType === CONTENT_TYPES.ack ? decodeAck(content) : undefined;
  const numbers = ack?.ok ? ack.value.recordNumbers : [];
  return {
    epoch,
    sequenceNumber,
    contentType,
    content,
    messages: contentType === CONTENT_TYPES.handshake ? messagesIn(content) : [],
    acknowledges: numbers.map(({ epoch, sequenceNumber }) => ({
      epoch: Number(epoch),
      sequenceNumber: Number(sequenceNumber),
    })),
  };
}

function isClose({ contentType, content }: HandshakeRecord): boolean {
  if (contentType !== CONTENT_TYPES.alert) return false;
  const alert = decodeAlert(content);
  return alert.ok && alertDescriptionName(alert.value.description) === 'close_notify';
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

function kindOf(records: readonly HandshakeRecord[]): HandshakeDatagram['kind'] {
  const has = (...types: readonly number[]) =>
    records.some(({ contentType }) => types.includes(contentType));
  if (has(CONTENT_TYPES.handshake, CONTENT_TYPES.change_cipher_spec)) return 'flight';
  if (has(CONTENT_TYPES.ack)) return 'ack';
  return has(CONTENT_TYPES.alert) ? 'alert' : 'data';
}
