import { bytesWithin, hexNumber, type PacketField, packetField } from './packet-field';

/*
 *  V2 P count | type | length in words of four, less one |       RFC 3550 §6.1
 */

/** Types of RTCP packets (RFC 3550 §12.1, RFC 4585 §6.1, RFC 3611 §2). */
export const SENDER_REPORT = 200;
export const RECEIVER_REPORT = 201;
export const SOURCE_DESCRIPTION = 202;
export const GOODBYE = 203;
export const APPLICATION = 204;
export const TRANSPORT_FEEDBACK = 205;
export const PAYLOAD_FEEDBACK = 206;
export const EXTENDED_REPORT = 207;

const NAMES: ReadonlyMap<number, string> = new Map([
  [SENDER_REPORT, 'SR'],
  [RECEIVER_REPORT, 'RR'],
  [SOURCE_DESCRIPTION, 'SDES'],
  [GOODBYE, 'BYE'],
  [APPLICATION, 'APP'],
  [TRANSPORT_FEEDBACK, 'RTPFB'],
  [PAYLOAD_FEEDBACK, 'PSFB'],
  [EXTENDED_REPORT, 'XR'],
]);

/** The four bytes with which every packet of a compound begins. */
export interface RtcpHead {
  readonly type: number;
  readonly name: string;
  /** Five bits: a number of blocks, or a format. */
  readonly count: number;
  readonly isPadded: boolean;
  /** Of the whole packet, in bytes. */
  readonly length: number;
  readonly fields: PacketField[];
}

export const RTCP_HEAD = 4;

/** The head at an offset behind which four bytes stand. */
export function rtcpHead(bytes: Uint8Array, start: number): RtcpHead {
  const first = bytes[start] ?? 0;
  const type = bytes[start + 1] ?? 0;
  const words = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const name = NAMES.get(type) ?? `${type}`;
  const count = first & 0x1f;
  const isPadded = (first & 0x20) !== 0;
  const isFormat = type === TRANSPORT_FEEDBACK || type === PAYLOAD_FEEDBACK || type === APPLICATION;
  const flags = { version: first >> 6, padding: isPadded, count, isFormat };
  const length = 4 * (words + 1);
  const fields = [
    packetField('rtcp-flags', bytesWithin(start, 0, 1), flags, hexNumber(first, 2)),
    packetField('rtcp-type', bytesWithin(start, 1, 2), { number: type, type: name }, name),
    packetField('rtcp-length', bytesWithin(start, 2, RTCP_HEAD), { words, length }, `${words}`),
  ];
  return { type, name, count, isPadded, length, fields };
}
