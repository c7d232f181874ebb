import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { readBody } from './read-body';
import type { RtcpLayout, RtcpPacket, RtcpProblem } from './rtcp-packet';

/*
 *  V2 P count | packet type | length in words, without this one |
 *  | body …                                  | padding, n       |      RFC 3550 §6.1, §6.4
 *  and the next packet, to the end of the datagram
 */

/** The packets of a datagram in order; of a broken one, those before the break. */
export interface DecodedRtcp {
  readonly packets: readonly RtcpPacket[];
  readonly layouts: readonly RtcpLayout[];
}

interface ReadPacket {
  readonly packet: RtcpPacket;
  readonly layout: RtcpLayout;
}

/**
 * A compound, or reduced-size RTCP (RFC 5506): which packets come first is not judged. Never
 * throws.
 */
export function decodeRtcp(
  bytes: Uint8Array,
):
  | ({ readonly ok: true } & DecodedRtcp)
  | ({ readonly ok: false; readonly problem: RtcpProblem } & DecodedRtcp) {
  const packets: RtcpPacket[] = [];
  const layouts: RtcpLayout[] = [];
  let start = 0;
  do {
    const read = readPacket(bytes, start);
    if ('kind' in read) return { ok: false, problem: read, packets, layouts };
    packets.push(read.packet);
    layouts.push(read.layout);
    start = read.layout.range.end;
  } while (start < bytes.length);
  return { ok: true, packets, layouts };
}

function readPacket(bytes: Uint8Array, start: number): ReadPacket | RtcpProblem {
  const problem = (kind: RtcpProblem['kind'], offset = start) => ({ kind, offset });
  if (bytes.length - start < 4) return problem('shorter-than-a-header', bytes.length);
  const head = new ByteReader(bytes, start);
  const flags = head.u8('version, padding and count');
  if (flags >> 6 !== 2) return problem('wrong-version');
  const packetType = head.u8('packet type');
  const end = start + 4 * (head.u16('length') + 1);
  if (end > bytes.length) return problem('packet-past-the-end', start + 2);
  const paddingLength = (flags & 0x20) === 0 ? 0 : (bytes[end - 1] ?? 0);
  const bodyEnd = end - paddingLength;
  if ((flags & 0x20) !== 0 && (paddingLength === 0 || bodyEnd < start + 4)) {
    return problem('wrong-padding', end - 1);
  }
  const reader = new ByteReader(bytes, start + 4, bodyEnd);
  const packet = attemptRead(() => readBody(reader, packetType, flags & 0x1f));
  if (packet === undefined) return problem('malformed-body');
  if (packet instanceof PastEndError) return problem('malformed-body', packet.offset);
  return {
    packet,
    layout: {
      packetType,
      range: { start, end },
      header: head.fields,
      fields: reader.fields,
      padding: { start: bodyEnd, end },
    },
  };
}
