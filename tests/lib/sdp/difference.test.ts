import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Difference, differenceOf, type SectionPair } from '@/lib/sdp/difference';
import type { LinePair } from '@/lib/sdp/paired-lines';
import { readDescription } from '@/lib/sdp/read-description';
import { sideBySide } from '@/lib/sdp/side-by-side';
import { RECORDED_PAIRS } from './recorded-pairs';

const between = (before: readonly string[], after: readonly string[]) =>
  differenceOf(readDescription(before.join('\r\n')), readDescription(after.join('\r\n')));

/** As people write a difference: `-` gone, `+` new, both for a line that changed. */
const marks = (section: SectionPair | undefined) => (section?.lines ?? []).flatMap(marksOf);

function marksOf(pair: LinePair): readonly string[] {
  if (pair.change === 'same') return [];
  const gone = pair.change === 'added' ? [] : [`-${pair.before.line.text}`];
  const fresh = pair.change === 'removed' ? [] : [`+${pair.after.line.text}`];
  return [...gone, ...fresh];
}

const places = ({ media }: Difference) =>
  media.map(({ beforeIndex, afterIndex }) => [beforeIndex, afterIndex]);

const AUDIO = [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 9',
  'a=mid:0',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:9 G722/8000',
];
const VIDEO = [
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
  'a=mid:1',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 nack',
  'a=rtpmap:97 rtx/90000',
  'a=fmtp:97 apt=96',
];
const DATA = ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'a=mid:2', 'a=sctp-port:5000'];
const SESSION = ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1'];
const CREATED = [...SESSION, ...AUDIO, ...VIDEO];

const edited = (edit: (line: string) => string | readonly string[]) => CREATED.flatMap(edit);

describe('a munged description against the created one', () => {
  test('another order of codecs is one m-line that changed', () => {
    const difference = between(
      CREATED,
      edited((line) => line.replace('SAVPF 111 9', 'SAVPF 9 111')),
    );
    expect(marks(difference.media[0])).toEqual([
      '-m=audio 9 UDP/TLS/RTP/SAVPF 111 9',
      '+m=audio 9 UDP/TLS/RTP/SAVPF 9 111',
    ]);
    expect(difference.counts).toEqual({ same: 15, changed: 1, removed: 0, added: 0 });
  });

  test('a payload type taken out, with all of its lines', () => {
    const difference = between(
      CREATED,
      edited((line) => (/:97 /.test(line) ? [] : line.replace('SAVPF 96 97', 'SAVPF 96'))),
    );
    expect(marks(difference.media[1])).toEqual([
      '-m=video 9 UDP/TLS/RTP/SAVPF 96 97',
      '+m=video 9 UDP/TLS/RTP/SAVPF 96',
      '-a=rtpmap:97 rtx/90000',
      '-a=fmtp:97 apt=96',
    ]);
  });

  test('a changed fmtp', () => {
    const difference = between(
      CREATED,
      edited((line) => line.replace('minptime=10', 'minptime=10;stereo=1')),
    );
    expect([difference.session, ...difference.media].flatMap(marks)).toEqual([
      '-a=fmtp:111 minptime=10;useinbandfec=1',
      '+a=fmtp:111 minptime=10;stereo=1;useinbandfec=1',
    ]);
  });

  test('the same lines in another order say the same', () => {
    const { session, media, counts } = between(CREATED, [
      ...SESSION,
      ...AUDIO.slice(0, 2),
      ...AUDIO.slice(2).reverse(),
      ...VIDEO,
    ]);
    expect(counts).toEqual({ same: 16, changed: 0, removed: 0, added: 0 });
    expect([session, ...media].map(({ reordered }) => reordered)).toEqual([false, true, false]);
  });

  test('a codec under another number is the same codec, its repair too', () => {
    const difference = between(
      CREATED,
      edited((line) =>
        line
          .replace('96 97', '120 121')
          .replace(/([:=])96/, '$1120')
          .replace(':97', ':121'),
      ),
    );
    expect(difference.counts).toEqual({ same: 11, changed: 5, removed: 0, added: 0 });
  });

  test('a number given to another codec, whose old codec has moved on', () => {
    const { media } = between(
      ['m=video 9 RTP/AVP 96', 'a=rtpmap:96 VP8/90000', 'a=rtcp-fb:96 nack'],
      [
        'm=video 9 RTP/AVP 96 97',
        'a=rtpmap:96 VP9/90000',
        'a=rtcp-fb:96 nack',
        'a=rtpmap:97 VP8/90000',
        'a=rtcp-fb:97 nack',
      ],
    );
    expect(marks(media[0]).slice(2)).toEqual([
      '+a=rtpmap:96 VP9/90000',
      '+a=rtcp-fb:96 nack',
      '-a=rtpmap:96 VP8/90000',
      '+a=rtpmap:97 VP8/90000',
      '-a=rtcp-fb:96 nack',
      '+a=rtcp-fb:97 nack',
    ]);
    // The codec behind a number that stays changed: the line says so.
    const changed = between(
      ['m=video 9 RTP/AVP 96', 'a=rtpmap:96 VP8/90000'],
      ['m=video 9 RTP/AVP 96', 'a=rtpmap:96 VP9/90000'],
    );
    expect(changed.counts).toEqual({ same: 1, changed: 1, removed: 0, added: 0 });
  });

  test('repeated lines about one thing belong together in their order', () => {
    const { media } = between(
      ['m=audio 9 RTP/AVP 0', 'a=candidate:1 1 udp 1 192.0.2.1 5 typ host', 'b=AS:1', 'b=AS:2'],
      ['m=audio 9 RTP/AVP 0', 'b=AS:1', 'b=AS:3', 'a=candidate:1 1 udp 9 192.0.2.1 5 typ host'],
    );
    expect(marks(media[0])).toEqual([
      '-b=AS:2',
      '+b=AS:3',
      '-a=candidate:1 1 udp 1 192.0.2.1 5 typ host',
      '+a=candidate:1 1 udp 9 192.0.2.1 5 typ host',
    ]);
  });
});

describe('sections', () => {
  test('belong together by mid, wherever they stand', () => {
    const difference = between(CREATED, [...SESSION, ...VIDEO, ...AUDIO]);
    expect(places(difference)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(difference.counts).toEqual({ same: 16, changed: 0, removed: 0, added: 0 });
  });

  test('one that a renegotiation adds is all new', () => {
    const difference = between(CREATED, [
      ...edited((line) => line.replace('BUNDLE 0 1', 'BUNDLE 0 1 2').replace('- 1 1', '- 1 2')),
      ...DATA,
    ]);
    expect(places(difference)).toEqual([
      [0, 0],
      [1, 1],
      [undefined, 2],
    ]);
    expect(difference.counts).toEqual({ same: 14, changed: 2, removed: 0, added: 3 });
    expect(difference.media[2]?.before).toBeUndefined();
  });

  test('one that is refused keeps its place: its m-line changed', () => {
    const difference = between(CREATED, [
      ...SESSION,
      ...AUDIO,
      VIDEO[0]?.replace(' 9 ', ' 0 ') ?? '',
      'a=mid:1',
    ]);
    expect(places(difference)).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(difference.counts).toEqual({ same: 11, changed: 1, removed: 4, added: 0 });
  });

  test('a place that is used again with another mid is the same place', () => {
    const difference = between([...SESSION, ...AUDIO, ...VIDEO], [...SESSION, ...AUDIO, ...DATA]);
    expect(places(difference)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('one that is gone comes last, and mids that stand twice lose nothing', () => {
    expect(places(between(CREATED, [...SESSION, ...VIDEO]))).toEqual([
      [1, 0],
      [0, undefined],
    ]);
    expect(places(between(CREATED, [...SESSION, ...AUDIO, ...AUDIO]))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('any two descriptions', () => {
  const LINES = [...CREATED, ...DATA, 'a=rtpmap:96 VP9/90000', 'a=fmtp:96 apt=97', 'nonsense', ''];
  const description = fc
    .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 12 })), { maxLength: 40 })
    .map((lines) => readDescription(lines.join('\n')));

  test('one and itself: all the same, nothing moved', () => {
    fc.assert(
      fc.property(description, (one) => {
        const { session, media, counts } = differenceOf(one, one);
        expect(counts).toEqual({ same: one.lines.length, changed: 0, removed: 0, added: 0 });
        for (const { reordered, beforeIndex, afterIndex } of [session, ...media]) {
          expect(reordered).toBe(false);
          expect(beforeIndex).toBe(afterIndex);
        }
      }),
    );
  });

  test('every line of both stands there once, and the counts add up', () => {
    fc.assert(
      fc.property(description, description, (before, after) => {
        for (const difference of [differenceOf(before, after), sideBySide(before, after)]) {
          const pairs = [difference.session, ...difference.media].flatMap(({ lines }) => lines);
          const old = pairs.flatMap((pair) => (pair.change === 'added' ? [] : [pair.before]));
          const now = pairs.flatMap((pair) => (pair.change === 'removed' ? [] : [pair.after]));
          expect(new Set(old)).toEqual(new Set(before.lines));
          expect(old).toHaveLength(before.lines.length);
          expect(new Set(now)).toEqual(new Set(after.lines));
          expect(now).toHaveLength(after.lines.length);
          const { same, changed, removed, added } = difference.counts;
          expect(same + changed + removed).toBe(before.lines.length);
          expect(same + changed + added).toBe(after.lines.length);
        }
      }),
    );
  });

  test('what is taken from the one is given by the other', () => {
    fc.assert(
      fc.property(description, description, (before, after) => {
        const there = sideBySide(before, after).counts;
        const back = sideBySide(after, before).counts;
        expect(back.removed - back.added).toBe(there.added - there.removed);
      }),
    );
  });
});

test('a text that is ten times as long reads every line no more often', () => {
  const reads = (times: number) => {
    const candidate = (index: number) => `a=candidate:${index} 1 udp 1 192.0.2.1 5 typ host`;
    const before = readDescription(
      [...AUDIO, ...Array.from({ length: times }, (_, index) => candidate(index))].join('\n'),
    );
    let count = 0;
    const watched = (description: typeof before): typeof before => ({
      ...description,
      media: description.media.map(({ lines }) => ({
        lines: lines.map((line) => ({
          ...line,
          get reading() {
            count += 1;
            return line.reading;
          },
        })),
      })),
    });
    differenceOf(watched(before), watched(before));
    return count / times;
  };
  expect(reads(2000)).toBeLessThan(reads(200) * 1.1);
});

describe('offer and answer side by side', () => {
  test.each(RECORDED_PAIRS)('$name: all lines of both, section by section', ({ offer, answer }) => {
    const [offered, answered] = [readDescription(offer), readDescription(answer)];
    const columns = sideBySide(offered, answered);
    expect(places(columns)).toEqual(offered.media.map((_, index) => [index, index]));
    for (const { lines } of columns.media) {
      const [first] = lines;
      if (first?.change !== 'same' && first?.change !== 'changed') throw new Error('no m-lines');
      expect(first.before.reading.kind).toBe('media');
      expect(first.after.reading.kind).toBe('media');
    }
    const setups = columns.media.flatMap(({ lines }) =>
      lines.flatMap((pair) =>
        pair.change === 'changed' && pair.before.reading.kind === 'setup'
          ? [[pair.before.line.text, pair.after.line.text]]
          : [],
      ),
    );
    expect(setups).toEqual(offered.media.map(() => ['a=setup:actpass', 'a=setup:active']));
  });

  test('sections keep their place even under other mids', () => {
    const difference = sideBySide(
      readDescription([...AUDIO, ...VIDEO].join('\n')),
      readDescription([...AUDIO.map((line) => line.replace('mid:0', 'mid:1'))].join('\n')),
    );
    expect(places(difference)).toEqual([
      [0, 0],
      [1, undefined],
    ]);
  });
});
