import type { ByteRange } from '@/lib/bytes/byte-range';
import { dissectPayload } from './dissect-payload';
import { dissectSrtcp, srtcpTrailer } from './dissect-srtcp';
import type { MediaContext } from './media-context';
import { type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';
import { rtcpBody } from './rtcp-body';
import { RTCP_HEAD, rtcpHead } from './rtcp-head';

/**
 * A datagram of RTCP: packets one after the other (RFC 3550 §6.1), or SRTCP, where only the first
 * eight bytes are in clear. Where nobody told which, packets that fill the datagram are in clear.
 */
export function dissectRtcp(
  bytes: Uint8Array,
  range: ByteRange,
  { protection }: MediaContext,
): PacketField {
  if (protection !== 'clear' && !fillsDatagram(bytes, range)) {
    const trailer = srtcpTrailer(bytes, range);
    if (trailer !== undefined) return dissectSrtcp(bytes, range, trailer);
    if (protection === 'srtp') return dissectPayload(range, 'rtcp');
  }
  const fields: PacketField[] = [];
  for (let at = range.start; at < range.end; ) {
    const field = dissectRtcpPacket(bytes, { start: at, end: range.end });
    fields.push(field);
    at = field.end;
  }
  const text = fields.map((field) => field.text).join(', ');
  return packetField('rtcp-compound', range, { packets: fields.length }, text, { fields });
}

/** Whether the lengths of packets lead from one to the next and end with the datagram. */
function fillsDatagram(bytes: Uint8Array, { start, end }: ByteRange): boolean {
  let at = start;
  while (at + RTCP_HEAD <= end) {
    const type = bytes[at + 1] ?? 0;
    if ((bytes[at] ?? 0) >> 6 !== 2 || type < 192 || type > 223) return false;
    at += 4 * ((((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) + 1);
  }
  return at === end;
}

function dissectRtcpPacket(bytes: Uint8Array, { start, end }: ByteRange): PacketField {
  const had = end - start;
  if (had < RTCP_HEAD) {
    const problem = { kind: 'cut-off', wanted: RTCP_HEAD, had } as const;
    const value = { type: '', format: undefined };
    return packetField('rtcp-packet', { start, end }, value, '', { problem });
  }
  const head = rtcpHead(bytes, start);
  if ((bytes[start] ?? 0) >> 6 !== 2) {
    const problem = { kind: 'wrong-version', found: (bytes[start] ?? 0) >> 6 } as const;
    const value = { type: head.name, format: undefined };
    return packetField('rtcp-packet', { start, end }, value, head.name, { problem });
  }
  const whole = { start, end: start + Math.min(head.length, had) };
  const padding = paddingOf(bytes, whole, head.isPadded);
  const content = { start: start + RTCP_HEAD, end: whole.end - padding.length };
  const { fields, format, problem } = rtcpBody(bytes, content, head);
  const said = head.length > had ? { wanted: head.length, had } : undefined;
  const all = [
    ...head.fields,
    ...fields,
    ...(padding.length > 0
      ? [
          packetField(
            'rtcp-padding',
            { start: content.end, end: whole.end },
            { length: padding.length },
            `${padding.length} B`,
          ),
        ]
      : []),
  ];
  const text = format === undefined ? head.name : `${head.name} ${format}`;
  return packetField('rtcp-packet', whole, { type: head.name, format }, text, {
    fields: all,
    problem: said ? { kind: 'cut-off', ...said } : (padding.problem ?? problem),
  });
}

/** A multiple of four, counted by its last byte (RFC 3550 §6.4.1). */
function paddingOf(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  isPadded: boolean,
): { readonly length: number; readonly problem: PacketProblem | undefined } {
  if (!isPadded) return { length: 0, problem: undefined };
  const said = bytes[end - 1] ?? 0;
  const had = end - start - RTCP_HEAD;
  return said > 0 && said <= had
    ? { length: said, problem: undefined }
    : { length: 0, problem: { kind: 'impossible-padding', said, had } };
}
