import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryWords as english } from '@/content/en/sdp/summary';
import { summaryWords as korean } from '@/content/ko/sdp/summary';
import { readDescription } from '@/lib/sdp/read-description';
import { summaryOf } from '@/lib/sdp/summary/summary-of';

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
  words.paragraph(summaryOf(readDescription(lines.join('\r\n')))).join('\n');

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

test('the English paragraph, whole', () => {
  expect(paragraph(english, CALL)).toBe(
    [
      'This description has 3 sections: audio (mid 0), video (mid 1) and data.',
      'Audio (mid 0): Opus; both sides may send (sendrecv by default).',
      'Video (mid 1): VP8, with retransmission; both sides may send (sendrecv by default).',
      'Data is refused: its port is 0.',
      'Candidates are present: 1 host (192.168.1.1: an address inside a local network).',
      'Audio (mid 0): ICE credentials are present.',
      'Video (mid 1): ICE credentials are present in the section that it is bundled with.',
      'A fingerprint is present (sha-256), so that a secure call can be set up over DTLS; whoever wrote this opens it (setup:active).',
      'BUNDLE: the sections 0, 1 share one transport.',
      'Video (mid 1) uses simulcast: it sends 2 encodings.',
      'It names Firefox as its author (line 2 “o=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0”).',
    ].join('\n'),
  );
});
