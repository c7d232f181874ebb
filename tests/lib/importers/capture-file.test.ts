import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CaptureItem, CaptureReading } from '@/lib/importers/capture';
import { readCapture, readPackedCapture } from '@/lib/importers/capture-file';
import {
  block,
  bytesOf,
  enhancedPacket,
  i64,
  interfaceBlock,
  option,
  pcap,
  section,
  u16,
  u32,
} from './capture-bytes';

const LITTLE = { littleEndian: true };
const BIG = { littleEndian: false };
const ORDERS = [LITTLE, BIG];
const PACKET = Uint8Array.of(1, 2, 3, 4, 5);

const text = (words: string) => new TextEncoder().encode(words);

function itemsOf(reading: CaptureReading): readonly CaptureItem[] {
  if (!reading.ok) throw new Error(`no capture: ${reading.problem.found}`);
  return [...reading.items];
}

function packetsOf(file: Uint8Array) {
  return itemsOf(readCapture(file)).flatMap((item) =>
    item.kind === 'packet' ? [item.packet] : [],
  );
}

function problemsOf(file: Uint8Array) {
  return itemsOf(readCapture(file)).flatMap((item) =>
    item.kind === 'problem' ? [item.problem] : [],
  );
}

describe('pcap', () => {
  test.each(
    ORDERS.flatMap((order) => [
      { order, magic: 0xa1b2_c3d4, expected: 1_700_000_000_000_007_000n },
      { order, magic: 0xa1b2_3c4d, expected: 1_700_000_000_000_000_007n },
    ]),
  )('$order.littleEndian $magic: time, lengths and bytes', ({ order, magic, expected }) => {
    const record = { seconds: 1_700_000_000, fraction: 7, bytes: PACKET, originalLength: 99 };
    const packets = packetsOf(pcap(order, magic, 101, [record, record]));
    expect(packets.map(({ number }) => number)).toEqual([1, 2]);
    expect(packets[1]).toMatchObject({
      nanoseconds: expected,
      interfaceId: 0,
      linkType: 101,
      originalLength: 99,
      offset: 24 + 16 + 5,
    });
    expect([...(packets[1]?.bytes ?? [])]).toEqual([...PACKET]);
  });

  test('a file that ends within a packet gives those before it, and the place', () => {
    const whole = pcap(LITTLE, 0xa1b2_c3d4, 1, [
      { seconds: 1, fraction: 0, bytes: PACKET },
      { seconds: 2, fraction: 0, bytes: PACKET },
    ]);
    const cut = whole.subarray(0, whole.length - 2);
    expect(packetsOf(cut)).toHaveLength(1);
    expect(problemsOf(cut)).toEqual([{ kind: 'cut-off', offset: 45, wanted: 21, had: 19 }]);
  });

  test('a length that no packet has ends the reading', () => {
    const file = pcap(BIG, 0xa1b2_c3d4, 1, [{ seconds: 1, fraction: 0, bytes: PACKET }]);
    new DataView(file.buffer).setUint32(24 + 8, 0x7fff_ffff);
    expect(problemsOf(file)).toEqual([
      { kind: 'impossible-length', offset: 24, said: 0x7fff_ffff },
    ]);
  });
});

describe('pcapng', () => {
  test.each(ORDERS)('$littleEndian: packets of three kinds, comments, secrets', (order) => {
    const end = option(order, 0, []);
    const keys = text('CLIENT_RANDOM 00 11\n');
    const file = bytesOf(
      section(order, option(order, 1, text('a section')), end),
      interfaceBlock(order, 1, option(order, 2, text('eth0')), option(order, 9, [9]), end),
      interfaceBlock(order, 101),
      block(order, 10, u32(order, 0x544c_534b), u32(order, keys.length), keys),
      enhancedPacket(
        order,
        0,
        1_700_000_000_000_000_007n,
        PACKET,
        option(order, 1, text('hi')),
        end,
      ),
      enhancedPacket(order, 1, 1_700_000_000_000_007n, PACKET),
      block(order, 3, u32(order, PACKET.length), PACKET),
      block(
        order,
        2,
        u16(order, 1),
        u16(order, 0),
        u32(order, Number(7_000_001n >> 32n)),
        u32(order, 7_000_001),
        u32(order, PACKET.length),
        u32(order, 1000),
        PACKET,
      ),
      block(order, 4, [0, 0, 0, 0]),
      block(order, 5, u32(order, 0), u32(order, 0), u32(order, 0)),
      block(order, 0x0000_0bad, [1, 2, 3, 4]),
    );
    const items = itemsOf(readCapture(file));
    expect(items.flatMap((item) => (item.kind === 'packet' ? [] : [item]))).toEqual([
      { kind: 'comment', text: 'a section' },
      { kind: 'interface', interface: { id: 0, name: 'eth0', linkType: 1 } },
      { kind: 'interface', interface: { id: 1, name: undefined, linkType: 101 } },
      { kind: 'key-log', text: 'CLIENT_RANDOM 00 11\n' },
    ]);
    const packets = packetsOf(file);
    expect(packets).toMatchObject([
      { number: 1, nanoseconds: 1_700_000_000_000_000_007n, linkType: 1, comments: ['hi'] },
      { number: 2, nanoseconds: 1_700_000_000_000_007_000n, linkType: 101, interfaceId: 1 },
      { number: 3, nanoseconds: undefined, linkType: 1, originalLength: 5 },
      { number: 4, nanoseconds: 7_000_001_000n, linkType: 101, originalLength: 1000 },
    ]);
    for (const { bytes } of packets) expect([...bytes]).toEqual([...PACKET]);
  });

  test.each([
    ['binary places', [0x80 + 20], 5n << 20n, 5_000_000_000n],
    ['more places than nanoseconds', [12], 1_234_567_891_234n, 1_234_567_891n],
    ['whole seconds', [0], 3n, 3_000_000_000n],
  ])('a resolution of %s', (_, value, units, expected) => {
    const file = bytesOf(
      section(BIG),
      interfaceBlock(BIG, 1, option(BIG, 9, value)),
      enhancedPacket(BIG, 0, units, PACKET),
    );
    expect(packetsOf(file)[0]?.nanoseconds).toBe(expected);
  });

  test('an offset in seconds is added', () => {
    const file = bytesOf(
      section(LITTLE),
      interfaceBlock(LITTLE, 1, option(LITTLE, 14, i64(LITTLE, -2n))),
      enhancedPacket(LITTLE, 0, 5_000_000n, PACKET),
    );
    expect(packetsOf(file)[0]?.nanoseconds).toBe(3_000_000_000n);
  });

  test('sections may change the byte order, and count interfaces anew', () => {
    const file = bytesOf(
      section(BIG),
      interfaceBlock(BIG, 1),
      enhancedPacket(BIG, 0, 1n, PACKET),
      section(LITTLE),
      interfaceBlock(LITTLE, 113),
      enhancedPacket(LITTLE, 0, 2n, PACKET),
    );
    expect(packetsOf(file)).toMatchObject([
      { number: 1, interfaceId: 0, linkType: 1, nanoseconds: 1_000n },
      { number: 2, interfaceId: 1, linkType: 113, nanoseconds: 2_000n },
    ]);
  });

  test('what is broken within a block hides nothing behind it', () => {
    const broken = enhancedPacket(BIG, 0, 1n, PACKET);
    new DataView(broken.buffer).setUint32(20, 6_000);
    const file = bytesOf(
      section(BIG),
      interfaceBlock(BIG, 1),
      broken,
      enhancedPacket(BIG, 7, 1n, PACKET),
      enhancedPacket(BIG, 0, 1n, PACKET),
    );
    expect(problemsOf(file)).toEqual([
      { kind: 'malformed-block', offset: 48, type: '0x00000006' },
      { kind: 'unknown-interface', offset: 88, interfaceId: 7 },
    ]);
    expect(packetsOf(file)).toMatchObject([{ number: 3 }]);
  });

  test('two lengths that differ, a length that cannot be, no magic, another version', () => {
    const head = section(BIG);
    const packet = interfaceBlock(BIG, 1);
    const differing = bytesOf(head, packet);
    new DataView(differing.buffer).setUint32(head.length + packet.length - 4, 24);
    expect(problemsOf(differing)).toMatchObject([{ kind: 'lengths-differ', first: 20, last: 24 }]);
    const odd = bytesOf(head, packet);
    new DataView(odd.buffer).setUint32(head.length + 4, 21);
    expect(problemsOf(odd)).toMatchObject([{ kind: 'impossible-length', said: 21 }]);
    expect(problemsOf(head.with(8, 0))).toMatchObject([{ kind: 'no-byte-order' }]);
    expect(problemsOf(head.with(13, 2))).toMatchObject([{ kind: 'unknown-version', major: 2 }]);
  });
});

describe('gzip', () => {
  const file = pcap(
    LITTLE,
    0xa1b2_c3d4,
    1,
    Array(50).fill({ seconds: 1, fraction: 0, bytes: PACKET }),
  );

  test('a packed capture is read as the capture', async () => {
    expect(itemsOf(await readPackedCapture(gzipSync(file)))).toEqual(itemsOf(readCapture(file)));
  });

  test('of a stream cut off, what came out is read, and that it is not all', async () => {
    const noise = Uint8Array.from({ length: 60_000 }, (_, index) => (index * 7919) >> 3);
    const long = pcap(
      LITTLE,
      0xa1b2_c3d4,
      1,
      Array(9).fill({ seconds: 1, fraction: 0, bytes: noise }),
    );
    const packed = gzipSync(long, { level: 0 });
    const items = itemsOf(await readPackedCapture(packed.subarray(0, packed.length / 2)));
    expect(items.filter(({ kind }) => kind === 'packet').length).toBeGreaterThan(1);
    expect(items.at(-1)).toMatchObject({ kind: 'problem', problem: { kind: 'broken-gzip' } });
  });

  test('a bomb comes out up to the limit only', async () => {
    const bomb = gzipSync(Buffer.concat([file, new Uint8Array(20_000_000)]));
    const items = itemsOf(await readPackedCapture(bomb, 100_000));
    expect(items.at(-1)).toEqual({
      kind: 'problem',
      problem: { kind: 'too-large', offset: 100_000, limit: 100_000 },
    });
  });

  test('a stream without sense is no capture', async () => {
    const reading = await readPackedCapture(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4));
    expect(reading).toMatchObject({ ok: false, problem: { found: 'broken-gzip' } });
  });
});

test.each([
  ['', 'nothing'],
  ['hello', 'text'],
  ['{"a": 1}', 'json'],
  ['<!DOCTYPE html>', 'html'],
  ['v=0\r\no=- 1 2', 'session-description'],
  [`# a comment\nCLIENT_RANDOM ${'ab'.repeat(32)} ${'cd'.repeat(48)}`, 'key-log'],
  ['PK\u0003\u0004', 'zip'],
  ['BZh9', 'bzip2'],
  ['snoop\0\0\0\0\0\0\u0002', 'snoop'],
  ['\u0000\u0001\u0002\u0003', 'unknown'],
])('%j is no capture, but %s', (words, found) => {
  expect(readCapture(text(words))).toMatchObject({ ok: false, problem: { found } });
});
