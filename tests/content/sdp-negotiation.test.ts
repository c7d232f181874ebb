import { describe, expect, test } from 'vitest';
import { differenceWords as englishDifference } from '@/content/en/sdp/difference';
import { factTexts as english } from '@/content/en/sdp/negotiation';
import { differenceWords as koreanDifference } from '@/content/ko/sdp/difference';
import { factTexts as korean } from '@/content/ko/sdp/negotiation';
import { type FactTexts, factText } from '@/lib/sdp/negotiation/fact-texts';
import { factsOf } from '@/lib/sdp/negotiation/facts-of';
import type { FactName } from '@/lib/sdp/negotiation/negotiated';
import { pairOf } from '../lib/sdp/negotiation/written-pair';

const OFFER = [
  'a=group:BUNDLE 0 1 2',
  'a=ice-lite',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 8 0',
  'a=mid:0',
  'a=ice-ufrag:offU',
  'a=fingerprint:sha-256 AB:CD',
  'a=setup:actpass',
  'a=sendonly',
  'a=rtcp-mux',
  'a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=extmap:2 urn:left',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 stereo=1',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
  'a=mid:1',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
  'a=rid:h send',
  'a=rid:l send',
  'a=simulcast:send h;l',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=mid:2',
  'a=sctp-port:5000',
  'a=max-message-size:0',
];
const ANSWER = [
  'a=group:BUNDLE 0 1 2',
  'm=audio 9 UDP/TLS/RTP/SAVPF 8 111 35',
  'a=mid:0',
  'a=ice-ufrag:ansU',
  'a=fingerprint:sha-256 01:02',
  'a=setup:active',
  'a=recvonly',
  'a=rtcp-mux',
  'a=extmap:3 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:35 speex/16000',
  'm=video 9 UDP/TLS/RTP/SAVPF 120 121',
  'a=mid:1',
  'a=rtpmap:120 VP8/90000',
  'a=rtpmap:121 rtx/90000',
  'a=fmtp:121 apt=120',
  'a=rid:h recv max-fps=15',
  'a=simulcast:recv ~h',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=mid:2',
  'a=sctp-port:6000',
];

const FACTS = factsOf(pairOf(OFFER, ANSWER).negotiated);

test('the example has every kind of fact', () => {
  const names: Record<FactName, true> = {
    ice: true,
    transport: true,
    'dtls roles': true,
    fingerprint: true,
    ufrag: true,
    outcome: true,
    media: true,
    mid: true,
    direction: true,
    codec: true,
    'first codec': true,
    'declined codec': true,
    'added codec': true,
    'rtcp-mux': true,
    'header extension': true,
    'declined header extension': true,
    rid: true,
    simulcast: true,
    'sctp port': true,
    'message size': true,
  };
  expect(new Set(FACTS.map(({ name }) => name))).toEqual(new Set(Object.keys(names)));
});

describe.each([
  ['en', english],
  ['ko', korean],
] as const)('%s', (language, texts) => {
  test.each(FACTS.map((fact) => [fact.name, fact] as const))('%s: a whole sentence', (_, fact) => {
    const { label, short, sentence } = factText(texts, fact);
    expect(label).not.toBe('');
    expect(short).not.toMatch(/^$|undefined|\[object/);
    expect(sentence).toMatch(/\S\.$/);
    expect(sentence).not.toMatch(/undefined|\[object|NaN| {2}|\.\./);
    if (language === 'ko') expect(sentence).toMatch(/\p{Script=Hangul}/u);
  });

  test('another pair, other sentences', () => {
    const said = (facts: typeof FACTS) => facts.map((fact) => factText(texts, fact).sentence);
    const other = factsOf(pairOf(ANSWER, OFFER).negotiated);
    const shared = said(other).filter((sentence) => said(FACTS).includes(sentence));
    expect(shared.length).toBeLessThan(said(other).length);
  });
});

test('a few sentences in full', () => {
  const say = (texts: FactTexts, name: FactName, at = 0) => {
    const fact = FACTS.filter((one) => one.name === name)[at];
    return fact && factText(texts, fact).sentence;
  };
  expect(say(english, 'ice')).toBe(
    'The answerer controls ICE and nominates the pair to use: the offerer is ICE-lite and sends no checks.',
  );
  expect(say(english, 'dtls roles')).toBe(
    'The answerer is the DTLS client and sends the ClientHello, the offerer is the server: the offer says actpass, the answer active.',
  );
  expect(say(english, 'direction')).toBe(
    'Only the offerer sends: the offer says sendonly, the answer recvonly.',
  );
  expect(say(english, 'codec', 3)).toBe(
    'rtx/90000, retransmission of payload type 120/96: payload type 121 in what the offerer sends, 97 in what the answerer sends, each as the receiver numbers it. The offerer says apt=96, the answerer apt=120 about it.',
  );
  expect(say(english, 'message size')).toBe(
    'The offerer may send data channel messages of up to 65,536 bytes: the answerer names no limit, and this is the default of RFC 8841.',
  );
  expect(say(korean, 'direction')).toBe('오퍼 쪽만 보냅니다(오퍼 sendonly, 앤서 recvonly).');
});

test.each([
  ['en', englishDifference],
  ['ko', koreanDifference],
] as const)('%s: a difference is told with its values', (_, words) => {
  const counts = words.counts({ same: 4, changed: 1, removed: 2, added: 3 });
  for (const count of ['1', '2', '3', '4']) expect(counts).toContain(count);
  expect(words.counts({ same: 4, changed: 0, removed: 0, added: 0 })).not.toContain('0');
  expect(words.value.changed('mid', '0', 'a')).toMatch(/mid.*0.*a/);
  expect(words.reordered('media')).not.toBe(words.reordered('group'));
  expect(words.reordered('fmtp')).toMatch(/\.$/);
});
