import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as english from '@/content/en/sdp/media';
import * as korean from '@/content/ko/sdp/media';
import { mediaReaders } from '@/lib/sdp/readers/media';
import { meaningOf } from '@/lib/sdp/words';
import { isMediaReading, MEDIA_LINES, readInMedia } from '../media-lines';

const PIECES = [
  '96',
  ' ',
  ';',
  ',',
  '=',
  ':',
  '/',
  '~',
  '[',
  ']',
  '"',
  '*',
  'send',
  'pt=',
  '-',
  '\t',
];

/** Values made of what the grammars are made of, and anything else. */
const value = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 12 })
  .map((pieces) => pieces.join('').replace(/[\r\n]/g, ''));

/** A known line with a few characters changed. */
const damaged = fc
  .tuple(fc.constantFrom(...MEDIA_LINES), fc.nat(200), fc.nat(3), fc.constantFrom(...PIECES))
  .map(([text, at, length, piece]) => {
    const start = Math.max(2, at % text.length);
    return text.slice(0, start) + piece + text.slice(start + length);
  });

const text = fc.oneof(
  damaged,
  fc
    .tuple(fc.constantFrom(...Object.keys(mediaReaders)), value)
    .map(([name, of]) => `a=${name}:${of}`),
);

test('any text is read or says why not, and has a meaning', () => {
  fc.assert(
    fc.property(text, (line) => {
      const { line: read, context } = readInMedia(line);
      let end = 0;
      for (const token of read.tokens) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(line.length);
      if (!isMediaReading(read.reading)) return;
      for (const { mediaMeanings } of [english, korean]) {
        expect(meaningOf(mediaMeanings, read.reading, context)).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a=fmtp:96 ', 'a=1;'],
  ['a=fmtp:96 x=', 'a '],
  ['a=ssrc-group:FID', ' 1'],
  ['a=simulcast:send 1', ';1'],
  ['a=imageattr:96 send', ' [x=1]'],
  ['a=rid:1 send pt=1', ',1'],
  ['a=rtcp-fb:96 nack', ' x'],
  ['a=rtpmap:96', ' '],
])('a long line is read like a short one: %s', (start, piece) => {
  const { line, context } = readInMedia(start + piece.repeat(200_000));
  if (!isMediaReading(line.reading)) return expect(line.reading.kind).toBe('unreadable');
  const text = meaningOf(english.mediaMeanings, line.reading, context);
  expect(text.length).toBeGreaterThan(piece.length * 100_000);
});
