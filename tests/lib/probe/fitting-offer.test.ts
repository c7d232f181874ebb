import { expect, test } from 'vitest';
import { type Misfit, misfitOf, planOffer } from '@/lib/probe/fitting-offer';
import { readDescription } from '@/lib/sdp/read-description';
import { RECORDED_PAIRS } from '../sdp/recorded-pairs';
import { numberOf, SAMPLE_LINES, sampleWith, sdpOf } from './sample-offer';

const OFFER = sdpOf(SAMPLE_LINES);
const VIDEO = numberOf('m=video 9 UDP/TLS/RTP/SAVPF 96');
const DATA = numberOf('m=application 9 UDP/DTLS/SCTP webrtc-datachannel');

test('the plan has the sections of the answer, in order', () => {
  expect(planOffer(readDescription(OFFER))).toEqual([
    { media: 'audio', rids: [] },
    { media: 'video', rids: [] },
    { media: 'application', rids: [] },
  ]);
});

test('an answer that receives a simulcast wants these encodings offered', () => {
  const text = sampleWith(VIDEO + 9, 'a=rid:f recv', 'a=rid:h recv', 'a=simulcast:recv f;h');
  expect(planOffer(readDescription(text))).toContainEqual({ media: 'video', rids: ['f', 'h'] });
});

const UNPLANNABLE: readonly (readonly [string, string, Misfit])[] = [
  ['an empty text', '', { why: 'no section' }],
  ['a session alone', sdpOf(SAMPLE_LINES.slice(0, 5)), { why: 'no section' }],
  ['fax', sampleWith(VIDEO, 'm=image 9 udptl t38'), { why: 'media', line: VIDEO, media: 'image' }],
  ['an m-line that says nothing', sampleWith(VIDEO, 'm='), { why: 'unreadable', line: VIDEO }],
  [
    'two data sections',
    sampleWith(VIDEO, 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel'),
    { why: 'two data sections', line: DATA },
  ],
  [
    'a hundred and one sections',
    sdpOf(['v=0', ...Array.from({ length: 101 }, () => 'm=audio 9 UDP/TLS/RTP/SAVPF 0')]),
    { why: 'too many sections', sections: 101, most: 100 },
  ],
];

test.each(UNPLANNABLE)('no browser offers what fits %s', (_, text, misfit) => {
  expect(planOffer(readDescription(text))).toEqual(misfit);
});

const MISFITS: readonly (readonly [string, string, Misfit | undefined])[] = [
  ['the offer itself', OFFER, undefined],
  ['an answer without mids', sampleWith(numberOf('a=mid:1')), undefined],
  [
    'another mid',
    sampleWith(numberOf('a=mid:1'), 'a=mid:video'),
    { why: 'mid', line: numberOf('a=mid:1'), mid: 'video', offered: '1' },
  ],
  [
    'another order',
    sampleWith(VIDEO, 'm=audio 9 UDP/TLS/RTP/SAVPF 96'),
    { why: 'order', line: VIDEO, media: 'audio', offered: 'video' },
  ],
  [
    'a number that was not offered',
    sampleWith(VIDEO, 'm=video 9 UDP/TLS/RTP/SAVPF 97'),
    { why: 'payload type', line: VIDEO, payloadType: '97', codec: undefined, offered: undefined },
  ],
  [
    'another codec under an offered number',
    sampleWith(numberOf('a=rtpmap:96 VP8/90000'), 'a=rtpmap:96 H264/90000'),
    {
      why: 'payload type',
      line: numberOf('a=rtpmap:96 VP8/90000'),
      payloadType: '96',
      codec: 'H264',
      offered: 'VP8',
    },
  ],
  [
    'a codec name in other letters',
    sampleWith(numberOf('a=rtpmap:96 VP8/90000'), 'a=rtpmap:96 vp8/90000'),
    undefined,
  ],
  ['a rejected section', sampleWith(VIDEO, 'm=video 0 UDP/TLS/RTP/SAVPF 120'), undefined],
  [
    'a number with another header extension',
    sampleWith(13, 'a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid'),
    {
      why: 'header extension',
      line: 13,
      id: 1,
      uri: 'urn:ietf:params:rtp-hdrext:sdes:mid',
      offered: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level',
    },
  ],
  [
    'a header extension that was not offered',
    sampleWith(13, 'a=extmap:9 urn:ietf:params:rtp-hdrext:sdes:mid'),
    {
      why: 'header extension',
      line: 13,
      id: 9,
      uri: 'urn:ietf:params:rtp-hdrext:sdes:mid',
      offered: undefined,
    },
  ],
];

test.each(MISFITS)('%s', (_, answer, misfit) => {
  expect(misfitOf(readDescription(OFFER), readDescription(answer))).toEqual(misfit);
});

test('more sections than the offer has are none of it', () => {
  const offer = sdpOf(SAMPLE_LINES.slice(0, VIDEO - 1));
  expect(misfitOf(readDescription(offer), readDescription(OFFER))).toEqual({ why: 'no section' });
});

test.each(RECORDED_PAIRS)('the answer of $name fits its offer', ({ offer, answer }) => {
  expect(misfitOf(readDescription(offer), readDescription(answer))).toBeUndefined();
});
