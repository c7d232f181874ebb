import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packetFieldWords as english } from '@/content/en/nat/packet-fields';
import { packetFieldWords as korean } from '@/content/ko/nat/packet-fields';
import { parseHex } from '@/lib/bytes/hex';
import { CaptureDissector } from '@/lib/importers/capture-dissector';
import { readCapture } from '@/lib/importers/capture-file';
import type { FieldWords } from '@/lib/packet/field-words';
import { everyField, type PacketField } from '@/lib/packet/packet-field';
import { bytesOf, pcap } from './capture-bytes';
import { A, B, datagram4, datagram6, ipv4, udp } from './ip-bytes';

const SSRC = '11223344';
const MEDIA = '55667788';
const PAYLOADS = [
  `81c8 000c ${SSRC} e9aa7e00 80000000 00000bb8 00000064 00002710 ${MEDIA} 40 fffffe 0001fffe 00000010 aabbccdd 00010000 81ca 0003 ${SSRC} 01024142 00000000 81cb 0002 ${SSRC} 03627965`,
  `81cd 0003 ${SSRC} ${MEDIA} fffe0005 81ce 0002 ${SSRC} ${MEDIA} 84ce 0004 ${SSRC} 00000000 ${MEDIA} 07000000 8fce 0005 ${SSRC} 00000000 52454d42 010bd090 ${MEDIA}`,
  `8fcd 0006 ${SSRC} ${MEDIA} 000a0004 000001 07 d240 04 fff8 02 0000 80cf 0004 ${SSRC} 04000002 0000000100000002 80cc 0003 ${SSRC} 61626364 01020304`,
  'b160 0005 00000001 deadbeef 01020304 bede 0001 10aa0000 ffff 0002',
  `a0c9 0002 ${SSRC} 00000004`,
  '15 fefd 0000 000000000001 0002 0100',
  '17 fefd 0000 000000000001 0002 0100',
  '1a fefd 0000 000000000001 0012 0010 0000000000000002 0000000000000001',
];
const SCTP = [
  '1388138800000000e707563601000020a2d7965c01000000ffffffffed12074bc00000048008000882c040c2',
  '1388 1388 00000001 00000000 0003 0020 00000007 0001 0002 00000032 03 00 0100 00000000 0004 0000 63686174',
  '1388 1388 00000001 00000000 03000014 00000007 00100000 0001 0000 0002 0003 0003 0011 00000008 0000 0000 00000033 61 000000',
  '1388 1388 00000001 00000000 0a00000c 0102030405060708',
];
const TCP =
  '1388 0d96 00000001 00000002 8018 0100 0000 0000 0101 080a 00000000 00000000 0001000021';

const hex = (digits: string) => parseHex(digits) ?? new Uint8Array();

function fieldsIn(file: Uint8Array): readonly PacketField[] {
  const reading = readCapture(file);
  if (!reading.ok) throw new Error('no capture');
  const dissector = new CaptureDissector();
  return [...reading.items].flatMap((item) => {
    if (item.kind !== 'packet') return [];
    const { tree, reassembled } = dissector.dissect(item.packet);
    return [...everyField(tree.fields), ...everyField(reassembled?.fields ?? [])];
  });
}

function ownCaptures(): readonly Uint8Array[] {
  const capture = (linkType: number, packets: readonly Uint8Array[]) =>
    pcap(
      { littleEndian: true },
      0xa1b2_c3d4,
      linkType,
      packets.map((bytes) => ({ seconds: 1, fraction: 0, bytes })),
    );
  const whole = udp({ source: A, destination: B }, 5000, 3478, new Uint8Array(24));
  const cooked = [0, 4, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 0];
  const frame = bytesOf([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 0x81, 0, 0x60, 7, 8, 0], ipv4(whole));
  return [
    capture(101, [
      ...PAYLOADS.map((payload) => datagram4(hex(payload))),
      ...PAYLOADS.map((payload) => datagram6(hex(payload))),
      ipv4(hex(TCP), { protocol: 6, options: [1, 7, 4, 0] }),
      ipv4(whole.subarray(0, 16), { fragment: 0x2000 }),
    ]),
    capture(248, SCTP.map(hex)),
    capture(113, [bytesOf(cooked, ipv4(whole))]),
    capture(0, [bytesOf([2, 0, 0, 0], ipv4(whole))]),
    capture(1, [bytesOf(frame, [0, 0, 0])]),
  ];
}

const CORPUS = join(process.cwd(), '../shared/corpus/pcap');
const REAL = [
  'generated__firefox-dtls12.pcapng',
  'generated__firefox-dtls13.pcapng',
  'generated__openssl-dtls12-SRTP_AES128_CM_SHA1_80.pcapng',
]
  .map((file) => join(CORPUS, file))
  .filter(existsSync)
  .map((file) => readFileSync(file));
if (REAL.length === 0) console.log('no captures beside the project: only own ones were read');

const FIELDS = [...ownCaptures(), ...REAL].flatMap(fieldsIn);

function meaning(words: FieldWords, { name, value }: PacketField): string {
  const own = words[name];
  const means = (typeof own === 'function' ? own : own.means) as (of: unknown) => string;
  return means(value);
}

describe.each([
  ['English', english.fields],
  ['Korean', korean.fields],
] as const)('%s', (_, words: FieldWords) => {
  test('every field of a capture has a meaning without holes', () => {
    const said = new Map(FIELDS.map((field) => [meaning(words, field), field.name]));
    for (const [text, name] of said) {
      expect(text, name).toMatch(/\S.*[.]$/su);
      expect(text, name).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(said.size).toBeGreaterThan(200);
  });
});

/** Only who agreed on the length of a connection ID can show it. */
const NEVER_SHOWN = 'dtls-connection-id';

test.skipIf(REAL.length === 0)('these captures show every field but one', () => {
  const shown = new Set(FIELDS.map(({ name }) => name));
  const families = /^(udp|tcp|ip|ipv4|rtp|rtcp|srtcp|srtp|twcc|sctp|dcep|handshake|dtls|hello)-/;
  const missing = Object.keys(english.fields).filter(
    (name) => families.test(name) && !(shown as ReadonlySet<string>).has(name),
  );
  expect(missing).toEqual([NEVER_SHOWN]);
});
