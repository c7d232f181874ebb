import type { LadderModel, Lane, Side } from '@/components/security/handshake/ladder-model';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Role } from '@/lib/dtls/keys/value-name';
import { alertDescriptionName, decodeAlert } from '@/lib/dtls/record/alert';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import type {
  Handshake,
  HandshakeDatagram,
  HandshakeMoment,
  HandshakeRecord,
  SentFlight,
} from '@/lib/selectors/handshake';
import { timeText } from '@/lib/time-text';

/** Which side each role stands on: `left` is the node of peer A. */
export type Sides = Readonly<Record<Role, Side>>;

export function sidesOf({ ends }: Handshake, left: string): Sides {
  return ends.client === left
    ? { client: 'left', server: 'right' }
    : { client: 'right', server: 'left' };
}

/** The lane of a node: somebody in between stands between. */
export function laneOf({ ends, attacker }: Handshake, sides: Sides, node: string): Lane {
  if (node === attacker) return 'middle';
  return sides[node === ends.client ? 'client' : 'server'];
}

/** The order in which the moments of one instant follow from each other. */
const ORDER: readonly HandshakeMoment['kind'][] = [
  'handshake-keys',
  'trust',
  'keys',
  'application-keys',
  'connected',
  'media',
  'overheard',
  'overheard-both',
];

/** Moments in the order of time, and within an instant in that of their reasons. */
export function momentsInOrder(handshake: Handshake): readonly HandshakeMoment[] {
  return handshake.moments.toSorted(
    (one, other) =>
      one.at - other.at ||
      one.node.localeCompare(other.node) ||
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
}

/** The messages of a datagram in one breath: "ServerHello … Finished". */
export function briefNames({ kind, records }: HandshakeDatagram, words: HandshakeWords): string {
  if (kind === 'ack') return words.ack;
  if (kind === 'alert') return records.flatMap((one) => alertName(one) ?? [])[0] ?? words.alert;
  const names = records.flatMap(({ messages, contentType }) =>
    contentType === CONTENT_TYPES.change_cipher_spec
      ? ['ChangeCipherSpec']
      : messages.map(({ name }) => name),
  );
  return briefly(names);
}

/** `bad_certificate`; undefined of a record that is no alert, or of an unknown one. */
export function alertName({ contentType, content }: HandshakeRecord): string | undefined {
  if (contentType !== CONTENT_TYPES.alert) return undefined;
  const alert = decodeAlert(content);
  return alert.ok ? alertDescriptionName(alert.value.description) : undefined;
}

/** What a moment is called, in as few words as fit beside a lane. */
export function momentName(
  { kind, holds, isForged }: HandshakeMoment,
  words: HandshakeWords,
): string {
  if (!holds) return words.distrust;
  return isForged ? words.forged : words.moments[kind];
}

/** Whether a moment is one that nobody should wish for. */
export function isBadMoment({ kind, holds, isForged }: HandshakeMoment): boolean {
  return !holds || isForged || kind === 'overheard' || kind === 'overheard-both';
}

/** Nothing of it was of use, or what was protected in it could not be opened. */
export function isThrownAway({ discards, records }: HandshakeDatagram): boolean {
  return (
    discards.length > 0 &&
    (discards.length >= records.length ||
      discards.some(({ because }) => because === 'authentication-failed'))
  );
}

/** More than two names by the first and the last. */
export function briefly(names: readonly string[]): string {
  const apart = [...new Set(names)];
  return apart.length > 2 ? `${apart[0]} … ${apart.at(-1)}` : apart.join(', ');
}

/** The ladder of a handshake, its clock beginning with the first flight. */
export function handshakeModel(
  handshake: Handshake,
  sides: Sides,
  words: HandshakeWords,
): LadderModel {
  const { startedAt, datagrams, flights } = handshake;
  const lane = (node: string) => laneOf(handshake, sides, node);
  const key = ({ association, sender, flight }: SentFlight, attempt: number) =>
    `${association} ${sender} ${flight} ${attempt}`;
  const attempts = new Map(flights.map((one) => [key(one, one.attempt), one]));
  return {
    arrows: datagrams.map((datagram, index) => ({
      key: datagram.packet,
      from: lane(datagram.from),
      to: lane(datagram.to),
      start: datagram.sentAt - startedAt,
      end: datagram.arrivedAt === undefined ? undefined : datagram.arrivedAt - startedAt,
      isLost: datagram.lost !== undefined,
      number: index + 1,
      label: briefNames(datagram, words),
      tone:
        datagram.kind === 'ack' ? 'ack' : (datagram.place?.attempt ?? 1) > 1 ? 'again' : 'plain',
      heldUntil: datagram.keptUntil === undefined ? undefined : datagram.keptUntil - startedAt,
      isDiscarded: isThrownAway(datagram),
    })),
    notes: momentsInOrder(handshake).map((moment) => ({
      side: lane(moment.node),
      at: moment.at - startedAt,
      text: momentName(moment, words),
      tone: isBadMoment(moment)
        ? 'failed'
        : moment.kind === 'connected' || moment.kind === 'media'
          ? 'good'
          : 'moment',
    })),
    waits: flights.flatMap((sent) => {
      const { from: node, attempt, at, cause } = sent;
      const before = attempts.get(key(sent, attempt - 1));
      if (cause.kind !== 'timer' || before === undefined) return [];
      const text = words.waited(timeText(cause.waited));
      const [from, to] = [before.at - startedAt, at - startedAt];
      return [{ side: lane(node), from, to, text }];
    }),
  };
}

/** How many round trips the client waits through before it may send media. */
export function roundTrips({ flights, connectedAt }: Handshake): number {
  const end = connectedAt.client ?? Number.POSITIVE_INFINITY;
  return flights.filter(
    ({ association, sender, attempt, at }) =>
      association !== 'with-server' && sender === 'server' && attempt === 1 && at < end,
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
