import { hexText } from '../bytes/hex';
import type { CaptureItem, CaptureProblem } from './capture';
import { type Block, PcapngSection } from './pcapng-section';

/*
 *  | type | total length | body, padded to four bytes | total length |
 *
 * A section header's body begins with the byte-order magic 0x1A2B3C4D, by which all numbers of its
 * section are read, its own length among them (draft-ietf-opsawg-pcapng §3.1, §4.1).
 */

const SECTION_HEADER = 0x0a0d_0d0a;
const SMALLEST_BLOCK = 12;
/** The type, two lengths, the magic, the version, the section's length. */
const SMALLEST_SECTION_HEADER = 28;

/** The type of a section header reads the same in either byte order. */
export function isPcapng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x0a && bytes[1] === 0x0d && bytes[2] === 0x0d && bytes[3] === 0x0a;
}

/** Everything in a pcapng file, up to its end or the first fault that hides where blocks begin. */
export function* pcapngItems(bytes: Uint8Array): Generator<CaptureItem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const section = new PcapngSection(bytes);
  for (let offset = 0; offset < bytes.length; ) {
    const block = blockAt(bytes, view, offset, section.littleEndian);
    if ('kind' in block) {
      yield { kind: 'problem', problem: block };
      return;
    }
    yield* section.items(block);
    offset = block.bodyEnd + 4;
  }
}

function blockAt(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  sectionIsLittleEndian: boolean,
): Block | CaptureProblem {
  const had = bytes.length - offset;
  if (had < SMALLEST_BLOCK) return { kind: 'cut-off', offset, wanted: SMALLEST_BLOCK, had };
  const startsSection = view.getUint32(offset) === SECTION_HEADER;
  const littleEndian = startsSection ? byteOrder(view, offset + 8) : sectionIsLittleEndian;
  if (littleEndian === undefined) {
    const found = hexText(bytes.subarray(offset + 8, offset + 12));
    return { kind: 'no-byte-order', offset, found };
  }
  const length = view.getUint32(offset + 4, littleEndian);
  const smallest = startsSection ? SMALLEST_SECTION_HEADER : SMALLEST_BLOCK;
  if (length < smallest || length % 4 !== 0) {
    return { kind: 'impossible-length', offset, said: length };
  }
  if (length > had) return { kind: 'cut-off', offset, wanted: length, had };
  const last = view.getUint32(offset + length - 4, littleEndian);
  if (last !== length) return { kind: 'lengths-differ', offset, first: length, last };
  if (startsSection) {
    const major = view.getUint16(offset + 12, littleEndian);
    const minor = view.getUint16(offset + 14, littleEndian);
    // 1.2 was written for a while, and reads like 1.0 (draft-ietf-opsawg-pcapng §4.1).
    if (major !== 1) return { kind: 'unknown-version', offset, major, minor };
  }
  const type = startsSection ? SECTION_HEADER : view.getUint32(offset, littleEndian);
  return { type, offset, body: offset + 8, bodyEnd: offset + length - 4, littleEndian };
}

/** Whether the section is little-endian; undefined where no byte-order magic stands. */
function byteOrder(view: DataView, at: number): boolean | undefined {
  const magic = view.getUint32(at);
  if (magic === 0x1a2b_3c4d) return false;
  return magic === 0x4d3c_2b1a ? true : undefined;
}
