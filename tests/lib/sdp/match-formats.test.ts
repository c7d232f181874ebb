import { expect, test } from 'vitest';
import { codecFormatsOf } from '@/lib/sdp/codec-formats';
import { matchFormats } from '@/lib/sdp/match-formats';
import { readDescription } from '@/lib/sdp/read-description';

function formats(...lines: readonly string[]) {
  const numbers = lines.flatMap((line) => /^a=rtpmap:(\d+)/.exec(line)?.[1] ?? []);
  const text = [`m=video 9 RTP/AVP ${numbers.join(' ')}`, ...lines].join('\n');
  return codecFormatsOf(readDescription(text).media[0] ?? { lines: [] });
}

test.each([
  ['the same number for the same codec', ['96 VP8'], ['96 vp8'], [[96, 96]]],
  [
    'another number',
    ['96 VP8', '98 VP9'],
    ['96 VP9', '98 VP8'],
    [
      [96, 98],
      [98, 96],
    ],
  ],
  [
    'the same codec twice, in order',
    ['96 VP8', '97 VP8'],
    ['1 VP8', '2 VP8'],
    [
      [1, 96],
      [2, 97],
    ],
  ],
  ['nothing in common', ['96 VP8'], ['96 VP9'], []],
])('%s', (_, from, to, expected) => {
  const maps = (codecs: readonly string[]) => codecs.map((codec) => `a=rtpmap:${codec}/90000`);
  const found = matchFormats(formats(...maps(from)), formats(...maps(to)));
  expect([...found].sort(([left], [right]) => left - right)).toEqual(expected);
});

test('retransmissions belong to what they repair', () => {
  const rtx = (payloadType: number, apt: number) => [
    `a=rtpmap:${payloadType} rtx/90000`,
    `a=fmtp:${payloadType} apt=${apt}`,
  ];
  const from = formats(
    'a=rtpmap:96 VP8/90000',
    'a=rtpmap:98 VP9/90000',
    ...rtx(97, 96),
    ...rtx(99, 98),
  );
  const to = formats('a=rtpmap:98 VP9/90000', ...rtx(101, 98));
  expect([...matchFormats(from, to)]).toEqual([
    [98, 98],
    [101, 99],
  ]);
  // What it repaired was taken out and it was forgotten: still the format that was offered.
  expect([...matchFormats(from, formats(...rtx(97, 96)))]).toEqual([[97, 97]]);
});

test('a codec that keeps its number is the same with other parameters', () => {
  const h264 = (mode: number) => [
    'a=rtpmap:102 H264/90000',
    `a=fmtp:102 packetization-mode=${mode}`,
  ];
  expect([...matchFormats(formats(...h264(0)), formats(...h264(1)))]).toEqual([[102, 102]]);
});
