import type { CaptureItem, CaptureReading } from './capture';
import { gunzip, isGzip } from './gunzip';
import { noCapture } from './other-file';
import { pcapItems, pcapLayout } from './pcap-file';
import { isPcapng, pcapngItems } from './pcapng-file';

/**
 * Reads a capture file: pcap (microseconds or nanoseconds, either byte order) or pcapng
 * (draft-ietf-opsawg-pcapng). Never throws: a broken file gives everything up to the fault, and the
 * fault.
 */
export function readCapture(file: Uint8Array): CaptureReading {
  // A Buffer of Node.js shares its memory with every slice of it; codecs take slices as copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  if (isPcapng(bytes)) return { ok: true, format: 'pcapng', items: pcapngItems(bytes) };
  const layout = pcapLayout(bytes);
  if (layout !== undefined) return { ok: true, format: 'pcap', items: pcapItems(bytes, layout) };
  return { ok: false, problem: noCapture(bytes) };
}

/** Enough for a long call, and little enough for a page. */
const LARGEST_UNPACKED = 2 ** 30;

/**
 * The same of a file that may be packed with gzip (RFC 1952). At most `limit` bytes come out of it;
 * what is behind them is left out, and told as a problem.
 */
export async function readPackedCapture(
  bytes: Uint8Array,
  limit = LARGEST_UNPACKED,
): Promise<CaptureReading> {
  if (!isGzip(bytes)) return readCapture(bytes);
  const { bytes: unpacked, fault } = await gunzip(bytes, limit);
  if (unpacked.length === 0 && fault === 'broken-gzip') {
    return { ok: false, problem: { ...noCapture(bytes), found: 'broken-gzip' } };
  }
  const reading = readCapture(unpacked);
  if (!reading.ok || fault === undefined) return reading;
  const offset = unpacked.length;
  const problem = fault === 'too-large' ? { kind: fault, offset, limit } : { kind: fault, offset };
  return { ...reading, items: followed(reading.items, { kind: 'problem', problem }) };
}

function* followed(items: Iterable<CaptureItem>, last: CaptureItem): Generator<CaptureItem> {
  yield* items;
  yield last;
}
