import type { ByteRange } from '../bytes/byte-range';
import { dissectOne } from '../packet/dissect-one';
import { dissectPayload } from '../packet/dissect-payload';
import { dissectSctp } from '../packet/dissect-sctp';
import { dissectStream } from '../packet/dissect-stream';
import { isStunMessage } from '../packet/dissect-stun';
import { dissectTcp } from '../packet/dissect-tcp';
import { dissectUdp } from '../packet/dissect-udp';
import { SCTP, TCP, UDP } from '../packet/ip-protocol';
import type { PacketField } from '../packet/packet-field';
import { type Conversations, pathKey } from './conversations';

/** One end of a captured packet; the port where the protocol has ports. */
export interface CaptureEnd {
  readonly address: string;
  readonly port: number | undefined;
}

/** What the IP header around a segment says. */
export interface TransportContext {
  readonly source: string;
  readonly destination: string;
  readonly protocol: number;
  readonly pseudoSum: number | undefined;
  readonly isIPv4: boolean;
}

/**
 * Adds the header of UDP or TCP and what it carries to the fields, and returns the ports; another
 * protocol stays bytes.
 */
export function dissectTransport(
  bytes: Uint8Array,
  range: ByteRange,
  context: TransportContext,
  conversations: Conversations,
  fields: PacketField[],
): { readonly source: number; readonly destination: number } | undefined {
  const { protocol, pseudoSum, isIPv4 } = context;
  if (protocol !== UDP && protocol !== TCP) {
    if (range.end <= range.start) return undefined;
    fields.push(protocol === SCTP ? dissectSctp(bytes, range) : dissectPayload(range));
    return undefined;
  }
  const header =
    protocol === UDP
      ? dissectUdp(bytes, range, pseudoSum, isIPv4)
      : dissectTcp(bytes, range, pseudoSum);
  fields.push(header.field);
  const { data, ports } = header;
  if (data === undefined || ports === undefined) return ports;
  const isEmpty = data.end <= data.start;
  if (protocol === TCP) {
    if (!isEmpty) fields.push(...dissectStream(bytes, data));
    return ports;
  }
  if (!isEmpty) {
    const path = { ...context, sourcePort: ports.source, destinationPort: ports.destination };
    fields.push(dissectUdpData(bytes, data, path, conversations));
  }
  if (data.end < range.end) fields.push(dissectPayload({ start: data.end, end: range.end }));
  return ports;
}

interface Path {
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
}

/** Services whose datagrams begin with any byte, so that their first byte tells nothing. */
const OTHER_SERVICES: ReadonlySet<number> = new Set([53, 67, 68, 123, 137, 138, 161, 1900, 5353]);

function dissectUdpData(
  bytes: Uint8Array,
  data: ByteRange,
  path: Path,
  conversations: Conversations,
): PacketField {
  const isOther = OTHER_SERVICES.has(path.sourcePort) || OTHER_SERVICES.has(path.destinationPort);
  if (isOther && !isStunMessage(bytes.subarray(data.start, data.end))) return dissectPayload(data);
  const key = pathKey(path);
  const field = dissectOne(bytes, data, conversations.mediaOf(key, bytes, data));
  conversations.note(key, bytes, field);
  return field;
}
