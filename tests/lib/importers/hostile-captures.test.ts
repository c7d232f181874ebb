import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaptureDissector } from '@/lib/importers/capture-dissector';
import { readCapture } from '@/lib/importers/capture-file';
import { everyField } from '@/lib/packet/packet-field';
import { bytesOf, enhancedPacket, interfaceBlock, option, pcap, section } from './capture-bytes';
import { datagram4, datagram6, ipv4, ipv6 } from './ip-bytes';

const ORDER = { littleEndian: true };
const MACS = [2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2];
const LINK_TYPES = [0, 1, 12, 14, 101, 108, 113, 228, 229, 248, 252, 276];

/** Goes through everything; how many packets there were. */
function gone(file: Uint8Array): number {
  const reading = readCapture(file);
  if (!reading.ok) return 0;
  const dissector = new CaptureDissector();
  let packets = 0;
  for (const item of reading.items) {
    if (item.kind !== 'packet') continue;
    packets += 1;
    const { tree, summary } = dissector.dissect(item.packet);
    if (typeof summary !== 'string') throw new Error('no summary');
    for (const { name, start, end } of everyField(tree.fields)) {
      if (start < 0 || start > end || end > tree.bytes.length)
        throw new Error(`${name} lies outside`);
    }
  }
  return packets;
}

const payloads = [
  bytesOf(
    [0x90, 96, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4, 0xbe, 0xde, 0, 1, 0x10, 5, 0, 0],
    Array(9).fill(3),
  ),
  bytesOf([0x81, 200, 0, 12, ...Array(48).fill(1)], [0x8f, 205, 0, 5, ...Array(20).fill(0)]),
  bytesOf([0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42], Array(12).fill(9)),
  bytesOf([0x40, 0, 0, 20, 0x80, 96, 0, 1], Array(16).fill(4)),
  bytesOf([22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
];
const frames = payloads.flatMap((payload) => [
  bytesOf(MACS, [8, 0], datagram4(payload)),
  bytesOf(MACS, [0x86, 0xdd], datagram6(payload)),
]);
const records = frames.map((bytes) => ({ seconds: 1, fraction: 0, bytes }));
const captures = [
  pcap(ORDER, 0xa1b2_c3d4, 1, records),
  bytesOf(
    section(ORDER),
    interfaceBlock(ORDER, 1, option(ORDER, 9, [9])),
    ...frames.map((bytes) => enhancedPacket(ORDER, 0, 1n, bytes, option(ORDER, 1, [65]))),
  ),
];

test('the captures are sound before they are changed', () => {
  expect(captures.map(gone)).toEqual([frames.length, frames.length]);
});

test('any few bytes changed, and any cut, never throw', () => {
  const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...captures),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (capture, changes, cut) => {
        const bytes = capture.slice(0, capture.length - (cut % 3 === 0 ? cut % capture.length : 0));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        gone(bytes);
      },
    ),
    { numRuns: 500 },
  );
});

test('random bytes never throw, whatever link they are of', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LINK_TYPES),
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom<(bytes: Uint8Array) => Uint8Array>(
        (bytes) => bytes,
        ipv4,
        (bytes) => ipv6(bytes, 0),
        datagram4,
        (bytes) => datagram4(bytesOf([0x80, 200 + (bytes.length % 8)], bytes)),
        (bytes) => datagram4(bytesOf([22, 0xfe, 0xfd], bytes)),
      ),
      (linkType, bytes, wrapped) => {
        gone(
          pcap(ORDER, 0xa1b2_c3d4, linkType, [{ seconds: 1, fraction: 0, bytes: wrapped(bytes) }]),
        );
      },
    ),
    { numRuns: 700 },
  );
});

test('random files never throw', () => {
  const magic = fc.constantFrom([], [0x0a, 0x0d, 0x0d, 0x0a], [0xd4, 0xc3, 0xb2, 0xa1]);
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 300 }), (head, bytes) => {
      gone(bytesOf(head, bytes));
    }),
    { numRuns: 1_000 },
  );
});

test('the work grows with the bytes: feedback that tells of thousands of packets in few bytes', () => {
  // A run of 8191 packets not received in two bytes, 65,535 packets in all.
  const chunks = Array.from({ length: 9 }, () => [0x1f, 0xff]).flat();
  const feedback = bytesOf(
    [0x8f, 205, 0, 9],
    Array(8).fill(1),
    [0, 0, 0xff, 0xff, 0, 0, 0, 0],
    chunks,
    [0, 0],
  );
  const compound = bytesOf(...Array<Uint8Array>(30).fill(feedback));
  const frame = bytesOf(MACS, [8, 0], datagram4(compound));
  const dissector = new CaptureDissector();
  const reading = readCapture(
    pcap(ORDER, 0xa1b2_c3d4, 1, [{ seconds: 1, fraction: 0, bytes: frame }]),
  );
  if (!reading.ok) throw new Error('no capture');
  for (const item of reading.items) {
    if (item.kind !== 'packet') continue;
    const { tree } = dissector.dissect(item.packet);
    expect([...everyField(tree.fields)].length).toBeLessThan(frame.length);
  }
});

test('fragments that never come together hold no more than a bound', () => {
  const dissector = new CaptureDissector();
  const fragment = ipv4(new Uint8Array(2_000), { fragment: 0x2000 });
  for (let identification = 0; identification < 10_000; identification += 1) {
    const bytes = fragment.slice();
    bytes.set([identification >> 8, identification & 0xff], 4);
    const packet = { number: 1, nanoseconds: 0n, interfaceId: 0, linkType: 101, bytes };
    dissector.dissect({ ...packet, originalLength: bytes.length, offset: 0, comments: [] });
  }
  expect(dissector.fragmentBytesHeld).toBeGreaterThan(0);
  expect(dissector.fragmentBytesHeld).toBeLessThanOrEqual(4 * 2 ** 20);
});
