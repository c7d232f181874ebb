import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDescription } from '@/lib/sdp/read-description';
import type { Description } from '@/lib/sdp/reading';
import { judge } from '@/lib/sdp/rules/judge';
import { summaryOf } from '@/lib/sdp/summary/summary-of';

const HEAD = ['v=0', 'o=- 1 1 IN IP4 0.0.0.0', 's=-', 't=0 0'];

function summaryIn(description: Description) {
  return summaryOf(description, judge(description));
}

function summary(...lines: readonly string[]) {
  return summaryIn(readDescription([...HEAD, ...lines, ''].join('\r\n')));
}

const media = (...lines: readonly string[]) => summary(...lines).media[0];

/** The description of introductory texts, its blank lines included. */
const INTRODUCTORY = [
  'v=0',
  'o=- 3546004397921447048 1596742744 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => '0F').join(':')}`,
  'a=group:BUNDLE 0 1',
  '',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 0.0.0.0',
  'a=setup:active',
  'a=mid:0',
  'a=ice-ufrag:CsxzEWmoKpJyscFj',
  'a=ice-pwd:mktpbhgREmjEwUFSIJyPINPUhgDqJlSd',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=candidate:foundation 1 udp 2130706431 192.168.1.1 53165 typ host generation 0',
  'a=candidate:foundation 1 udp 1694498815 1.2.3.4 57336 typ srflx raddr 0.0.0.0 rport 57336 generation 0',
  'a=end-of-candidates',
  '',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'c=IN IP4 0.0.0.0',
  'a=setup:active',
  'a=mid:1',
  'a=rtpmap:96 VP8/90000',
  '',
].join('\n');

test('the introductory example: Opus and VP8, sendrecv by default, credentials, candidates, key', () => {
  const { media, candidates, bundles } = summaryIn(readDescription(INTRODUCTORY));
  expect(media.map(({ codecs }) => codecs.map(({ name }) => name))).toEqual([['Opus'], ['VP8']]);
  for (const { direction } of media) {
    expect(direction).toEqual({ direction: 'sendrecv', from: 'default' });
  }
  expect(media.map(({ credentials }) => credentials)).toEqual(['media', 'bundle']);
  for (const { security } of media) {
    expect(security).toEqual({ by: 'dtls', from: 'session', hashes: ['sha-256'], setup: 'active' });
  }
  expect(candidates).toEqual([
    { type: 'host', addressClass: 'private', count: 1, addresses: ['192.168.1.1'] },
    { type: 'srflx', addressClass: 'global', count: 1, addresses: ['1.2.3.4'] },
  ]);
  expect(bundles).toEqual([{ mids: ['0', '1'], missing: [], repeated: [], refused: [] }]);
});

describe('codecs', () => {
  test('stand in the order of the m-line, each once, with what they are for', () => {
    const section = media(
      'm=video 9 UDP/TLS/RTP/SAVPF 98 96 97 99 100',
      'a=rtpmap:96 VP8/90000',
      'a=rtpmap:97 rtx/90000',
      'a=rtpmap:98 H264/90000',
      'a=rtpmap:99 rtx/90000',
      'a=rtpmap:100 ulpfec/90000',
    );
    expect(section?.codecs).toEqual([
      { name: 'H264', role: 'media', payloadTypes: ['98'] },
      { name: 'VP8', role: 'media', payloadTypes: ['96'] },
      { name: 'rtx', role: 'retransmission', payloadTypes: ['97', '99'] },
      { name: 'ulpfec', role: 'error correction', payloadTypes: ['100'] },
    ]);
  });

  test('static payload types need no rtpmap; a number that nothing names stays a number', () => {
    const names = media('m=audio 5004 RTP/AVP 0 8 13 101')?.codecs.map(({ name }) => name);
    expect(names).toEqual(['PCMU', 'PCMA', 'CN', '101']);
  });
});

test.each([
  [['a=sendonly'], { direction: 'sendonly', from: 'media' }],
  [[], { direction: 'sendrecv', from: 'default' }],
])('a section with %j', (lines, direction) => {
  expect(media('m=audio 9 RTP/AVP 0', ...lines)?.direction).toEqual(direction);
});

test('a direction of the session holds where the section names none', () => {
  expect(media('a=recvonly', 'm=audio 9 RTP/AVP 0')?.direction.from).toBe('session');
});

test('port 0 is refused, but not with bundle-only', () => {
  expect(media('m=video 0 UDP/TLS/RTP/SAVPF 96')?.refused).toBe(true);
  expect(media('m=video 0 UDP/TLS/RTP/SAVPF 96', 'a=bundle-only')?.refused).toBe(false);
});

test.each([
  ['its own', ['m=video 0 RTP/AVP 96', 'a=control:trackID=1']],
  ["the session's", ['a=control:*', 'm=video 0 RTP/AVP 96']],
])('port 0 is no refusal where RTSP sets it up, by %s a=control', (_, lines) => {
  expect(media(...lines)).toMatchObject({ byRtsp: true, refused: false });
});

test('a data section: port and message size, in both forms of today and of the drafts', () => {
  const today = media(
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'a=sctp-port:5000',
    'a=max-message-size:262144',
  );
  expect(today?.dataChannel).toEqual({ port: 5000, maxMessageSize: 262144 });
  const before = media('m=application 9 DTLS/SCTP 5000', 'a=sctpmap:5000 webrtc-datachannel 1024');
  expect(before?.dataChannel).toEqual({ port: 5000, maxMessageSize: undefined });
});

test('simulcast with rids, and the former way', () => {
  const rids = media(
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'a=rid:q send',
    'a=rid:h send',
    'a=rid:f send',
    'a=simulcast:send q;h;f',
  );
  expect(rids?.simulcast).toEqual({ send: 3, receive: 0, by: 'rid' });
  const former = media('m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=ssrc-group:SIM 1 2 3');
  expect(former?.simulcast).toEqual({ send: 3, receive: 0, by: 'ssrc-group' });
  expect(media('m=video 9 UDP/TLS/RTP/SAVPF 96')?.simulcast).toBeUndefined();
});

test('keys in clear text, and none at all', () => {
  const sdes = media(
    'm=audio 9 RTP/SAVP 0',
    'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz',
  );
  expect(sdes?.security).toEqual({ by: 'sdes', suites: ['AES_CM_128_HMAC_SHA1_80'] });
  expect(media('m=audio 9 RTP/AVP 0')?.security).toEqual({ by: 'nothing' });
});

describe('the program that wrote it', () => {
  const programOf = (...lines: readonly string[]) =>
    summaryIn(readDescription(lines.join('\r\n'))).program;

  test.each([
    ['Firefox', 'certain', ['v=0', 'o=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0', 's=-']],
    ['Asterisk', 'certain', ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=Asterisk']],
    ['FreeSWITCH', 'certain', ['v=0', 'o=FreeSWITCH 1 2 IN IP4 192.0.2.1', 's=FreeSWITCH']],
    ['LIVE555', 'certain', ['v=0', 's=Camera', 'a=tool:LIVE555 Streaming Media v2020.01.01']],
    [
      'libwebrtc',
      'likely',
      ['v=0', 'o=- 4611731400430051336 2 IN IP4 127.0.0.1', 's=-', 'a=msid-semantic: WMS'],
    ],
  ])('%s, %s', (program, certainty, lines) => {
    const guess = programOf(...lines);
    expect(guess).toMatchObject({ program, certainty });
    for (const { lineNumber, text } of guess?.evidence ?? []) {
      expect(lines[lineNumber - 1]).toBe(text);
    }
    expect(guess?.evidence.length).toBeGreaterThan(0);
  });

  test('without a line that says so, nobody is named', () => {
    expect(programOf(...HEAD, 'm=audio 9 RTP/AVP 0')).toBeUndefined();
    expect(programOf('v=0', 'o=- 4611731400430051336 2 IN IP4 127.0.0.1', 's=-')).toBeUndefined();
  });
});

test('any text has a summary, with no more sections than m-lines', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(...INTRODUCTORY.split('\n'), 'm=', 'a=mid:0', 'a=group:BUNDLE', 'a=simulcast:'),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const { media } = summaryIn(readDescription(text));
      expect(media.length).toBeLessThanOrEqual(text.split('m=').length - 1);
    }),
  );
});
