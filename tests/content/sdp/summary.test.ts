import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanings as englishMeanings } from '@/content/en/sdp/meanings';
import { summaryWords as english } from '@/content/en/sdp/summary';
import { meanings as koreanMeanings } from '@/content/ko/sdp/meanings';
import { summaryWords as korean } from '@/content/ko/sdp/summary';
import { contextsOf } from '@/lib/sdp/contexts-of';
import { readDescription } from '@/lib/sdp/read-description';
import type { Description } from '@/lib/sdp/reading';
import { judge } from '@/lib/sdp/rules/judge';
import { summaryOf } from '@/lib/sdp/summary/summary-of';
import { meaningOf } from '@/lib/sdp/words';

const FINGERPRINT = `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => '0F').join(':')}`;

const CALL = [
  'v=0',
  'o=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  FINGERPRINT,
  'a=group:BUNDLE 0 1',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=setup:active',
  'a=mid:0',
  'a=ice-ufrag:CsxzEWmoKpJyscFj',
  'a=ice-pwd:mktpbhgREmjEwUFSIJyPINPUhgDqJlSd',
  'a=rtpmap:111 opus/48000/2',
  'a=candidate:1 1 udp 2130706431 192.168.1.1 53165 typ host',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
  'a=setup:active',
  'a=mid:1',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:97 rtx/90000',
  'a=simulcast:send q;h',
  'm=application 0 UDP/DTLS/SCTP webrtc-datachannel',
  '',
];

const paragraph = (words: typeof english, lines: readonly string[]) =>
  words.paragraph(judgedSummary(readDescription(lines.join('\r\n')))).join('\n');

function judgedSummary(description: Description) {
  return summaryOf(description, judge(description));
}

describe.each([
  ['en', english],
  ['ko', korean],
] as const)('%s', (_, words) => {
  test('codecs, directions, candidates, key, bundle, program and its evidence are said', () => {
    const text = paragraph(words, CALL);
    for (const said of [
      'Opus',
      'VP8',
      'sendrecv',
      '192.168.1.1',
      'host',
      'sha-256',
      'setup:active',
      '0, 1',
      'Firefox',
      'o=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('any description has a paragraph of whole sentences', () => {
    fc.assert(
      fc.property(fc.subarray(CALL), (lines) => {
        const text = paragraph(words, lines);
        expect(text).not.toMatch(/undefined|NaN|\(\)/);
        for (const sentence of text.split('\n')) expect(sentence).toMatch(/\S.*[.]$/);
      }),
    );
  });
});

test('a camera is asked over RTSP: no word of refusal, sendrecv or ICE', () => {
  const camera = [
    'v=0',
    's=Camera',
    'a=control:*',
    'm=video 0 RTP/AVP 96',
    'a=rtpmap:96 H264/90000',
  ];
  expect(paragraph(english, camera)).toBe(
    [
      'This description has one section: video.',
      'Video: H264; sent by the server after RTSP SETUP and PLAY.',
      'No fingerprint and no key is present: nothing here would encrypt the media.',
    ].join('\n'),
  );
  expect(paragraph(korean, camera)).not.toMatch(/거부|sendrecv|ICE/);
});

describe('an announcement', () => {
  const announcement = (direction: string) => [
    'v=0',
    'o=- 1 1 IN IP4 192.0.2.1',
    's=Stage',
    't=0 0',
    'm=audio 5004 RTP/AVP 98',
    'c=IN IP4 239.69.1.2/32',
    'b=AS:4800',
    'a=rtpmap:98 L24/48000/2',
    'a=ts-refclk:ptp=IEEE1588-2008:39-A7-94-FF-FE-07-CB-D0:0',
    'a=mediaclk:direct=0',
    ...(direction === '' ? [] : [`a=${direction}`]),
  ];

  test('whoever follows it receives; no word of ICE or of another side', () => {
    expect(paragraph(english, announcement('recvonly'))).toBe(
      [
        'This description has one section: audio.',
        'Audio: L24; whoever follows this announcement receives (recvonly).',
        'No fingerprint and no key is present: nothing here would encrypt the media.',
      ].join('\n'),
    );
    expect(paragraph(korean, announcement('recvonly'))).not.toMatch(/ICE|상대만|후보/);
    expect(paragraph(english, announcement(''))).not.toMatch(/ICE|both sides/);
    expect(paragraph(korean, announcement(''))).not.toMatch(/ICE|양쪽/);
  });

  test('ICE is spoken of where its credentials are there', () => {
    const lines = [
      ...announcement('recvonly'),
      'a=ice-ufrag:EsAw',
      'a=ice-pwd:bP+XJMM09aR8AiX1jdukzR6Y',
    ];
    expect(paragraph(english, lines)).toContain('ICE credentials are present.');
  });

  test('its lines: bandwidth, address, direction', () => {
    const said = (words: typeof englishMeanings, start: string) =>
      meaningIn(words, announcement('recvonly'), start);
    expect(said(englishMeanings, 'b=')).toContain('At most 4800 kbit/s are sent');
    expect(said(koreanMeanings, 'b=')).toContain('4800 kbit/s까지 보냅니다');
    expect(said(englishMeanings, 'c=')).not.toContain('ICE');
    expect(said(koreanMeanings, 'c=')).not.toContain('ICE');
    expect(said(englishMeanings, 'a=recvonly')).toContain(
      'whoever follows this announcement only receives',
    );
    expect(said(koreanMeanings, 'a=recvonly')).toContain('이 안내를 따르는 쪽은');
  });

  test('port 0 of a camera is left open, that of an offer is a refusal', () => {
    const camera = ['v=0', 's=Camera', 'a=control:*', 'm=video 0 RTP/AVP 96', 'c=IN IP4 0.0.0.0'];
    expect(meaningIn(englishMeanings, camera, 'm=')).toContain('RTSP agrees on the ports in SETUP');
    expect(meaningIn(koreanMeanings, camera, 'm=')).toContain('SETUP으로 포트를 정함');
    expect(meaningIn(englishMeanings, camera, 'c=')).toContain('SETUP agrees on it');
    const offer = ['v=0', 's=-', 'm=video 0 UDP/TLS/RTP/SAVPF 96'];
    expect(meaningIn(englishMeanings, offer, 'm=')).toContain('refused');
  });
});

function meaningIn(words: typeof englishMeanings, lines: readonly string[], start: string): string {
  const description = readDescription(lines.join('\r\n'));
  const line = description.lines.find(({ line: { text } }) => text.startsWith(start));
  return line === undefined ? '' : meaningOf(words, line.reading, contextsOf(description)(line));
}

test('a group of one section is told in the singular', () => {
  const lines = [
    'v=0',
    's=-',
    'a=group:LS 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'a=mid:0',
  ];
  expect(meaningIn(englishMeanings, lines, 'a=group')).toMatch(
    /^Section 0 \(application\) is grouped as LS/,
  );
});

test('keys in clear text: browsers take none, in both languages', () => {
  const sdes = [
    ...CALL.slice(0, 4),
    'm=audio 9 RTP/SAVP 0',
    'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:AAAA',
  ];
  expect(paragraph(english, sdes)).toContain('browsers never use them and need a fingerprint');
  expect(paragraph(korean, sdes)).toContain('브라우저는 이 키를 쓰지 않으며');
});

test('the library of several browsers is named in the language of the page', () => {
  const lines = [
    'v=0',
    'o=- 3546004397921447048 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=msid-semantic: WMS',
  ];
  expect(paragraph(english, lines)).toContain('libwebrtc (Chrome, Edge, Safari, or an app)');
  expect(paragraph(korean, lines)).toContain('libwebrtc(Chrome, Edge, Safari 또는 앱)');
});

test('the English paragraph, whole', () => {
  expect(paragraph(english, CALL)).toBe(
    [
      'This description has 3 sections: audio (mid 0), video (mid 1) and data.',
      'As an offer, as it stands: Chromium rejects it (“A section without mid”, line 20); Firefox rejects it (“No c= for a section”, line 7). What follows is what its lines say.',
      'Audio (mid 0): Opus; both sides may send (sendrecv by default).',
      'Video (mid 1): VP8, with retransmission; both sides may send (sendrecv by default). Line 18, “Retransmission of nothing”: Payload type 97 is rtx without apt. Chromium rejects this.',
      'Data is refused: its port is 0.',
      'Candidates are present: 1 host (192.168.1.1: an address inside a local network).',
      'Audio (mid 0): ICE credentials are present.',
      'Video (mid 1): ICE credentials are present in the section that it is bundled with, but Firefox cannot use them as they stand. Line 14, “A bundled section without transport lines”: The video section 1 lacks ice-ufrag, ice-pwd. Firefox rejects this.',
      'A fingerprint is present (sha-256), so that a secure call can be set up over DTLS; whoever wrote this opens it (setup:active).',
      'BUNDLE: the sections 0, 1 share one transport.',
      'Video (mid 1) uses simulcast: it sends 2 encodings, but Firefox cannot use it as it stands. Line 19, “Simulcast of unknown rids”: q, h is not declared by a=rid in that direction. Firefox rejects this.',
      'It names Firefox as its author (line 2 “o=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0”).',
    ].join('\n'),
  );
});
