import { PPID } from '../sctp/payload-protocol';
import { unwrap32 } from '../sctp/serial-number';
import type { NodeId, Trace } from '../trace/trace';
import type { ChannelMessage } from './channel-messages';
import {
  type CumulativeSending,
  type DataSending,
  type SctpSendings,
  sctpSendings,
} from './data-chunks';
import { type DatagramLeg, datagramLegs } from './datagram-legs';

/** One sending of one piece of a message: its chunk, and the datagrams that carried it. */
export interface PieceSending {
  readonly chunk: DataSending;
  /** The first is the sender's own, each further one a relay's. Empty where bytes went in a stream. */
  readonly legs: readonly DatagramLeg[];
  readonly hasArrived: boolean;
}

/** A piece of a message under its TSN, as often as it left. */
export interface MessagePiece {
  readonly tsn: number;
  readonly sendings: readonly PieceSending[];
}

/** A message's way down to the wire, as the packets themselves tell it. */
export interface MessageJourney {
  readonly pieces: readonly MessagePiece[];
  /** The other side's first SACK that covers all of it. */
  readonly acknowledged: CumulativeSending | undefined;
  /** The first FORWARD-TSN by which its sender gave up what was missing (RFC 3758 §3.2). */
  readonly givenUp: CumulativeSending | undefined;
}

/**
 * Follows a message into the packets that carried it. Undefined where they cannot be opened, or
 * hold no such message: before it left, in a live call, or within a TCP stream.
 */
export function messageJourney(trace: Trace, message: ChannelMessage): MessageJourney | undefined {
  const { streamId, from, to: other } = message;
  const sendings = sctpSendings(trace, from);
  const chunks = streamId === undefined ? [] : messagesIn(sendings, streamId)[message.place];
  if (chunks === undefined || chunks.length === 0) return undefined;
  const pieces = piecesOf(chunks).map(({ tsn, sendings: times }) => ({
    tsn,
    sendings: times.map((chunk) => pieceSending(trace, chunk, other)),
  }));
  const last = Math.max(...chunks.map(({ tsn }) => unwrap32(tsn, chunks[0]?.tsn ?? 0)));
  const covers = ({ cumulativeTsn, sent }: CumulativeSending) =>
    sent.at >= message.at && unwrap32(cumulativeTsn, last) >= last;
  const reports = other === undefined ? [] : sctpSendings(trace, other).sacks;
  const isWhole = pieces.every(({ sendings: times }) => times.some((one) => one.hasArrived));
  return {
    pieces,
    acknowledged: isWhole ? reports.find(covers) : undefined,
    givenUp: isWhole ? undefined : sendings.forwards.find(covers),
  };
}

/** The chunks of each user message of a stream, in the order of the messages' first sending. */
function messagesIn({ data }: SctpSendings, streamId: number): readonly (readonly DataSending[])[] {
  const messages: DataSending[][] = [];
  const owners = new Map<number, DataSending[]>();
  for (const chunk of data) {
    if (chunk.streamId !== streamId || chunk.ppid === PPID.DCEP) continue;
    const begins = chunk.fragment === 'whole' || chunk.fragment === 'first';
    const known = owners.get(chunk.tsn);
    // Pieces of one message have consecutive TSNs, and leave in their order the first time.
    const owner = known ?? (begins ? [] : messages.at(-1));
    if (owner === undefined) continue;
    if (known === undefined && begins) messages.push(owner);
    owners.set(chunk.tsn, owner);
    owner.push(chunk);
  }
  return messages;
}

function piecesOf(chunks: readonly DataSending[]) {
  const pieces = new Map<number, DataSending[]>();
  for (const chunk of chunks) {
    const known = pieces.get(chunk.tsn);
    if (known) known.push(chunk);
    else pieces.set(chunk.tsn, [chunk]);
  }
  return [...pieces].map(([tsn, sendings]) => ({ tsn, sendings }));
}

function pieceSending(trace: Trace, chunk: DataSending, other: NodeId | undefined): PieceSending {
  const legs = datagramLegs(trace, chunk.sent);
  return { chunk, legs, hasArrived: legs.some(({ end }) => end?.node === other) };
}

/** What one protocol puts around a piece of a message, and how long all of it then is; in bytes. */
export interface LayerSize {
  readonly layer: 'message' | 'chunk' | 'packet' | 'record' | 'turn' | 'udp' | 'ip';
  readonly added: number;
  readonly total: number;
}

/** RFC 768. */
const UDP_HEADER = 8;

/**
 * From the message's own bytes to the IP packet as it left its sender. Other chunks of the SCTP
 * packet count with it. In a TCP stream, headers belong to no datagram: they are left out.
 */
export function sizesOf({ chunk, legs }: PieceSending): readonly LayerSize[] {
  const { userData, chunkLength, length, record } = chunk;
  const [leg] = legs;
  const sealed = record.end - record.start;
  const totals: (readonly [LayerSize['layer'], number])[] = [
    ['message', userData],
    ['chunk', chunkLength],
    ['packet', length],
    ['record', sealed],
  ];
  if (leg !== undefined && leg.turn > 0) totals.push(['turn', sealed + leg.turn]);
  if (leg?.protocol === 'udp') {
    const datagram = sealed + leg.turn + UDP_HEADER;
    totals.push(['udp', datagram], ['ip', datagram + leg.ipHeader]);
  }
  return totals.map(([layer, total], place) => {
    return { layer, total, added: total - (totals[place - 1]?.[1] ?? 0) };
  });
}
