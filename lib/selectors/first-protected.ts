import { parseBase64 } from '../bytes/base64';
import { demultiplex } from '../srtp/first-byte';
import type { NodeId, Trace } from '../trace/trace';

/** A packet that a peer sent, by its name. */
export interface SentPacket {
  readonly packet: string;
  readonly node: NodeId;
  /** Of the UDP payload, in bytes. */
  readonly length: number;
}

/** The first packet of media or of its reports in a trace (RFC 7983 §7, RFC 5761 §4). */
export function firstProtected(
  { events }: Pick<Trace, 'events'>,
  kind: 'rtp' | 'rtcp',
): SentPacket | undefined {
  for (const event of events) {
    if (event.kind !== 'packet-sent' || event.bytes === undefined) continue;
    const bytes = parseBase64(event.bytes);
    if (bytes === undefined || demultiplex(bytes).class !== kind) continue;
    return { packet: event.packet, node: event.node, length: bytes.length };
  }
  return undefined;
}
