import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { dissectDatagram } from '@/lib/packet/dissect-datagram';
import { dissectSctp } from '@/lib/packet/dissect-sctp';
import { everyField } from '@/lib/packet/packet-field';
import { summaryOf } from '@/lib/packet/summary';
import { drawnFields } from './drawn-fields';

const bytesOf = (hex: string) => parseHex(hex) ?? new Uint8Array();

function dtls(hex: string) {
  return dissectDatagram(bytesOf(hex), { protocol: 'udp', tls: false });
}

/** A record of DTLS 1.2 in epoch 0. */
function record(type: string, content: string, epoch = '0000'): string {
  const bytes = bytesOf(content);
  return `${type} fefd ${epoch} 000000000001 ${bytes.length.toString(16).padStart(4, '0')} ${content}`;
}

function message(type: string, body: string): string {
  const length = bytesOf(body).length.toString(16).padStart(6, '0');
  return `${type} ${length} 0000 000000 ${length} ${body}`;
}

const USE_SRTP = '000e 0005 0002 0007 00';
const SERVER_HELLO = `fefd ${'ab'.repeat(32)} 00 c02b 00 0009 ${USE_SRTP}`;

describe('DTLS', () => {
  test('a ServerHello, down to the profile in an extension', () => {
    const tree = dtls(record('16', message('02', SERVER_HELLO)));
    expect(drawnFields(tree.fields)).toEqual([
      'dtls-datagram 0-74 server_hello',
      '  dtls-record 0-74 server_hello',
      '    dtls-content-type 0-1 handshake',
      '    dtls-version 1-3 DTLS 1.2',
      '    dtls-epoch 3-5 0',
      '    dtls-sequence 5-11 1',
      '    dtls-length 11-13 61',
      '    handshake-message 13-74 server_hello',
      '      handshake-type 13-14 server_hello',
      '      handshake-length 14-17 49',
      '      handshake-sequence 17-19 0',
      '      handshake-fragment-offset 19-22 0',
      '      handshake-fragment-length 22-25 49',
      '      hello-version 25-27 DTLS 1.2',
      '      hello-random 27-59 32 B',
      '      handshake-vector-length 59-60 0',
      '      cipher-suite 60-62 TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      '      compression-method 62-63 null',
      '      handshake-vector-length 63-65 9',
      '      dtls-extension 65-74 use_srtp',
      '        extension-type 65-67 use_srtp',
      '        handshake-vector-length 67-69 5',
      '        handshake-vector-length 69-71 2',
      '        srtp-profile 71-73 SRTP_AEAD_AES_128_GCM',
      '        handshake-vector-length 73-74 0',
    ]);
  });

  test('records one after the other: a message, ChangeCipherSpec, what is encrypted', () => {
    const hex = `${record('16', message('0e', ''))} ${record('14', '01')} ${record('16', 'cc'.repeat(40), '0001')}`;
    expect(summaryOf(dtls(hex))).toBe(
      'DTLS server_hello_done, change_cipher_spec, Encrypted handshake',
    );
  });

  test('an alert by its name, a record of DTLS 1.3 as encrypted', () => {
    expect(summaryOf(dtls(record('15', '022a')))).toBe('DTLS alert bad_certificate');
    const tree = dtls(`2f 1234 0014 ${'dd'.repeat(20)}`);
    expect(drawnFields(tree.fields).slice(2)).toEqual([
      '    dtls-unified-flags 0-1 3',
      '    dtls-encrypted-sequence 1-3 0x1234',
      '    dtls-length 3-5 20',
      '    dtls-encrypted 5-25 20 B',
    ]);
  });

  test('a part of a message stays a part', () => {
    const fragment = `0b 000100 0003 000010 000004 aabbccdd`;
    const lines = drawnFields(dtls(record('16', fragment)).fields);
    expect(lines.at(-1)).toBe('      handshake-fragment 25-29 4 B');
    expect(lines[1]).toContain('certificate, 16–20 / 256');
  });

  test('what is malformed, and where', () => {
    const wrong = dtls(record('16', message('02', SERVER_HELLO.replace('0009', '0010'))));
    const problems = [...everyField(wrong.fields)].flatMap(({ problem }) => problem ?? []);
    expect(problems).toEqual([{ kind: 'malformed-message', part: 'extensions' }]);
    const cut = dtls(record('16', message('02', SERVER_HELLO)).slice(0, -3));
    expect(cut.fields[0]?.fields[0]?.problem).toEqual({
      kind: 'malformed-record',
      why: 'fragment-past-the-end',
    });
  });

  test('bytes that only begin like DTLS are no record', () => {
    expect(dtls(`1e ${'00'.repeat(20)}`).fields).toMatchObject([
      { name: 'payload', value: { family: 'dtls' } },
    ]);
  });
});

describe('SCTP', () => {
  const drawn = (hex: string) => {
    const bytes = bytesOf(hex);
    return drawnFields([dissectSctp(bytes, { start: 0, end: bytes.length })]);
  };

  test('the INIT of a Firefox, its checksum right', () => {
    const init =
      '1388138800000000e707563601000020a2d7965c01000000ffffffffed12074bc00000048008000882c040c2';
    expect(drawn(init)).toEqual([
      'sctp-packet 0-44 INIT',
      '  sctp-source-port 0-2 5000',
      '  sctp-destination-port 2-4 5000',
      '  sctp-verification-tag 4-8 0x00000000',
      '  sctp-checksum 8-12 0x365607e7',
      '  sctp-chunk 12-44 INIT',
      '    sctp-chunk-type 12-13 INIT',
      '    sctp-chunk-flags 13-14 0x00',
      '    sctp-length 14-16 32',
      '    sctp-initiate-tag 16-20 0xa2d7965c',
      '    sctp-window 20-24 16777216',
      '    sctp-number 24-26 65535',
      '    sctp-number 26-28 65535',
      '    sctp-tsn 28-32 3977381707',
      '    sctp-parameter 32-36 FORWARD-TSN-SUPPORTED',
      '      sctp-parameter-type 32-34 0xc000',
      '      sctp-length 34-36 4',
      '    sctp-parameter 36-44 SUPPORTED-EXTENSIONS',
      '      sctp-parameter-type 36-38 0x8008',
      '      sctp-length 38-40 8',
      '      sctp-number 40-44 2193637570',
    ]);
  });

  test('the message that opens a data channel, in its chunk', () => {
    const open = `03 00 0100 00000000 0004 0000 ${hexText(new TextEncoder().encode('chat'))}`;
    const lines = drawn(
      `1388 1388 00000001 00000000 0003 0020 00000007 0001 0002 00000032 ${open}`,
    );
    expect(lines.slice(9)).toEqual([
      '    sctp-tsn 16-20 7',
      '    sctp-stream 20-22 1',
      '    sctp-stream-sequence 22-24 2',
      '    sctp-payload-protocol 24-28 50',
      '    dcep-message 28-44 OPEN chat',
      '      dcep-part 28-29 3',
      '      dcep-part 29-30 0',
      '      dcep-part 30-32 256',
      '      dcep-part 32-36 0',
      '      dcep-part 36-38 4',
      '      dcep-part 38-40 0',
      '      dcep-part 40-44 chat',
    ]);
  });

  test('a wrong checksum and a chunk that ends too late are told', () => {
    expect(drawn('1388 1388 00000001 12345678 0e000004')[4]).toContain('!sctp-checksum-wrong');
    expect(drawn('1388 1388 00000001 00000000 0e000014').at(-1)).toContain('!malformed-chunk');
  });
});
