import { dissectOne } from './dissect-one';
import { dissectStream } from './dissect-stream';
import { dissectTls } from './dissect-tls';
import type { MediaContext } from './media-context';
import type { PacketTree } from './packet-field';

/** What is known of a packet besides its bytes. */
export interface PacketContext {
  readonly protocol: 'udp' | 'tcp';
  /** The segment belongs to TLS. */
  readonly tls: boolean;
  /** What is known of media on its path; nothing, where it is left out. */
  readonly media?: MediaContext;
}

/**
 * The bytes of a datagram, or the payload of a TCP segment, as a tree of fields. Never throws:
 * broken bytes give the tree up to the fault, and the fault.
 */
export function dissectDatagram(
  bytes: Uint8Array,
  { protocol, tls, media }: PacketContext,
): PacketTree {
  if (bytes.length === 0) return { bytes, fields: [] };
  if (tls) return { bytes, fields: dissectTls(bytes) };
  const whole = { start: 0, end: bytes.length };
  if (protocol === 'tcp') return { bytes, fields: dissectStream(bytes, whole, media) };
  return { bytes, fields: [dissectOne(bytes, whole, media)] };
}
