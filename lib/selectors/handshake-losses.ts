import type { Milliseconds } from '../time';
import type { Handshake, HandshakeDatagram, SentFlight } from './handshake';

/** What became of one lost datagram. */
export interface HealedLoss {
  readonly datagram: HandshakeDatagram;
  /** Every flight that was sent again after it, until what it carried was there. */
  readonly again: readonly SentFlight[];
  /** What it carried had come: by the same messages in another datagram, of an ACK by a later one. */
  readonly healedAt: Milliseconds | undefined;
  /** The datagram that brought it. */
  readonly healedBy: HandshakeDatagram | undefined;
}

/** The datagrams that did not arrive, in their order, each with how it was healed. */
export function lossesOf(handshake: Handshake): readonly HealedLoss[] {
  return handshake.datagrams
    .filter(({ lost }) => lost !== undefined)
    .map((datagram) => healed(handshake, datagram));
}

function healed({ datagrams, flights }: Handshake, datagram: HandshakeDatagram): HealedLoss {
  const later = datagrams.filter(
    ({ association, sender, sentAt, arrivedAt }) =>
      association === datagram.association &&
      sender === datagram.sender &&
      sentAt > datagram.sentAt &&
      arrivedAt !== undefined,
  );
  const healedBy =
    datagram.kind === 'ack'
      ? later.find(({ kind }) => kind === 'ack')
      : later.find((one) => carriesAgain(datagram, one));
  const until = healedBy?.sentAt ?? Number.POSITIVE_INFINITY;
  const again = flights.filter(
    ({ association, attempt, at }) =>
      association === datagram.association && attempt > 1 && at > datagram.sentAt && at <= until,
  );
  return { datagram, again, healedAt: healedBy?.arrivedAt, healedBy };
}

/** Some of the lost fragments lie in it again; ChangeCipherSpec comes with its Finished. */
function carriesAgain(lost: HandshakeDatagram, other: HandshakeDatagram): boolean {
  const parts = other.records.flatMap(({ messages }) => messages);
  return lost.records
    .flatMap(({ messages }) => messages)
    .some(({ messageSequence, offset }) =>
      parts.some((part) => part.messageSequence === messageSequence && part.offset === offset),
    );
}

/** What a loss cost, in milliseconds; undefined where one of the runs never came to its end. */
export interface LossCost {
  /** Until both sides were connected. */
  readonly handshake: number | undefined;
  /** Until the first media packet had come to both. */
  readonly media: number | undefined;
}

/** This run's times against those of the same run without the loss. */
export function costOf(run: Handshake, without: Handshake): LossCost {
  return {
    handshake: difference(run.completedAt, without.completedAt),
    media: difference(bothHaveMedia(run), bothHaveMedia(without)),
  };
}

function bothHaveMedia({ mediaAt: { client, server } }: Handshake): Milliseconds | undefined {
  if (client === undefined || server === undefined) return undefined;
  return client > server ? client : server;
}

function difference(
  run: Milliseconds | undefined,
  without: Milliseconds | undefined,
): number | undefined {
  return run === undefined || without === undefined ? undefined : run - without;
}
