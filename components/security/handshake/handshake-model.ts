import type { LadderModel, Side } from '@/components/security/handshake/ladder-model';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Handshake, HandshakeDatagram, HandshakeMoment } from '@/lib/selectors/handshake';
import { timeText } from '@/lib/time-text';

/** Which side each role stands on: `left` is the node of peer A. */
export type Sides = Readonly<Record<Role, Side>>;

export function sidesOf({ ends }: Handshake, left: string): Sides {
  return ends.client === left
    ? { client: 'left', server: 'right' }
    : { client: 'right', server: 'left' };
}

/** The order in which the moments of one instant follow from each other. */
const ORDER: readonly HandshakeMoment['kind'][] = [
  'handshake-keys',
  'trust',
  'keys',
  'application-keys',
  'connected',
  'media',
];

/** Moments in the order of time, and within an instant in that of their reasons. */
export function momentsInOrder(handshake: Handshake): readonly HandshakeMoment[] {
  return handshake.moments.toSorted(
    (one, other) =>
      one.at - other.at ||
      one.role.localeCompare(other.role) ||
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
}

/** The messages of a datagram in one breath: "ServerHello … Finished". */
export function briefNames({ kind, records }: HandshakeDatagram, words: HandshakeWords): string {
  if (kind === 'ack') return words.ack;
  if (kind === 'alert') return words.alert;
  const names = records.flatMap(({ messages, contentType }) =>
    contentType === CHANGE_CIPHER_SPEC ? ['ChangeCipherSpec'] : messages.map(({ name }) => name),
  );
  return briefly(names);
}

/** More than two names by the first and the last. */
export function briefly(names: readonly string[]): string {
  const apart = [...new Set(names)];
  return apart.length > 2 ? `${apart[0]} … ${apart.at(-1)}` : apart.join(', ');
}

const CHANGE_CIPHER_SPEC = 20;

/** The ladder of a handshake, its clock beginning with the first flight. */
export function handshakeModel(
  handshake: Handshake,
  sides: Sides,
  words: HandshakeWords,
): LadderModel {
  const { startedAt, datagrams, flights } = handshake;
  const attempts = new Map(
    flights.map((one) => [`${one.sender} ${one.flight} ${one.attempt}`, one]),
  );
  return {
    arrows: datagrams.map((datagram, index) => ({
      key: datagram.packet,
      from: sides[datagram.sender],
      start: datagram.sentAt - startedAt,
      end: datagram.arrivedAt === undefined ? undefined : datagram.arrivedAt - startedAt,
      isLost: datagram.lost !== undefined,
      number: index + 1,
      label: briefNames(datagram, words),
      tone:
        datagram.kind === 'ack' ? 'ack' : (datagram.place?.attempt ?? 1) > 1 ? 'again' : 'plain',
      heldUntil: undefined,
    })),
    notes: momentsInOrder(handshake).map(({ kind, role, at, holds }) => ({
      side: sides[role],
      at: at - startedAt,
      text: holds ? words.moments[kind] : words.distrust,
      tone: holds ? (kind === 'connected' || kind === 'media' ? 'good' : 'moment') : 'failed',
    })),
    waits: flights.flatMap(({ sender, flight, attempt, at, cause }) => {
      const before = attempts.get(`${sender} ${flight} ${attempt - 1}`);
      if (cause.kind !== 'timer' || before === undefined) return [];
      const text = words.waited(timeText(cause.waited));
      const [from, to] = [before.at - startedAt, at - startedAt];
      return [{ side: sides[sender], from, to, text }];
    }),
  };
}

/** How many round trips the client waits through before it may send media. */
export function roundTrips({ flights, connectedAt }: Handshake): number {
  const end = connectedAt.client ?? Number.POSITIVE_INFINITY;
  return flights.filter(
    ({ sender, attempt, at }) => sender === 'server' && attempt === 1 && at < end,
  ).length;
}

/** When media had come to both sides, or to the one that had any; undefined: to none. */
export function mediaTime({
  mediaAt: { client, server },
  startedAt,
}: Handshake): number | undefined {
  const known = [client, server].filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.max(...known) - startedAt;
}

/** How long a datagram is under way, as a rule. */
export function oneWayOf({ datagrams }: Handshake): number {
  const ways = datagrams.flatMap(({ sentAt, arrivedAt }) =>
    arrivedAt === undefined ? [] : [arrivedAt - sentAt],
  );
  return ways.length === 0 ? 10 : Math.min(...ways);
}
