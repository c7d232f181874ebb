import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHex } from '@/lib/bytes/hex';
import { dissectDatagram, type PacketContext } from '@/lib/packet/dissect-datagram';
import { fieldsAt } from '@/lib/packet/field-at';
import { everyField, type PacketField, type PacketTree } from '@/lib/packet/packet-field';
import { summaryOf } from '@/lib/packet/summary';
import { SAMPLE_IPV6_RESPONSE, SAMPLE_REQUEST } from '../../rfc/rfc5769-samples';
import { drawnFields } from './drawn-fields';
import { recordedPackets, treesOf } from './recorded-packets';

const UDP: PacketContext = { protocol: 'udp', tls: false };
const TCP: PacketContext = { protocol: 'tcp', tls: false };
const CONTEXTS = [UDP, TCP, { protocol: 'tcp', tls: true }] as const;

function bytesOf(hex: string): Uint8Array {
  return parseHex(hex) ?? new Uint8Array();
}

function dissected(hex: string, context = UDP): PacketTree {
  return dissectDatagram(bytesOf(hex), context);
}

describe('STUN', () => {
  test('the request of RFC 5769, each field with its bytes', () => {
    expect(drawnFields(dissected(SAMPLE_REQUEST).fields)).toEqual([
      'stun-message 0-108 Binding request',
      '  stun-type 0-2 0x0001',
      '  stun-length 2-4 88',
      '  stun-cookie 4-8 0x2112a442',
      '  stun-transaction 8-20 b7e7a701bc34d686fa87dfae',
      '  SOFTWARE 20-40 STUN test client',
      '    attribute-type 20-22 0x8022',
      '    attribute-length 22-24 16',
      '    attribute-value 24-40 16 B',
      '  PRIORITY 40-48 1845494271',
      '    attribute-type 40-42 0x0024',
      '    attribute-length 42-44 4',
      '    priority-type 44-45 110',
      '    priority-local 45-47 1',
      '    priority-component 47-48 255',
      '  ICE-CONTROLLED 48-60 0x932ff9b151263b36',
      '    attribute-type 48-50 0x8029',
      '    attribute-length 50-52 8',
      '    attribute-value 52-60 8 B',
      '  USERNAME 60-76 evtj:h6vY',
      '    attribute-type 60-62 0x0006',
      '    attribute-length 62-64 9',
      '    username-receiver 64-68 evtj',
      '    username-sender 69-73 h6vY',
      '    attribute-padding 73-76 3 B',
      '  MESSAGE-INTEGRITY 76-100 9aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2',
      '    attribute-type 76-78 0x0008',
      '    attribute-length 78-80 20',
      '    attribute-value 80-100 20 B',
      '  FINGERPRINT 100-108 0xe57a3bcf',
      '    attribute-type 100-102 0x8028',
      '    attribute-length 102-104 4',
      '    attribute-value 104-108 4 B',
    ]);
  });

  test('an XOR address says what it was and what hid it', () => {
    const fields = [...everyField(dissected(SAMPLE_IPV6_RESPONSE).fields)];
    expect(fields.find(({ name }) => name === 'xor-port')).toMatchObject({
      value: { raw: '0xa147', port: 32853 },
    });
    expect(fields.find(({ name }) => name === 'xor-address')).toMatchObject({
      value: {
        raw: '0113a9faa5d3f179bc25f4b5bed2b9d9',
        mask: '2112a442b7e7a701bc34d686fa87dfae',
        address: '2001:db8:1234:5678:11:2233:4455:6677',
      },
    });
  });

  test('what protects a message says over what it was computed', () => {
    const fields = [...everyField(dissected(SAMPLE_REQUEST).fields)];
    expect(fields.find(({ name }) => name === 'MESSAGE-INTEGRITY')).toMatchObject({
      value: { covered: 76, countedLength: 80, credential: 'short-term' },
    });
    expect(fields.find(({ name }) => name === 'FINGERPRINT')).toMatchObject({
      value: { right: true, covered: 100 },
    });
  });

  test('a changed byte shows at FINGERPRINT, with what it should be', () => {
    const broken = bytesOf(SAMPLE_REQUEST);
    broken[25] = 0x58;
    const fields = [...everyField(dissectDatagram(broken, UDP).fields)];
    expect(fields.find(({ name }) => name === 'FINGERPRINT')?.problem).toMatchObject({
      kind: 'fingerprint-wrong',
    });
  });

  test('an attribute cut off ends the tree, and says by how much', () => {
    const cut = bytesOf(SAMPLE_REQUEST).subarray(0, 70);
    expect(drawnFields(dissectDatagram(cut, UDP).fields).slice(-4)).toEqual([
      '    attribute-value 52-60 8 B',
      '  malformed-attribute 60-70 USERNAME !cut-off',
      '    attribute-type 60-62 0x0006',
      '    attribute-length 62-64 9',
    ]);
    expect(dissectDatagram(cut, UDP).fields[0]?.problem).toEqual({
      kind: 'length-is-not-that-of-the-bytes',
      said: 88,
      had: 50,
    });
  });

  test('a header cut off, a wrong cookie, a broken attribute that hides nothing behind it', () => {
    expect(drawnFields(dissected('0001 0000 2112a442 b7e7').fields)).toEqual([
      'stun-message 0-10 Binding request !cut-off',
      '  stun-type 0-2 0x0001',
      '  stun-length 2-4 0',
      '  stun-cookie 4-8 0x2112a442',
    ]);
    expect(drawnFields(dissected('0001 0000 2112a443 b7e7a701bc34d686fa87dfae').fields)[3]).toBe(
      '  stun-cookie 4-8 0x2112a443 !wrong-magic-cookie',
    );
    const broken =
      '0001 0010 2112a442 b7e7a701bc34d686fa87dfae 00240002 6e000000 00250000 00990000';
    expect(drawnFields(dissected(broken).fields).slice(5)).toEqual([
      '  malformed-attribute 20-28 PRIORITY !malformed-attribute',
      '    attribute-type 20-22 0x0024',
      '    attribute-length 22-24 2',
      '    attribute-padding 26-28 2 B',
      '  USE-CANDIDATE 28-32',
      '    attribute-type 28-30 0x0025',
      '    attribute-length 30-32 0',
      '  unknown-attribute 32-36 0x0099',
      '    attribute-type 32-34 0x0099',
      '    attribute-length 34-36 0',
    ]);
  });
});

describe('what carries messages', () => {
  test('a Send indication, with the datagram inside taken apart', () => {
    const inner = '0001 0000 2112a442 000102030405060708090a0b';
    const send = `0016 0024 2112a442 b7e7a701bc34d686fa87dfae
      00120008 0001a147 e112a643 00130014 ${inner}`;
    expect(drawnFields(dissected(send).fields).slice(12)).toEqual([
      '  DATA 32-56 20 B',
      '    attribute-type 32-34 0x0013',
      '    attribute-length 34-36 20',
      '    stun-message 36-56 Binding request',
      '      stun-type 36-38 0x0001',
      '      stun-length 38-40 0',
      '      stun-cookie 40-44 0x2112a442',
      '      stun-transaction 44-56 000102030405060708090a0b',
    ]);
    expect(summaryOf(dissected(send))).toBe(
      'Send indication, peer 192.0.2.1:32853 › Binding request',
    );
  });

  test('two messages in one segment; ChannelData is padded there; a third goes on in the next', () => {
    const binding = '0001 0000 2112a442 000102030405060708090a0b';
    const tree = dissected(`${binding} 4000 0002 aabb 0000 4001 0008 0102`, TCP);
    expect(drawnFields(tree.fields).filter((line) => !line.startsWith('  '))).toEqual([
      'stun-message 0-20 Binding request',
      'channel-data 20-28 0x4000, 2 B',
      'channel-data 28-34 0x4001, 8 B !continues',
    ]);
    expect(summaryOf(tree)).toBe(
      'Binding request; ChannelData 0x4000, 2 bytes; ChannelData 0x4001, 8 bytes',
    );
  });

  test('a reserved channel is one', () => {
    expect(drawnFields(dissected('4fff 0000').fields)[0]).toBe('channel-data 0-4 0x4fff, 0 B');
  });

  test('TLS records are opaque, and may begin in another segment', () => {
    const tls = { protocol: 'tcp', tls: true } as const;
    expect(drawnFields(dissected('1403030001 01 1703030004 0102', tls).fields)).toEqual([
      'tls-record 0-6 change_cipher_spec, 1 B',
      '  tls-type 0-1 20',
      '  tls-version 1-3 0x0303',
      '  tls-length 3-5 1',
      '  tls-fragment 5-6 1 B',
      'tls-record 6-13 application_data, 4 B !continues',
      '  tls-type 6-7 23',
      '  tls-version 7-9 0x0303',
      '  tls-length 9-11 4',
      '  tls-fragment 11-13 2 B',
    ]);
    expect(drawnFields(dissected('99887766', tls).fields)).toEqual(['tls-continuation 0-4 4 B']);
  });

  test('RTP with a source and an extension; RTCP, DTLS and others by their first byte', () => {
    const rtp = '91e0 0005 00000001 deadbeef 01020304 bede 0001 10aa0000 ffff';
    expect(drawnFields(dissected(rtp).fields)).toEqual([
      'rtp-packet 0-26 96, 5',
      '  rtp-flags 0-1 0x91',
      '  rtp-payload-type 1-2 96',
      '  rtp-sequence 2-4 5',
      '  rtp-timestamp 4-8 1',
      '  rtp-ssrc 8-12 0xdeadbeef',
      '  rtp-csrc 12-16 0x01020304',
      '  rtp-extension 16-24 0xbede, 4 B',
      '    rtp-extension-profile 16-18 0xbede',
      '    rtp-extension-length 18-20 1',
      '    rtp-extension-element 20-22 1: aa',
      '      rtp-extension-data 21-22 aa',
      '    rtp-extension-padding 22-24 2 B',
      '  rtp-payload 24-26 2 B',
    ]);
    const family = (hex: string) => dissected(hex).fields[0]?.value;
    expect(dissected('80c8000200000000deadbeef').fields[0]?.name).toBe('rtcp-compound');
    expect(dissected('16fefd00000000000000000000').fields[0]?.name).toBe('dtls-datagram');
    expect(family('ff00')).toMatchObject({ family: 'other' });
  });
});

describe('any bytes', () => {
  const anyContext = fc.constantFrom(...CONTEXTS);

  /** Parts lie within their whole, in order, and do not overlap. */
  function expectNested(fields: readonly PacketField[], start: number, end: number): void {
    let at = start;
    for (const field of fields) {
      expect(field.start).toBeGreaterThanOrEqual(at);
      expect(field.end).toBeGreaterThan(field.start);
      expect(field.end).toBeLessThanOrEqual(end);
      expectNested(field.fields, field.start, field.end);
      at = field.end;
    }
  }

  function expectSound(bytes: Uint8Array, context: PacketContext): void {
    const tree = dissectDatagram(bytes, context);
    expectNested(tree.fields, 0, bytes.length);
    expect(summaryOf(tree)).toBeTypeOf('string');
    for (let at = 0; at < bytes.length; at += 1)
      expect(fieldsAt(tree, at).length).toBeGreaterThan(0);
  }

  test('give a tree whose top covers all of them', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), anyContext, expectSound));
  });

  test('so do real messages, changed or cut', () => {
    const packets = [
      ...recordedPackets('turn-relay').slice(0, 60),
      ...recordedPackets('role-conflict'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...packets),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.nat(),
        anyContext,
        ({ bytes }, changes, length, context) => {
          const changed = bytes.slice();
          for (const [at, value] of changes) changed[at % changed.length] = value;
          expectSound(changed, context);
          expectSound(changed.subarray(0, length % (changed.length + 1)), context);
        },
      ),
    );
  });

  test('ChannelData nested without end is not followed without end', () => {
    const bytes = new Uint8Array(60_000);
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      new DataView(bytes.buffer).setUint32(at, 0x4000_0000 + bytes.length - at - 4);
    }
    expect([...everyField(dissectDatagram(bytes, UDP).fields)].length).toBeLessThan(40);
  });
});

test.each([
  'home-routers',
  'turn-relay',
  'udp-blocked',
  'turn-wrong-password',
  'role-conflict',
] as const)('no message of %s has a fault', (id) => {
  const problems = treesOf(id).flatMap(({ fields }) =>
    [...everyField(fields)].flatMap(({ problem }) => problem ?? []),
  );
  expect(problems.filter(({ kind }) => kind !== 'continues')).toEqual([]);
});

test('summaries read like an info column', () => {
  const values = /\d+(\.\d+){3}:\d+|\b\w{4}:\w{4}\b|0x4\w{3}|(?<=sequence )\d+/g;
  const summaries = treesOf('turn-relay').map(summaryOf);
  const kinds = new Set(summaries.map((text) => text.replace(values, '·')));
  const expected = [
    'Binding request',
    'Binding success response, mapped ·',
    'Binding request, username ·',
    'Binding request, USE-CANDIDATE, username ·',
    'Allocate request',
    'Allocate error 401 Unauthenticated',
    'Allocate request, username visitor',
    'Allocate success response, relayed ·, mapped ·, lifetime 600 s',
    'CreatePermission request, peer 192.168.1.5, username visitor',
    'CreatePermission success response',
    'Send indication, peer · › Binding request, username ·',
    'Data indication, peer · › Binding request, USE-CANDIDATE, username ·',
    'ChannelBind request, channel ·, peer ·, username visitor',
    'ChannelData ·, 96 bytes › Binding request, username ·',
    'RTP payload type 96, sequence ·, 160 bytes',
  ];
  expect([...kinds]).toEqual(expect.arrayContaining(expected));
});
