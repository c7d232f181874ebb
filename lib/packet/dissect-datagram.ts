import { dissectOne } from './dissect-one';
import { dissectStream } from './dissect-stream';
import { dissectTls } from './dissect-tls';
import type { PacketTree } from './packet-field';

/** What is known of a packet besides its bytes. */
export interface PacketContext {
  readonly protocol: 'udp' | 'tcp';
  /** The segment belongs to TLS. */
  readonly tls: boolean;
}

/**
 * The bytes of a datagram, or the payload of a TCP segment, as a tree of fields. Never throws:
 * broken bytes give the tree up to the fault, and the fault.
 */
export function dissectDatagram(bytes: Uint8Array, { protocol, tls }: PacketContext): PacketTree {
  if (bytes.length === 0) return { bytes, fields: [] };
  if (tls) return { bytes, fields: dissectTls(bytes) };
  if (protocol === 'tcp') return { bytes, fields: dissectStream(bytes) };
  return { bytes, fields: [dissectOne(bytes, { start: 0, end: bytes.length })] };
}
