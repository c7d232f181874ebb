import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanings as english } from '@/content/en/sdp/meanings';
import { meanings as korean } from '@/content/ko/sdp/meanings';
import { contextsOf } from '@/lib/sdp/contexts-of';
import { openText } from '@/lib/sdp/opened-text';
import { readText } from '@/lib/sdp/read-text';
import { relatedLines } from '@/lib/sdp/relations';
import { joinLines } from '@/lib/sdp/split-lines';
import { meaningOf } from '@/lib/sdp/words';
import { corpusFiles, ownDescriptions } from '../../fixtures/sdp-corpus';

/** Reads, explains and relates every line; throws where anything of it is not as promised. */
function readWhole(pasted: string): readonly string[] {
  const { text, descriptions } = readText(pasted);
  const lines = descriptions.flatMap((description) => description.lines);
  expect(joinLines(lines.map(({ line }) => line))).toBe(text);
  for (const description of descriptions) {
    const contextOf = contextsOf(description);
    const related = relatedLines(description);
    for (const line of description.lines) {
      const { number, text: content } = line.line;
      let end = 0;
      for (const token of line.tokens) {
        if (token.start < end || token.end > content.length) throw new Error(`token in ${content}`);
        end = token.end;
      }
      for (const meanings of [english, korean]) {
        const meaning = meaningOf(meanings, line.reading, contextOf(line));
        if (meaning.trim() === '') throw new Error(`no meaning: ${content}`);
      }
      if (related(number).includes(number)) throw new Error(`related to itself: ${content}`);
    }
  }
  return lines.map(({ line }) => line.text + line.end);
}

const OWN = ownDescriptions().map(({ text }) => text);
const SAMPLES = [...OWN, ...corpusFiles().map(({ text }) => text)];

describe('any text', () => {
  test('is read, with each of its lines', () => {
    const pieces = fc.constantFrom(
      ...['v=0', 'm=audio 9 RTP/AVP 0', 'a=', 'o=', '\\r\\n', '\r\n', '\n', '\r', '"', "'", '`'],
      ...['{"sdp":"', '"}', '&quot;', '%0D%0A', '\\', ' ', ':', 'candidate:', '\0', '\u00a0', '한'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        readWhole(parts.join(''));
      }),
    );
  });

  test('mutations of descriptions lose no line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.oneof(fc.string(), fc.constantFrom('\n', ' ')))),
        (sample, edits) => {
          let text = sample;
          for (const [at, length, insert] of edits) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + insert + text.slice(start + length);
          }
          readWhole(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a bare description is its own text, line by line', () => {
    for (const sample of OWN) expect(readWhole(sample).join('')).toBe(sample);
  });
});

describe('the corpus beside the project, where it is', () => {
  const files = corpusFiles();

  test('every file is read whole, and its lines joined are the file', () => {
    let read = 0;
    for (const { name, text } of files) {
      expect(readWhole(text).join(''), name).toBe(text);
      read += 1;
    }
    console.log(files.length === 0 ? 'no corpus beside the project' : `${read} files read whole`);
    expect(read).toBe(files.length);
  });
});

/*
 * Each of these takes hours where a step goes back over a run of characters for each of them, and
 * a moment where it does not: a step that is not linear ends at the time limit of the test.
 */
describe('texts made to be slow', () => {
  const SIZE = 1_000_000;
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['backslashes', '\\'.repeat(SIZE)],
    ['backslashes and quotes', '\\"'.repeat(SIZE / 2)],
    ['quotes', `"'\``.repeat(SIZE / 3)],
    ['quotes that open SDP', '"a='.repeat(SIZE / 3)],
    ['quoted v=0 without an end', `"v=0\\r\\n${"'a=x\\r\\n".repeat(SIZE / 8)}`],
    ['spaces', ' '.repeat(SIZE)],
    ['a line of spaces behind a letter', `a=${' '.repeat(SIZE)}x`],
    ['spaces before a letter', `${' '.repeat(SIZE)}a=mid:0`],
    ['base64 that is none', `eyJ${'A'.repeat(SIZE)}!`],
    ['base64 of nothing known', 'QUJD'.repeat(SIZE / 4)],
    ['percent signs', `v=0%0D%0A${'%E0'.repeat(SIZE / 3)}`],
    ['ampersands', `&quot;${'&#1'.repeat(SIZE / 3)}`],
    ['tags without end', `&quot;${'<br '.repeat(SIZE / 4)}`],
    ['digits as a prefix', `${'1 '.repeat(90)}v=0\n${'1 '.repeat(SIZE / 2)}`],
    ['one long value', `v=0\na=fmtp:111 ${'a=1;'.repeat(SIZE / 4)}`],
    ['one long list of formats', `m=audio 9 RTP/AVP${' 96'.repeat(SIZE / 3)}`],
    ['one long candidate', `a=candidate:1 1 udp 1 1.2.3.4 9 typ host${' a b'.repeat(SIZE / 4)}`],
    ['one long simulcast', `m=video 9 RTP/AVP 96\na=simulcast:send ${'1;'.repeat(SIZE / 2)}`],
    ['one long origin', `v=0\no=${'- '.repeat(SIZE / 2)}`],
    ['colons', `a=${':'.repeat(SIZE)}`],
    ['continuation lines', `v=0\nb=AS:\n${' 1\n'.repeat(SIZE / 3)}`],
    ['blank lines', '\n'.repeat(SIZE / 4)],
    ['beginnings', 'v=0\ns=-\n'.repeat(SIZE / 8)],
    ['unclosed openings', 'x "v=0\n'.repeat(SIZE / 7)],
    ['lines that cannot be read', `v=0\n${'t=x\n'.repeat(SIZE / 4)}`],
    ['trailing spaces', `m=audio 9 RTP/AVP 0${' '.repeat(SIZE)}`],
    ['wide spaces as words', `m=audio 9 RTP/AVP 0${'\u2003 '.repeat(SIZE / 2)}`],
    ['260,000 lines', `v=0\r\n${'a=b\r\n'.repeat(260_000)}`],
    [
      '1 MB of candidates',
      `m=audio 9 RTP/AVP 0\r\n${'a=candidate:1 1 udp 1 1.2.3.4 9 typ host\r\n'.repeat(SIZE / 42)}`,
    ],
    ['sections', `v=0\r\n${'m=audio 9 RTP/AVP 0\r\na=mid:1\r\n'.repeat(SIZE / 32)}`],
    ['a JSON string', JSON.stringify({ sdp: `v=0\r\n${'a=b\r\n'.repeat(SIZE / 8)}` })],
  ];

  test.each(HOSTILE)('%s', (_, pasted) => {
    const { text, lines, contextOf } = openText(pasted);
    expect(joinLines(lines.map(({ line }) => line))).toBe(text);
    const explained = lines.filter(
      (line) => meaningOf(english, line.reading, contextOf(line)) !== '',
    );
    expect(explained).toHaveLength(lines.length);
  });
});
