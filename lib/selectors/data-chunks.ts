import type { DecryptedPart } from '../decryption/outcome';
import { type FieldOf, type PacketField, partNamed } from '../packet/packet-field';
import type { EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { openedParts } from './packet-opened';

type Chunk = FieldOf<'sctp-chunk'>;

/** A packet of SCTP, and the DTLS record and the datagram that carried it. */
export interface SctpSending {
  readonly sent: EventOf<'packet-sent'>;
  readonly record: DecryptedPart;
  /** Bytes. */
  readonly length: number;
  /** The names of its chunks. */
  readonly chunks: readonly string[];
}

/** A DATA chunk on its way, for the first time or again (RFC 9260 §3.3.1). */
export interface DataSending extends SctpSending {
  readonly tsn: number;
  readonly streamId: number;
  /** Without a meaning where the chunk is unordered. */
  readonly streamSequence: number;
  readonly ppid: number;
  readonly unordered: boolean;
  readonly fragment: 'whole' | 'first' | 'middle' | 'last';
  /** Bytes of user data, and of the whole chunk with its header and padding. */
  readonly userData: number;
  readonly chunkLength: number;
  /** Bytes that fill the chunk up to a multiple of four (RFC 9260 §3.2). */
  readonly padding: number;
}

/** A chunk that tells a cumulative TSN: what has arrived, or what nobody need wait for. */
export interface CumulativeSending extends SctpSending {
  readonly cumulativeTsn: number;
}

/** What a peer sent in SCTP, in the order of sending. */
export interface SctpSendings {
  readonly data: readonly DataSending[];
  readonly sacks: readonly CumulativeSending[];
  readonly forwards: readonly CumulativeSending[];
}

const found = new WeakMap<readonly TraceEvent[], Map<NodeId, SctpSendings>>();

/** Read out of the packets themselves, with the secrets that the trace tells; once per peer. */
export function sctpSendings(trace: Trace, peer: NodeId): SctpSendings {
  const byPeer = found.get(trace.events) ?? new Map<NodeId, SctpSendings>();
  found.set(trace.events, byPeer);
  const known = byPeer.get(peer);
  if (known !== undefined) return known;
  const packets = trace.events.filter(
    (event): event is EventOf<'packet-sent'> =>
      event.kind === 'packet-sent' && event.node === peer && event.copyOf === undefined,
  );
  const chunks = packets.flatMap((sent) => chunksOf(trace, sent));
  const sendings = {
    data: chunks.flatMap(dataOf),
    sacks: chunks.flatMap((one) => cumulativeOf(one, 'SACK')),
    forwards: chunks.flatMap((one) => cumulativeOf(one, 'FORWARD-TSN')),
  };
  byPeer.set(peer, sendings);
  return sendings;
}

interface SentChunk {
  readonly sending: SctpSending;
  readonly chunk: Chunk;
}

function chunksOf(trace: Trace, sent: EventOf<'packet-sent'>): readonly SentChunk[] {
  // What a NAT or a relay passes on has no bytes of its own.
  if (sent.bytes === undefined) return [];
  return openedParts(trace, sent.packet).flatMap((record) => {
    const packet = partNamed(record.tree, 'sctp-packet');
    if (packet === undefined) return [];
    const { chunks } = packet.value;
    const sending = { sent, record, length: packet.end - packet.start, chunks };
    return packet.fields.filter(isChunk).map((chunk) => ({ sending, chunk }));
  });
}

function isChunk(field: PacketField): field is Chunk {
  return field.name === 'sctp-chunk';
}

function dataOf({ sending, chunk }: SentChunk): readonly DataSending[] {
  const flags = partNamed(chunk, 'sctp-chunk-flags')?.value;
  const tsn = partNamed(chunk, 'sctp-tsn')?.value.tsn;
  const streamId = partNamed(chunk, 'sctp-stream')?.value.stream;
  if (flags?.fragment === undefined || tsn === undefined || streamId === undefined) return [];
  const data = partNamed(chunk, 'sctp-user-data');
  return [
    {
      ...sending,
      tsn,
      streamId,
      streamSequence: partNamed(chunk, 'sctp-stream-sequence')?.value.sequence ?? 0,
      ppid: partNamed(chunk, 'sctp-payload-protocol')?.value.ppid ?? 0,
      unordered: flags.unordered,
      fragment: flags.fragment,
      userData: data?.value.length ?? 0,
      chunkLength: chunk.end - chunk.start,
      padding: chunk.end - (data?.end ?? chunk.end),
    },
  ];
}

function cumulativeOf(
  { sending, chunk }: SentChunk,
  name: 'SACK' | 'FORWARD-TSN',
): readonly CumulativeSending[] {
  const cumulativeTsn = partNamed(chunk, 'sctp-cumulative-tsn')?.value.tsn;
  if (chunk.value.chunk !== name || cumulativeTsn === undefined) return [];
  return [{ ...sending, cumulativeTsn }];
}
