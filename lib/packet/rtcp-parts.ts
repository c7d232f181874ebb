import type { ByteRange } from '@/lib/bytes/byte-range';
import { hexNumber, type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/** What stands between the head and the padding of an RTCP packet. */
export interface RtcpBody {
  readonly fields: readonly PacketField[];
  /** Which kind of feedback it is, in the terms of its RFC; undefined for other types. */
  readonly format?: string;
  readonly problem?: PacketProblem | undefined;
}

/** Bytes without a form of their own here; no field for none. */
export function rtcpData({ start, end }: ByteRange): readonly PacketField[] {
  const length = end - start;
  return length > 0 ? [packetField('rtcp-data', { start, end }, { length }, `${length} B`)] : [];
}

/** The fault of a body that ends before `wanted` bytes, with what there is of it as data. */
export function cutOffBody({ start, end }: ByteRange, wanted: number): RtcpBody {
  const had = Math.max(0, end - start);
  return { fields: rtcpData({ start, end }), problem: { kind: 'cut-off', wanted, had } };
}

/** Four bytes that name a stream. */
export function ssrcField(
  name: 'rtcp-sender-ssrc' | 'rtcp-media-ssrc',
  view: DataView,
  start: number,
): PacketField {
  const ssrc = hexNumber(view.getUint32(start), 8);
  return packetField(name, { start, end: start + 4 }, { ssrc }, ssrc);
}
