import { ByteReader } from '@/lib/bytes/byte-reader';
import type {
  RtpHeader,
  RtpHeaderExtension,
  RtpHeaderLayout,
  RtpLayout,
  RtpPacket,
  RtpProblem,
} from './rtp-packet';

/*
 *  V2 P X CC | M PT | sequence number          |
 *  | timestamp                                 |
 *  | SSRC                                      |
 *  | CSRC × CC …                               |      RFC 3550 §5.1
 *  | profile          | length in words        |
 *  | extension data …                          |      RFC 3550 §5.3.1
 *  | payload …                    | padding, n |
 */

interface NoRtp {
  readonly ok: false;
  readonly problem: RtpProblem;
  /** What was read before the problem showed. */
  readonly layout: RtpHeaderLayout;
}

/** What stands in clear also in an SRTP packet. */
export interface DecodedRtpHeader {
  readonly ok: true;
  readonly header: RtpHeader;
  /** The bit P; in an SRTP packet the padding itself is encrypted. */
  readonly hasPadding: boolean;
  /** In bytes, with CSRCs and extension: where the payload begins. */
  readonly length: number;
  readonly layout: RtpHeaderLayout;
}

export type DecodedRtp =
  | { readonly ok: true; readonly packet: RtpPacket; readonly layout: RtpLayout }
  | NoRtp;

/** Reads a header and looks at nothing behind it. Never throws. */
export function decodeRtpHeader(bytes: Uint8Array): DecodedRtpHeader | NoRtp {
  const reader = new ByteReader(bytes);
  const broken = (kind: RtpProblem['kind'], offset: number): NoRtp => ({
    ok: false,
    problem: { kind, offset },
    layout: { fields: reader.fields, extensionData: undefined },
  });
  if (bytes.length < 12) return broken('shorter-than-a-header', bytes.length);
  const flags = reader.u8('version, padding, extension and CSRC count');
  if (flags >> 6 !== 2) return broken('wrong-version', 0);
  const second = reader.u8('marker and payload type');
  const sequenceNumber = reader.u16('sequence number');
  const timestamp = reader.u32('timestamp');
  const ssrc = reader.u32('SSRC');
  const csrcs: number[] = [];
  while (csrcs.length < (flags & 0x0f)) {
    if (reader.remaining < 4) return broken('sources-past-the-end', reader.offset);
    csrcs.push(reader.u32('CSRC'));
  }
  const extension = (flags & 0x10) === 0 ? undefined : readExtension(reader);
  if (extension === 'past-the-end') return broken('extension-past-the-end', reader.offset);
  const end = reader.offset;
  const extensionData = extension && { start: end - extension.data.length, end };
  return {
    ok: true,
    header: {
      marker: second > 0x7f,
      payloadType: second & 0x7f,
      sequenceNumber,
      timestamp,
      ssrc,
      csrcs,
      extension,
    },
    hasPadding: (flags & 0x20) !== 0,
    length: end,
    layout: { fields: reader.fields, extensionData },
  };
}

function readExtension(reader: ByteReader): RtpHeaderExtension | 'past-the-end' {
  if (reader.remaining < 4) return 'past-the-end';
  const profile = reader.u16('extension profile');
  const length = 4 * reader.u16('extension length');
  if (reader.remaining < length) return 'past-the-end';
  return { profile, data: reader.bytes('extension data', length) };
}

/** Reads a packet in clear. Never throws. */
export function decodeRtp(bytes: Uint8Array): DecodedRtp {
  const decoded = decodeRtpHeader(bytes);
  if (!decoded.ok) return decoded;
  const { header, hasPadding, length, layout } = decoded;
  const last = bytes.length - 1;
  const paddingLength = hasPadding ? (bytes[last] ?? 0) : 0;
  const end = bytes.length - paddingLength;
  // The count counts itself, so with the bit set it cannot be zero (§5.1).
  if (hasPadding && (paddingLength === 0 || end < length)) {
    return { ok: false, problem: { kind: 'wrong-padding', offset: last }, layout };
  }
  return {
    ok: true,
    packet: { ...header, payload: bytes.slice(length, end), paddingLength },
    layout: {
      ...layout,
      payload: { start: length, end },
      padding: { start: end, end: bytes.length },
    },
  };
}
