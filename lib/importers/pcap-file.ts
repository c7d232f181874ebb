import type { CaptureItem } from './capture';

/*
 *  | magic | version 2.4 | zone | accuracy | snapshot length | link type |        24 bytes
 *  then each packet:
 *  | seconds | fraction | captured length | original length | bytes …
 */

const FILE_HEADER = 24;
const RECORD_HEADER = 16;
/** No link carries more, and programs that write captures refuse it as well. */
const LARGEST_PACKET = 2 ** 24;

/** How the numbers of a pcap file are written. */
export interface PcapLayout {
  readonly littleEndian: boolean;
  /** Nanoseconds in one unit of a record's fraction. */
  readonly unit: bigint;
}

/** The magic number as it stands in the file, read big-endian. */
const LAYOUTS: ReadonlyMap<number, PcapLayout> = new Map([
  [0xa1b2_c3d4, { littleEndian: false, unit: 1000n }],
  [0xd4c3_b2a1, { littleEndian: true, unit: 1000n }],
  [0xa1b2_3c4d, { littleEndian: false, unit: 1n }],
  [0x4d3c_b2a1, { littleEndian: true, unit: 1n }],
]);

/** The layout that the magic number says; undefined for another file. */
export function pcapLayout(bytes: Uint8Array): PcapLayout | undefined {
  if (bytes.length < 4) return undefined;
  return LAYOUTS.get(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
}

/** The packets of a pcap file, up to its end or the first fault. */
export function* pcapItems(
  bytes: Uint8Array,
  { littleEndian, unit }: PcapLayout,
): Generator<CaptureItem> {
  if (bytes.length < FILE_HEADER) {
    yield cutOff(0, FILE_HEADER, bytes.length);
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (at: number) => view.getUint32(at, littleEndian);
  // The upper half tells the length of a frame check sequence.
  const linkType = u32(20) & 0xffff;
  yield { kind: 'interface', interface: { id: 0, name: undefined, linkType } };
  let number = 0;
  for (let offset = FILE_HEADER; offset < bytes.length; ) {
    if (offset + RECORD_HEADER > bytes.length) {
      yield cutOff(offset, RECORD_HEADER, bytes.length - offset);
      return;
    }
    const length = u32(offset + 8);
    if (length > LARGEST_PACKET) {
      yield { kind: 'problem', problem: { kind: 'impossible-length', offset, said: length } };
      return;
    }
    const start = offset + RECORD_HEADER;
    const end = start + length;
    if (end > bytes.length) {
      yield cutOff(offset, RECORD_HEADER + length, bytes.length - offset);
      return;
    }
    number += 1;
    const packet = {
      number,
      nanoseconds: BigInt(u32(offset)) * 1_000_000_000n + BigInt(u32(offset + 4)) * unit,
      interfaceId: 0,
      linkType,
      bytes: bytes.subarray(start, end),
      originalLength: u32(offset + 12),
      offset,
      comments: [],
    };
    yield { kind: 'packet', packet };
    offset = end;
  }
}

function cutOff(offset: number, wanted: number, had: number): CaptureItem {
  return { kind: 'problem', problem: { kind: 'cut-off', offset, wanted, had } };
}
