import type { Role } from '@/lib/dtls/keys/value-name';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import type { Handshake, HandshakeDatagram } from '@/lib/selectors/handshake';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

/** A flight, or the ACK that ends a handshake of DTLS 1.3, with what carried it. */
export interface FlightRow {
  readonly at: Milliseconds;
  readonly sender: Role;
  /** As the RFCs write them. */
  readonly messages: readonly string[];
  readonly datagrams: readonly RowDatagram[];
}

export interface RowDatagram {
  /** The name of its packet. */
  readonly packet: string;
  /** In bytes of UDP payload. */
  readonly length: number;
  /** The messages that are in it, whole or in part, each once. */
  readonly messages: readonly string[];
}

/** The rows of a handshake in their order of sending. */
export function flightRows({ flights, datagrams }: Handshake): readonly FlightRow[] {
  const byPacket = new Map(datagrams.map((datagram) => [datagram.packet, datagram]));
  const rows = flights.map(({ at, sender, messages, packets }) => ({
    at,
    sender,
    messages,
    datagrams: packets.flatMap((packet) => rowOf(byPacket.get(packet))),
  }));
  const acknowledgments = datagrams
    .filter(({ kind }) => kind === 'ack')
    .map((datagram) => ({
      at: datagram.sentAt,
      sender: datagram.sender,
      messages: namesIn(datagram),
      datagrams: rowOf(datagram),
    }));
  return [...rows, ...acknowledgments].toSorted((left, right) => left.at - right.at);
}

/** The flight that an event of the run tells of; of another event the last one before it. */
export function rowOfEvent(
  { events }: Pick<Trace, 'events'>,
  { ends }: Pick<Handshake, 'ends'>,
  rows: readonly FlightRow[],
  id: EventId,
): FlightRow | undefined {
  const event = events.find((one) => one.id === id);
  if (event === undefined) return undefined;
  return rows.findLast(({ at, sender }) => {
    if (event.kind === 'dtls-flight-sent' && ends[sender] !== event.peer) return false;
    return at <= event.at;
  });
}

function rowOf(datagram: HandshakeDatagram | undefined): readonly RowDatagram[] {
  if (datagram === undefined) return [];
  const { packet, bytes } = datagram;
  return [{ packet, length: bytes.length, messages: namesIn(datagram) }];
}

function namesIn({ records }: HandshakeDatagram): readonly string[] {
  const names = records.flatMap(({ contentType, messages }) => {
    if (contentType === CONTENT_TYPES.change_cipher_spec) return ['ChangeCipherSpec'];
    if (contentType === CONTENT_TYPES.ack) return ['ACK'];
    return messages.map(({ name }) => name);
  });
  return [...new Set(names)];
}
