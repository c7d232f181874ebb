import { describe, expect, test } from 'vitest';
import { parseHex } from '@/lib/bytes/hex';
import { CaptureDissector, type DissectedPacket } from '@/lib/importers/capture-dissector';
import { everyField, type PacketField } from '@/lib/packet/packet-field';
import { SAMPLE_REQUEST } from '../../rfc/rfc5769-samples';
import { bytesOf } from './capture-bytes';
import { A, B, datagram4, datagram6, ipv4, ipv6, udp } from './ip-bytes';

const STUN = parseHex(SAMPLE_REQUEST) ?? new Uint8Array();
const MACS = [2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2];

let dissector = new CaptureDissector();

function dissected(bytes: Uint8Array, linkType: number): DissectedPacket {
  return dissector.dissect({
    number: 1,
    nanoseconds: 0n,
    interfaceId: 0,
    linkType,
    bytes,
    originalLength: bytes.length,
    offset: 0,
    comments: [],
  });
}

function fresh(bytes: Uint8Array, linkType: number): DissectedPacket {
  dissector = new CaptureDissector();
  return dissected(bytes, linkType);
}

function fieldOf({ tree }: DissectedPacket, name: string): PacketField | undefined {
  return [...everyField(tree.fields)].find((field) => field.name === name);
}

describe('link types', () => {
  const four = datagram4(STUN);
  const six = datagram6(STUN);
  const tag = [0x81, 0, 0x60, 7];
  const cooked = (type: number) => [
    0,
    4,
    0,
    1,
    0,
    6,
    2,
    0,
    0,
    0,
    0,
    1,
    0,
    0,
    type >> 8,
    type & 0xff,
  ];
  const cooked2 = (type: number) => [
    ...[type >> 8, type & 0xff, 0, 0, 0, 0, 0, 3, 0, 1, 4, 6],
    ...[2, 0, 0, 0, 0, 1, 0, 0],
  ];
  test.each([
    ['NULL of a little-endian machine', 0, [2, 0, 0, 0], four],
    ['NULL of macOS, IPv6', 0, [30, 0, 0, 0], six],
    ['NULL of a big-endian machine', 0, [0, 0, 0, 24], six],
    ['LOOP', 108, [0, 0, 0, 28], six],
    ['EN10MB', 1, [...MACS, 8, 0], four],
    ['EN10MB, IPv6', 1, [...MACS, 0x86, 0xdd], six],
    ['EN10MB with a tag', 1, [...MACS, ...tag, 8, 0], four],
    ['EN10MB with two tags', 1, [...MACS, 0x88, 0xa8, 0, 9, ...tag, 8, 0], four],
    ['RAW', 101, [], four],
    ['RAW of 12', 12, [], six],
    ['RAW of 14', 14, [], four],
    ['IPV4', 228, [], four],
    ['IPV6', 229, [], six],
    ['LINUX_SLL', 113, cooked(0x0800), four],
    ['LINUX_SLL, IPv6', 113, cooked(0x86dd), six],
    ['LINUX_SLL2', 276, cooked2(0x0800), four],
  ])('%s leads to the message', (_, linkType, head, packet) => {
    const bytes = bytesOf(head, packet);
    const found = fresh(bytes, linkType);
    expect(found.summary).toBe('Binding request, username evtj:h6vY');
    expect(found.protocol).toBe('STUN');
    const isFour = packet === four;
    expect(found.source).toEqual({ address: isFour ? '192.0.2.1' : '2001:db8::1', port: 5000 });
    expect(found.destination?.port).toBe(3478);
    const [first, ...rest] = found.tree.fields;
    expect(first?.start).toBe(0);
    expect(rest.at(-1)?.end ?? first?.end).toBe(bytes.length);
    expect([...everyField(found.tree.fields)].flatMap(({ problem }) => problem ?? [])).toEqual([]);
  });

  test('another type is said not to be supported', () => {
    const found = fresh(STUN, 252);
    expect(found.tree.fields).toMatchObject([
      { name: 'payload', problem: { kind: 'unsupported-link-type', linkType: 252 } },
    ]);
  });

  test('Ethernet’s filling is no part of the datagram', () => {
    const bytes = bytesOf(
      MACS,
      [8, 0],
      ipv4(udp({ source: A, destination: B }, 1, 2, Uint8Array.of(1))),
      Array(17).fill(0),
    );
    const found = fresh(bytes, 1);
    expect(found.tree.fields.map(({ name }) => name)).toEqual([
      'ethernet-header',
      'ipv4-header',
      'udp-header',
      'payload',
      'link-trailer',
    ]);
  });

  test('frames of other protocols go by their names', () => {
    expect(fresh(bytesOf(MACS, [8, 6], Array(28).fill(0)), 1).protocol).toBe('ARP');
    expect(fresh(ipv4(Uint8Array.of(8, 0, 0, 0), { protocol: 1 }), 101).protocol).toBe('ICMP');
  });
});

describe('UDP', () => {
  test('has four fields, each with its bytes', () => {
    const header = fieldOf(fresh(datagram4(STUN), 101), 'udp-header');
    expect(header?.fields.map(({ name, start, end, text }) => [name, start, end, text])).toEqual([
      ['udp-source-port', 20, 22, '5000'],
      ['udp-destination-port', 22, 24, '3478'],
      ['udp-length', 24, 26, '116'],
      ['udp-checksum', 26, 28, expect.stringMatching(/^0x[\da-f]{4}$/)],
    ]);
  });

  const partial = [...A, ...B].reduce(
    (sum, byte, at) => sum + (at % 2 ? byte : byte * 256),
    17 + 116,
  );

  test.each([
    ['right', (bytes: Uint8Array) => bytes],
    ['wrong', (bytes: Uint8Array) => bytes.with(60, 0xff)],
    ['absent', (bytes: Uint8Array) => bytes.with(26, 0).with(27, 0)],
    [
      'partial',
      (bytes: Uint8Array) =>
        bytes.with(26, ((partial % 0xffff) >> 8) & 0xff).with(27, (partial % 0xffff) & 0xff),
    ],
    ['unknown', (bytes: Uint8Array) => bytes.subarray(0, 100)],
  ] as const)('its checksum may be %s', (verdict, change) => {
    const found = fresh(change(datagram4(STUN)), 101);
    expect(fieldOf(found, 'udp-checksum')?.value).toMatchObject({ verdict });
  });

  test('a wrong checksum says what would be right', () => {
    const sound = datagram4(STUN);
    const right = fieldOf(fresh(sound, 101), 'udp-checksum')?.text;
    const broken = fieldOf(fresh(sound.with(26, 0x12).with(27, 0x34), 101), 'udp-checksum');
    expect(broken?.problem).toEqual({ kind: 'checksum-wrong', expected: right });
  });

  test('its length may be too small, or larger than what there is', () => {
    const short = fieldOf(fresh(datagram4(STUN).with(25, 7), 101), 'udp-length');
    expect(short?.problem).toEqual({ kind: 'length-too-small', said: 7, least: 8 });
    const long = fieldOf(fresh(datagram4(STUN).with(24, 1), 101), 'udp-length');
    expect(long?.problem).toMatchObject({ kind: 'cut-off', had: 116 });
  });
});

describe('IP', () => {
  test('IPv4 with options', () => {
    const payload = udp({ source: A, destination: B }, 5000, 3478, STUN);
    const found = fresh(ipv4(payload, { options: [1, 7, 6, 4, 0, 0, 0, 0] }), 101);
    expect(found.protocol).toBe('STUN');
    expect(
      [...everyField(found.tree.fields)].filter(({ name }) => name === 'ipv4-option'),
    ).toMatchObject([
      { value: { kind: 1, length: 1 } },
      { value: { kind: 7, length: 6 } },
      { value: { kind: 0 } },
    ]);
    expect(fieldOf(found, 'ipv4-checksum')?.value).toMatchObject({ verdict: 'right' });
  });

  test('IPv6 with extension headers, the checksum still right', () => {
    const payload = datagram6(STUN).subarray(40);
    const chain = bytesOf([60, 0, 1, 4, 0, 0, 0, 0], [17, 0, 1, 4, 0, 0, 0, 0], payload);
    const found = fresh(ipv6(chain, 0), 101);
    expect(found.tree.fields.map(({ name, text }) => [name, text]).slice(1, 3)).toEqual([
      ['ipv6-extension-header', 'Hop-by-Hop Options'],
      ['ipv6-extension-header', 'Destination Options'],
    ]);
    expect(found.protocol).toBe('STUN');
    expect(fieldOf(found, 'udp-checksum')?.value).toMatchObject({ verdict: 'right' });
  });

  test('a wrong header checksum, a header too short, another version', () => {
    expect(
      fieldOf(fresh(datagram4(STUN).with(8, 63), 101), 'ipv4-checksum')?.problem,
    ).toMatchObject({
      kind: 'checksum-wrong',
    });
    expect(fresh(datagram4(STUN).with(0, 0x44), 101).tree.fields[0]?.problem).toEqual({
      kind: 'length-too-small',
      said: 16,
      least: 20,
    });
    expect(fresh(Uint8Array.of(0x50, 1, 2), 101).tree.fields[0]?.problem).toEqual({
      kind: 'wrong-version',
      found: 5,
    });
  });
});

describe('fragments', () => {
  const whole = udp({ source: A, destination: B }, 5000, 3478, STUN);
  const piece = (from: number, to: number, more: boolean) =>
    ipv4(whole.subarray(from, to), { fragment: (more ? 0x2000 : 0) | (from / 8) });
  const pieces = [piece(0, 48, true), piece(48, 96, true), piece(96, whole.length, false)];

  test.each([[[0, 1, 2]], [[2, 0, 1]], [[1, 0, 1, 2]]])(
    'in the order %j give the datagram with the last of them',
    (order) => {
      dissector = new CaptureDissector();
      const found = order.map((index) => dissected(pieces[index] ?? new Uint8Array(), 101));
      const last = found.at(-1);
      expect(found.slice(0, -1).every(({ reassembled }) => reassembled === undefined)).toBe(true);
      expect([...(last?.reassembled?.bytes ?? [])]).toEqual([...whole]);
      expect(last?.summary).toBe('Binding request, username evtj:h6vY');
      expect(last?.protocol).toBe('STUN');
      expect(found[0]?.summary).toContain('IP fragment');
    },
  );

  test('that overlap give nothing', () => {
    dissector = new CaptureDissector();
    const overlapping = [piece(0, 48, true), piece(40, 96, true), piece(96, whole.length, false)];
    const found = overlapping.map((bytes) => dissected(bytes, 101));
    expect(found.every(({ reassembled }) => reassembled === undefined)).toBe(true);
  });

  test('of IPv6 are put together too', () => {
    const payload = datagram6(STUN).subarray(40);
    const six = (from: number, to: number, more: number) =>
      ipv6(
        bytesOf([17, 0, from >> 8, (from & 0xf8) | more, 0, 0, 0, 9], payload.subarray(from, to)),
        44,
      );
    dissector = new CaptureDissector();
    dissected(six(0, 64, 1), 101);
    expect(dissected(six(64, payload.length, 0), 101).summary).toContain('Binding request');
  });
});

test('a TCP segment: ports, flags, options, and messages one after the other', () => {
  const header = [
    ...[0x13, 0x88, 0x0d, 0x96, 0, 0, 0, 1, 0, 0, 0, 2, 0x80, 0x18, 1, 0, 0, 0, 0, 0],
    ...[1, 1, 8, 10, 0, 0, 0, 0, 0, 0, 0, 0],
  ];
  const found = fresh(ipv4(bytesOf(header, STUN, STUN), { protocol: 6 }), 101);
  expect(found.tree.fields.map(({ name }) => name)).toEqual([
    'ipv4-header',
    'tcp-header',
    'stun-message',
    'stun-message',
  ]);
  expect(fieldOf(found, 'tcp-flags')?.text).toBe('PSH, ACK');
  expect(fieldOf(found, 'tcp-options')?.text).toBe('no operation, timestamps');
  const syn = bytesOf(header.slice(0, 20).with(12, 0x50).with(13, 2));
  expect(fresh(ipv4(syn, { protocol: 6 }), 101).summary).toContain('TCP SYN, sequence 1');
});

describe('media', () => {
  const rtp = bytesOf([0x80, 96, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4], Array(40).fill(7));
  const dtls = bytesOf([22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);

  test('is SRTP where DTLS went before, in both directions, and on a later path of the stream', () => {
    dissector = new CaptureDissector();
    const data = (source: number, destination: number, bytes: Uint8Array) =>
      dissected(ipv4(udp({ source: A, destination: B }, source, destination, bytes)), 101);
    expect(data(1000, 2000, rtp).protocol).toBe('RTP');
    data(1000, 2000, dtls);
    // Source and destination change places, in IP and in UDP; the checksums stay right.
    const there = ipv4(udp({ source: A, destination: B }, 1000, 2000, rtp));
    const back = bytesOf(
      there.subarray(0, 12),
      [...B, ...A],
      [...there.subarray(22, 24), ...there.subarray(20, 22)],
      there.subarray(24),
    );
    expect(dissected(back, 101)).toMatchObject({ protocol: 'SRTP', source: { port: 2000 } });
    expect(data(3000, 4000, rtp).protocol).toBe('SRTP');
    expect(data(3000, 4000, rtp.with(8, 99)).protocol).toBe('RTP');
  });
});

test('a name service’s datagram is not read as media', () => {
  const query = bytesOf([0x80, 96, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0], Array(20).fill(1));
  const found = fresh(ipv4(udp({ source: A, destination: B }, 5000, 53, query)), 101);
  expect(found.protocol).toBe('UDP');
});
