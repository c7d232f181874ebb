import { parseBase64 } from '@/lib/bytes/base64';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import type { Change } from '@/lib/simulator/setup/changes';
import { demultiplex } from '@/lib/srtp/first-byte';
import { findEvent, type Trace } from '@/lib/trace/trace';

/** Long enough to be told from the original, short enough for the window of RFC 3711 §3.3.2. */
const REPLAYED_AFTER = 500;

/** ChannelData is its header and then the datagram (RFC 8656 §12.4). */
const CHANNEL_HEADER = 4;

/**
 * A bit of what DTLS or SRTP carries, never of a header of UDP or TURN: `byte` of the UDP payload,
 * `bit` of it from the highest on. Undefined for a packet that carries neither.
 */
export function vulnerableBit(
  trace: Trace,
  { event, protocol }: LadderMessage,
): { readonly byte: number; readonly bit: number } | undefined {
  if (protocol !== 'udp') return undefined;
  const sent = findEvent(trace, event);
  const bytes = sent?.kind === 'packet-sent' ? parseBase64(sent.bytes ?? '') : undefined;
  if (bytes === undefined || bytes.length === 0) return undefined;
  const start = demultiplex(bytes).class === 'turn-channel-data' ? CHANNEL_HEADER : 0;
  const { class: carried } = demultiplex(bytes.subarray(start));
  if (carried !== 'dtls' && carried !== 'rtp' && carried !== 'rtcp') return undefined;
  // Well behind every header, well before the end: in what is encrypted and authenticated.
  return { byte: start + Math.floor((bytes.length - start) * 0.75), bit: 3 };
}

/** The packet once more, from the first box that passed it on, or from its sender. */
export function replayed({
  id: packet,
  at,
  hops,
}: LadderMessage): Extract<Change, { readonly kind: 'replay-packet' }> | undefined {
  const node = hops[1]?.from ?? hops[0]?.from;
  if (node === undefined) return undefined;
  return { kind: 'replay-packet', at, node, packet, after: REPLAYED_AFTER };
}
