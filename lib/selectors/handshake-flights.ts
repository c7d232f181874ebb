import type { Milliseconds } from '../time';
import type { EventOf } from '../trace/events/event';
import type { FlightCause, FlightPlace, HandshakeDatagram, SentFlight } from './handshake';
import type { Parties } from './handshake-datagrams';

/** A datagram whose place in a flight is not known yet. */
export type OpenedDatagram = Omit<HandshakeDatagram, 'place'>;

interface Placed {
  readonly datagrams: readonly HandshakeDatagram[];
  readonly flights: readonly SentFlight[];
}

type Draft = Omit<SentFlight, 'cause'>;

/**
 * Puts every datagram into its flight. Each sending by a peer says in how many datagrams it went, and
 * at what time; those of a man in the middle nobody tells, they are known by what they carry.
 */
export function placeFlights(
  opened: readonly OpenedDatagram[],
  told: readonly EventOf<'dtls-flight-sent'>[],
  { ends, attacker }: Parties,
): Placed {
  const places = new Map<string, FlightPlace>();
  const drafts: Draft[] = [];
  for (const { id, peer, at, flight, attempt, messages, datagrams } of told) {
    const sent = opened
      .filter((one) => one.kind === 'flight' && one.from === peer && one.sentAt === at)
      .filter(({ packet }) => !places.has(packet))
      .slice(0, datagrams);
    for (const [part, { packet }] of sent.entries()) places.set(packet, { flight, attempt, part });
    const sender = peer === ends.client ? 'client' : 'server';
    const association = attacker === undefined ? 'whole' : (`with-${sender}` as const);
    const packets = sent.map(({ packet }) => packet);
    const of = { event: id, association, sender, from: peer } as const;
    drafts.push({ ...of, flight, attempt, at, messages, packets });
  }
  for (const association of ['with-client', 'with-server'] as const) {
    const his = opened.filter(
      (one) => one.kind === 'flight' && one.from === attacker && one.association === association,
    );
    for (const draft of untoldFlights(his)) {
      drafts.push(draft);
      const { flight, attempt, packets } = draft;
      for (const [part, packet] of packets.entries()) places.set(packet, { flight, attempt, part });
    }
  }
  drafts.sort((one, other) => one.at - other.at);
  return {
    datagrams: opened.map((one) => ({ ...one, place: places.get(one.packet) })),
    flights: drafts.map((draft) => ({ ...draft, cause: causeOf(opened, drafts, draft) })),
  };
}

/** The flights of one side that tells nothing: what carries a message again is another attempt. */
function untoldFlights(sent: readonly OpenedDatagram[]): readonly Draft[] {
  const flightOf = new Map<string, number>();
  const drafts: (Draft & { readonly parts: ReadonlySet<string> })[] = [];
  for (const datagram of sent) {
    const { packet, event, association, sender, from, sentAt: at, records } = datagram;
    const parts = records.flatMap(({ messages }) => messages);
    const keys = parts.map(({ messageSequence, offset }) => `${messageSequence} ${offset}`);
    const known = keys.map((key) => flightOf.get(key)).find((flight) => flight !== undefined);
    const last = drafts.at(-1);
    const belongs = last?.at === at && !keys.some((key) => last.parts.has(key));
    const flight = known ?? (belongs ? last.flight : Math.max(0, ...flightOf.values()) + 1);
    for (const key of keys) flightOf.set(key, flight);
    const names = parts.map(({ name }) => name);
    if (belongs && last.flight === flight) {
      drafts[drafts.length - 1] = {
        ...last,
        messages: [...new Set([...last.messages, ...names])],
        packets: [...last.packets, packet],
        parts: new Set([...last.parts, ...keys]),
      };
      continue;
    }
    const attempt = 1 + drafts.filter((one) => one.flight === flight).length;
    const of = { event, association, sender, from, flight, attempt, at } as const;
    const messages = [...new Set(names)];
    drafts.push({ ...of, messages, packets: [packet], parts: new Set(keys) });
  }
  return drafts.map(({ parts: _, ...draft }) => draft);
}

/** A flight goes out again by the clock, or at the very moment in which something was heard. */
function causeOf(
  opened: readonly OpenedDatagram[],
  drafts: readonly Draft[],
  { from, association, flight, attempt, at }: Draft,
): FlightCause {
  const mine = drafts.filter(
    (one) => one.from === from && one.association === association && one.flight === flight,
  );
  const before = mine.findLast((one) => one.attempt < attempt);
  if (before === undefined) return { kind: 'first' };
  const heard = opened.filter(
    (one) => one.to === from && one.association === association && takenAt(one) === at,
  );
  // What comes several times at once is answered as often, in the same order.
  const sameTime = mine.filter((one) => one.at === at);
  const place = sameTime.findIndex((one) => one.attempt === attempt) - sameTime.length;
  const packet = (heard.at(place) ?? heard.at(-1))?.packet;
  return packet === undefined
    ? { kind: 'timer', waited: at - before.at }
    : { kind: 'heard', packet };
}

function takenAt({ arrivedAt, keptUntil }: OpenedDatagram): Milliseconds | undefined {
  return keptUntil ?? arrivedAt;
}
