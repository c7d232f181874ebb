import { describe, expect, test } from 'vitest';
import { parseHex } from '@/lib/bytes/hex';
import { dissectDatagram } from '@/lib/packet/dissect-datagram';
import type { MediaContext } from '@/lib/packet/media-context';
import { summaryOf } from '@/lib/packet/summary';
import { drawnFields } from './drawn-fields';

const CLEAR: MediaContext = { protection: 'clear', tagLength: undefined };
const SRTP: MediaContext = { protection: 'srtp', tagLength: 10 };
const UNKNOWN: MediaContext = { protection: 'unknown', tagLength: undefined };

function dissected(hex: string, media = CLEAR) {
  const bytes = parseHex(hex) ?? new Uint8Array();
  return dissectDatagram(bytes, { protocol: 'udp', tls: false, media });
}

const drawn = (hex: string, media = CLEAR) => drawnFields(dissected(hex, media).fields);

const HEAD = '0005 00000001 deadbeef';

describe('RTP', () => {
  test('header extensions with headers of one byte, filling, and the stop', () => {
    const hex = `9060 ${HEAD} bede 0003 10aa 00 21bbcc 00 f0 ffffffff 0102`;
    expect(drawn(hex).slice(6)).toEqual([
      '  rtp-extension 12-28 0xbede, 12 B',
      '    rtp-extension-profile 12-14 0xbede',
      '    rtp-extension-length 14-16 3',
      '    rtp-extension-element 16-18 1: aa',
      '      rtp-extension-data 17-18 aa',
      '    rtp-extension-padding 18-19 1 B',
      '    rtp-extension-element 19-22 2: bbcc',
      '      rtp-extension-data 20-22 bbcc',
      '    rtp-extension-padding 22-23 1 B',
      '    rtp-extension-padding 23-28 5 B',
      '  rtp-payload 28-30 2 B',
    ]);
  });

  test('header extensions with headers of two bytes, one of them empty', () => {
    expect(drawn(`9060 ${HEAD} 1000 0002 0500 0602aabb 0000 01`).slice(9)).toEqual([
      '    rtp-extension-element 16-18 5:',
      '    rtp-extension-element 18-22 6: aabb',
      '      rtp-extension-data 20-22 aabb',
      '    rtp-extension-padding 22-24 2 B',
      '  rtp-payload 24-25 1 B',
    ]);
  });

  test('an element that reaches out of its extension hides no payload', () => {
    expect(drawn(`9060 ${HEAD} bede 0001 1faa0000 01`).slice(9)).toEqual([
      '    rtp-extension-element 16-20 1 !cut-off',
      '  rtp-payload 20-21 1 B',
    ]);
  });

  test('padding counts itself', () => {
    expect(drawn(`a060 ${HEAD} 0102 000003`).slice(6)).toEqual([
      '  rtp-payload 12-14 2 B',
      '  rtp-padding 14-17 3 B',
    ]);
    expect(dissected(`a060 ${HEAD} 0102 000009`).fields[0]?.problem).toEqual({
      kind: 'impossible-padding',
      said: 9,
      had: 5,
    });
  });

  test('of SRTP the payload is encrypted and the tag at the end, padding or not', () => {
    const hex = `a060 ${HEAD} 0102 ${'00'.repeat(9)}03`;
    expect(drawn(hex, SRTP).slice(6)).toEqual(['  rtp-payload 12-14 2 B', '  srtp-tag 14-24 10 B']);
    expect(summaryOf(dissected(hex, SRTP))).toBe('SRTP payload type 96, sequence 5, 24 bytes');
  });

  test('of what may be SRTP, a last byte of chance is no padding', () => {
    const hex = `a060 ${HEAD} 0102030405060704`;
    expect(dissected(hex, UNKNOWN).fields[0]?.problem).toBeUndefined();
    expect(drawn(hex, UNKNOWN).at(-1)).toBe('  rtp-payload 12-20 8 B');
  });
});

describe('RTCP', () => {
  const SSRC = '11223344';
  const MEDIA = '55667788';

  test('a compound: a sender’s report with a block, a description, a goodbye', () => {
    const block = `${MEDIA} 40 fffffe 0001fffe 00000010 aabbccdd 00010000`;
    const report = `81c8 000c ${SSRC} e9aa7e00 80000000 00000bb8 00000064 00002710 ${block}`;
    const description = `81ca 0003 ${SSRC} 01024142 00000000`;
    const goodbye = `81cb 0002 ${SSRC} 03627965`;
    const hex = `${report} ${description} ${goodbye}`;
    expect(summaryOf(dissected(hex))).toBe('RTCP SR, SDES, BYE');
    expect(drawn(hex)).toEqual([
      'rtcp-compound 0-80 SR, SDES, BYE',
      '  rtcp-packet 0-52 SR',
      '    rtcp-flags 0-1 0x81',
      '    rtcp-type 1-2 SR',
      '    rtcp-length 2-4 12',
      '    rtcp-sender-ssrc 4-8 0x11223344',
      '    rtcp-ntp-time 8-16 2024-03-24T10:25:04.500Z',
      '    rtcp-rtp-time 16-20 3000',
      '    rtcp-packet-count 20-24 100',
      '    rtcp-octet-count 24-28 10000',
      '    rtcp-report-block 28-52 0x55667788',
      '      rtcp-media-ssrc 28-32 0x55667788',
      '      rtcp-fraction-lost 32-33 64/256',
      '      rtcp-cumulative-lost 33-36 -2',
      '      rtcp-highest-sequence 36-40 65534',
      '      rtcp-jitter 40-44 16',
      '      rtcp-last-sr 44-48 0xaabbccdd',
      '      rtcp-delay-since-sr 48-52 1000.000 ms',
      '  rtcp-packet 52-68 SDES',
      '    rtcp-flags 52-53 0x81',
      '    rtcp-type 53-54 SDES',
      '    rtcp-length 54-56 3',
      '    rtcp-sdes-chunk 56-68 0x11223344',
      '      rtcp-media-ssrc 56-60 0x11223344',
      '      rtcp-sdes-item 60-64 CNAME AB',
      '  rtcp-packet 68-80 BYE',
      '    rtcp-flags 68-69 0x81',
      '    rtcp-type 69-70 BYE',
      '    rtcp-length 70-72 2',
      '    rtcp-sender-ssrc 72-76 0x11223344',
      '    rtcp-bye-reason 76-80 bye',
    ]);
  });

  test.each([
    ['NACK', `81cd 0003 ${SSRC} ${MEDIA} fffe0005`, ['    rtcp-nack 12-16 65534, 65535, 1']],
    ['PLI', `81ce 0002 ${SSRC} ${MEDIA}`, []],
    ['FIR', `84ce 0004 ${SSRC} 00000000 ${MEDIA} 07000000`, ['    rtcp-fir 12-20 0x55667788 7']],
    [
      'REMB',
      `8fce 0005 ${SSRC} 00000000 52454d42 010bd090 ${MEDIA}`,
      ['    rtcp-remb 12-20 1000000 bit/s', '    rtcp-media-ssrc 20-24 0x55667788'],
    ],
    [
      'transport-cc',
      // Packets 10 to 13: arrived, not, arrived late (two bytes with a sign), arrived; a vector of two-bit symbols.
      `8fcd 0006 ${SSRC} ${MEDIA} 000a0004 000001 07 d240 04 fff8 02 0000`,
      [
        '    twcc-base 12-14 10',
        '    twcc-status-count 14-16 4',
        '    twcc-reference-time 16-19 64 ms',
        '    twcc-feedback-count 19-20 7',
        '    twcc-chunk 20-22 3/4',
        '    twcc-delta 22-23 1 ms',
        '    twcc-delta 23-25 -2 ms',
        '    twcc-delta 25-26 0.5 ms',
        '    rtcp-data 26-28 2 B',
      ],
    ],
  ])('feedback: %s', (format, hex, rest) => {
    const lines = drawn(hex);
    expect(lines[1]).toContain(` ${format}`);
    expect(lines.slice(7)).toEqual(rest);
    expect(lines.join('\n')).not.toContain('!');
  });

  test('an extended report by its blocks, an application’s packet by its name', () => {
    expect(drawn(`80cf 0004 ${SSRC} 04000002 0000000100000002`).slice(6)).toEqual([
      '    rtcp-xr-block 8-20 Receiver Reference Time',
      '      rtcp-data 12-20 8 B',
    ]);
    expect(drawn(`80cc 0003 ${SSRC} 61626364 01020304`)[1]).toContain('APP abcd');
  });

  test('a packet that ends early says by how much', () => {
    expect(drawn(`81c9 0007 ${SSRC} ${MEDIA}`)).toContain('  rtcp-packet 0-12 RR !cut-off');
  });

  test('SRTCP: what the first eight bytes say, and the index, on either side of the tag', () => {
    const secret = 'c3'.repeat(20);
    const tag = 'ee'.repeat(10);
    expect(drawn(`80c8 0006 ${SSRC} ${secret} 80000007 ${tag}`, UNKNOWN)).toEqual([
      'srtcp-packet 0-42 SR, 7',
      '  rtcp-flags 0-1 0x80',
      '  rtcp-type 1-2 SR',
      '  rtcp-length 2-4 6',
      '  rtcp-sender-ssrc 4-8 0x11223344',
      '  srtcp-encrypted 8-28 20 B',
      '  srtcp-index 28-32 7',
      '  srtp-tag 32-42 10 B',
    ]);
    const gcm = drawn(`80c8 0006 ${SSRC} ${secret} ${'ee'.repeat(16)} 80000009`, UNKNOWN);
    expect(gcm.slice(-3)).toEqual([
      '  srtcp-encrypted 8-28 20 B',
      '  srtp-tag 28-44 16 B',
      '  srtcp-index 44-48 9',
    ]);
  });
});
