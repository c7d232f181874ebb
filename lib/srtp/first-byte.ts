import type { ByteRange } from '@/lib/bytes/byte-range';

/** To what a datagram belongs that arrives on a transport shared by all of them. */
export type DatagramClass =
  | 'stun'
  | 'zrtp'
  | 'dtls'
  | 'turn-channel-data'
  | 'rtp'
  | 'rtcp'
  | 'quic'
  | 'unassigned';

/** A row of the table of RFC 7983 §7: values of the first byte, both ends included. */
export interface FirstByteRow {
  readonly first: number;
  readonly last: number;
  readonly belongsTo: Exclude<DatagramClass, 'rtcp' | 'rtp'> | 'rtp-or-rtcp';
}

/**
 * RFC 7983 §7 as RFC 9443 §3 extends it: every byte has a row. 64 to 79 are ChannelData only where
 * a TURN server sends; from anybody else RFC 9443 gives them to QUIC.
 */
export const FIRST_BYTE_TABLE: readonly FirstByteRow[] = [
  { first: 0, last: 3, belongsTo: 'stun' },
  { first: 4, last: 15, belongsTo: 'unassigned' },
  { first: 16, last: 19, belongsTo: 'zrtp' },
  { first: 20, last: 63, belongsTo: 'dtls' },
  { first: 64, last: 79, belongsTo: 'turn-channel-data' },
  { first: 80, last: 127, belongsTo: 'quic' },
  { first: 128, last: 191, belongsTo: 'rtp-or-rtcp' },
  { first: 192, last: 255, belongsTo: 'quic' },
];

/** RFC 5761 §4: second bytes of RTCP; as RTP they would be payload types 64 to 95 with a marker. */
export const RTCP_TYPES = { first: 192, last: 223 } as const;

/** One comparison that led to the class: which byte, its value, and the range it fell into. */
export interface Decision extends ByteRange {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

export interface Demultiplexed {
  readonly class: DatagramClass;
  /** In order: the first byte, and for RTP and RTCP the second. Empty for an empty datagram. */
  readonly decisions: readonly Decision[];
}

/**
 * The class of a datagram by its first byte, RTP and RTCP by the second one. It says to whom the
 * bytes go, not that they are well-formed. Never throws.
 */
export function demultiplex(bytes: Uint8Array, isFromTurnServer = false): Demultiplexed {
  const value = bytes[0];
  const row = FIRST_BYTE_TABLE.find(
    ({ first, last }) => value !== undefined && value >= first && value <= last,
  );
  if (value === undefined || row === undefined) return { class: 'unassigned', decisions: [] };
  const { first, last, belongsTo } = row;
  const decision = { start: 0, end: 1, value, first, last };
  if (belongsTo === 'rtp-or-rtcp') return rtpOrRtcp(bytes, decision);
  const isQuic = belongsTo === 'turn-channel-data' && !isFromTurnServer;
  return { class: isQuic ? 'quic' : belongsTo, decisions: [decision] };
}

function rtpOrRtcp(bytes: Uint8Array, decision: Decision): Demultiplexed {
  const value = bytes[1];
  if (value === undefined) return { class: 'rtp', decisions: [decision] };
  const at = { start: 1, end: 2, value };
  const { first, last } = RTCP_TYPES;
  if (value >= first && value <= last) {
    return { class: 'rtcp', decisions: [decision, { ...at, first, last }] };
  }
  const outside = value < first ? { first: 0, last: first - 1 } : { first: last + 1, last: 255 };
  return { class: 'rtp', decisions: [decision, { ...at, ...outside }] };
}
