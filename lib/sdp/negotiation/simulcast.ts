import { linesOf } from '../reading';
import type { SimulcastDirection, SimulcastStreams } from '../readings/media';
import type { LineOf, MediaPair, SideSections } from './media-pair';
import type { FactOf, Side } from './negotiated';

/** The rids that one side sends and the other one receives (RFC 8851 §6). */
export function negotiateRids(pair: MediaPair): readonly FactOf<'rid'>[] {
  return SENDERS.flatMap((sender) => {
    const taken = new Map(
      ridsOf(receiverOf(pair, sender), 'recv').map((line) => [line.reading.rid, line]),
    );
    return ridsOf(senderOf(pair, sender), 'send').flatMap((sent) => {
      const received = taken.get(sent.reading.rid);
      return received === undefined ? [] : [ridFact(sender, sent, received)];
    });
  });
}

/** The simulcasts that a side offers to send or to receive, and what is left of each (RFC 8853 §5.3). */
export function negotiateSimulcast(pair: MediaPair): readonly FactOf<'simulcast'>[] {
  const offered = linesOf(pair.offer.own, 'simulcast')[0];
  const answered = linesOf(pair.answer.own, 'simulcast')[0];
  return SENDERS.flatMap((sender) => {
    const proposed = streamsOf(offered, sender === 'offerer' ? 'send' : 'recv');
    if (proposed === undefined) return [];
    const taken = streamsOf(answered, sender === 'offerer' ? 'recv' : 'send') ?? [];
    const offeredRids = new Set(ridsIn(proposed));
    const streams = taken
      .map((alternatives) => alternatives.filter(({ rid }) => offeredRids.has(rid)))
      .filter((alternatives) => alternatives.length > 0);
    const agreed = new Set(ridsIn(streams));
    return {
      value: { sender, streams, declined: [...offeredRids].filter((rid) => !agreed.has(rid)) },
      offerLine: offered?.line.number,
      answerLine: (answered ?? pair.answer.own.lines[0])?.line.number,
    };
  });
}

const SENDERS = ['offerer', 'answerer'] as const;

function senderOf(pair: MediaPair, sender: Side): SideSections {
  return sender === 'offerer' ? pair.offer : pair.answer;
}

function receiverOf(pair: MediaPair, sender: Side): SideSections {
  return sender === 'offerer' ? pair.answer : pair.offer;
}

function ridsOf({ own }: SideSections, direction: SimulcastDirection): readonly LineOf<'rid'>[] {
  return linesOf(own, 'rid').filter(({ reading }) => reading.direction === direction);
}

function ridFact(sender: Side, sent: LineOf<'rid'>, received: LineOf<'rid'>): FactOf<'rid'> {
  const chosen = <T>(values: readonly T[], otherwise: readonly T[]) =>
    values.length > 0 ? values : otherwise;
  const [offered, answered] = sender === 'offerer' ? [sent, received] : [received, sent];
  return {
    value: {
      rid: sent.reading.rid,
      sender,
      payloadTypes: chosen(received.reading.payloadTypes, sent.reading.payloadTypes),
      restrictions: chosen(received.reading.restrictions, sent.reading.restrictions),
    },
    offerLine: offered.line.number,
    answerLine: answered.line.number,
  };
}

function streamsOf(
  line: LineOf<'simulcast'> | undefined,
  direction: SimulcastDirection,
): SimulcastStreams | undefined {
  return line?.reading.lists.find((list) => list.direction === direction)?.streams;
}

function ridsIn(streams: SimulcastStreams): readonly string[] {
  return streams.flat().map(({ rid }) => rid);
}
