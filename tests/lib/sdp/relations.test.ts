import { describe, expect, test } from 'vitest';
import { contextsOf } from '@/lib/sdp/contexts-of';
import { linesInGrammar, SDP_GRAMMAR } from '@/lib/sdp/grammar';
import { readDescription } from '@/lib/sdp/read-description';
import { relatedLines } from '@/lib/sdp/relations';

const TEXT = [
  'v=0', // 1
  'o=- 1 2 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1', // 5
  'a=fingerprint:sha-256 00:11',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0', // 7
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=setup:actpass', // 10
  'a=ice-ufrag:EsAw',
  'a=ice-pwd:P2uYro0UCOQ4zxjKXaWCBui1',
  'a=candidate:1 1 udp 2130706431 192.168.1.1 53165 typ host',
  'a=candidate:2 1 udp 1694498815 1.2.3.4 57336 typ srflx raddr 0.0.0.0 rport 0',
  'a=end-of-candidates', // 15
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10',
  'a=msid:stream track',
  'a=ssrc:1001 cname:x',
  'a=ssrc:1001 msid:stream track', // 20
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
  'a=mid:1',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 nack',
  'a=rtcp-fb:* ccm fir', // 25
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=rid:h send pt=96',
  'a=simulcast:send h',
  'a=ssrc-group:FID 2001 2002', // 30
  'a=ssrc:2001 cname:x',
  'a=ssrc:2002 cname:x',
].join('\r\n');

const description = readDescription(TEXT);

describe('related lines', () => {
  const related = relatedLines(description);
  const CASES: readonly (readonly [string, number, readonly number[]])[] = [
    ['group and mids', 5, [9, 22]],
    ['mid and group', 9, [5]],
    ['the m-line and the lines of its formats', 7, [16, 17]],
    ['rtpmap, fmtp and the m-line', 16, [7, 17]],
    ['a format, its feedback and what repairs it', 23, [21, 24, 27, 28]],
    ['the repair format, what it repairs, and its rtpmap', 27, [21, 23, 24, 26, 28]],
    ['feedback for all formats', 25, [21]],
    ['a candidate and its credentials, not the other candidates', 13, [11, 12, 15]],
    ['credentials and all candidates', 11, [12, 13, 14, 15]],
    ['the setup of a section and the fingerprint of the session', 10, [6]],
    ['a source and its group', 31, [30]],
    ['a group and its sources', 30, [31, 32]],
    ['msid and the source that says the same', 18, [20]],
    ['rid and simulcast', 29, [28]],
    ['a line that stands alone', 2, []],
    ['a number that no line has', 99, []],
  ];

  test.each(CASES)('%s', (_, line, lines) => {
    expect(related(line)).toEqual(lines);
  });
});

describe('contexts', () => {
  const contextOf = contextsOf(description);
  const at = (number: number) => {
    const line = description.lines[number - 1];
    if (line === undefined) throw new Error(`no line ${number}`);
    return contextOf(line);
  };

  test('codecs by rtpmap, else by RFC 3551, of the own section only', () => {
    expect(at(7).codecOf(111)).toMatchObject({ codec: 'opus', clockRate: 48_000, channels: 2 });
    expect(at(7).codecOf(0)).toMatchObject({ codec: 'PCMU', clockRate: 8000 });
    expect(at(7).codecOf(96)).toBeUndefined();
    expect(at(1).codecOf(0)).toBeUndefined();
  });

  test('repair, mids, rids and credentials', () => {
    expect(at(21).repairs(97)).toBe(96);
    expect(at(1).mediaOfMid('1')).toBe('video');
    expect(at(1).mediaOfMid('constructor')).toBeUndefined();
    expect(at(29).directionOfRid('h')).toBe('send');
    expect([at(13).ufrag, at(21).ufrag]).toEqual(['EsAw', undefined]);
    expect([at(7).rtp, at(1).rtp, at(7).media, at(7).mid]).toEqual([true, false, 'audio', '0']);
  });
});

describe('the map of the grammar', () => {
  test('says which lines stand at which node', () => {
    const { session, media } = linesInGrammar(description);
    expect([session('session v'), session('time t'), session('session a')]).toEqual([
      [1],
      [4],
      [5, 6],
    ]);
    expect(session('session c')).toEqual([]);
    expect(media[0]?.('media c')).toEqual([8]);
    expect(media.map((lines) => lines('media m'))).toEqual([[7], [21]]);
  });

  test('every letter of RFC 8866 stands in it, in the order of its section 9', () => {
    const letters = (part: typeof SDP_GRAMMAR): string =>
      part.content.map((item) => ('content' in item ? `(${letters(item)})` : item.letter)).join('');
    expect(letters(SDP_GRAMMAR)).toBe('vosiuepcb(trz)ka(micbka)');
  });
});
