import { describe, expect, test } from 'vitest';
import { readStepText as english } from '@/content/en/sdp/reading';
import { readStepText as korean } from '@/content/ko/sdp/reading';
import { judgedDescription } from '@/lib/sdp/judged-description';
import { openText } from '@/lib/sdp/opened-text';
import { readText, type SdpText } from '@/lib/sdp/read-text';
import { checkDescription } from '@/lib/sdp/rules/check-description';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';

const LINES = OFFER.split('\r\n').slice(0, -1);

const allLines = ({ descriptions }: SdpText) => descriptions.flatMap(({ lines }) => lines);
const ownLines = (read: SdpText) =>
  allLines(read).flatMap(({ line }) => (line.place.in === 'around' ? [] : [line.text]));
const aroundLines = (read: SdpText) =>
  allLines(read).flatMap(({ line }) => (line.place.in === 'around' ? [line.text] : []));

describe('signs shown for line ends', () => {
  test.each([
    ['↵ alone', `${LINES.join('↵')}↵`],
    ['↵ and a space', `${LINES.join('↵ ')}↵`],
    ['⏎', LINES.join('⏎')],
    ['␍␊', `${LINES.join('␍␊')}␍␊`],
    ['↵ before the real end', `${LINES.join('↵\n')}↵\n`],
    ['↵ in a printed object', `{type: "offer", sdp: "${LINES.join('↵')}↵"}`],
  ])('%s', (_, pasted) => {
    const read = readText(pasted);
    const lines = ownLines(read).map((text) => text.trimStart());
    expect(lines).toEqual(LINES);
    const step = read.readAs.find((one) => one.step === 'escapes turned into line ends');
    expect(step).toMatchObject({ escape: expect.stringMatching(/[↵⏎␊]/) });
  });

  test('stay where they are a value', () => {
    const read = readText('v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=press ↵ to go on\r\nt=0 0\r\n');
    expect(ownLines(read)[2]).toBe('s=press ↵ to go on');
    expect(readText('v=0↵o=- 1 1 IN IP4 0.0.0.0↵s=a ↵ b↵t=0 0').text).toContain('s=a ↵ b\r\n');
  });
});

describe('a description on one line', () => {
  const line = LINES.join(' ');

  test('is set apart at each letter, and said to be a guess', () => {
    const read = readText(line);
    expect(ownLines(read)).toEqual(LINES);
    const step = { step: 'line ends guessed', lines: LINES.length } as const;
    expect(read.readAs).toEqual([step]);
    expect(english(step)).toMatch(/a guess/);
    expect(korean(step)).toMatch(/추정/);
  });

  test('is judged without the text around it', () => {
    const text = openText(`the offer: ${LINES.join('  ')}\nthat was it\n`);
    const [description] = text.descriptions;
    if (description === undefined) throw new Error('nothing read');
    expect(ownLines(text)).toEqual(LINES);
    expect(aroundLines(text)).toEqual(['the offer: ', 'that was it']);
    const errors = checkDescription(judgedDescription(text, description)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
  });

  test.each([
    ['quoted', `"${line}"`, ['"', '"']],
    ['in JSON', `{"type":"offer","sdp":"${line}"}`, ['{"type":"offer","sdp":"', '"}']],
    ['behind a name', `sdp=${line}`, ['sdp=']],
  ])('%s', (_, pasted, around) => {
    const read = readText(pasted);
    expect(ownLines(read)).toEqual(LINES);
    expect(aroundLines(read)).toEqual(around);
  });

  test.each([
    ['no v=0', line.slice(4)],
    ['nothing behind it', 'v=0 o=- 1 1 IN IP4 0.0.0.0'],
    ['a first line that goes on', 'v=0 s=-\r\no=- 1 1 IN IP4 0.0.0.0\r\nt=0 0\r\n'],
  ])('is left as it is: %s', (_, pasted) => {
    expect(readText(pasted).readAs.some(({ step }) => step === 'line ends guessed')).toBe(false);
  });
});

describe('a unified diff with words around it', () => {
  const hunk = [
    `@@ -1,${LINES.length} +1,${LINES.length} @@`,
    ...LINES.map((one) => (one === 'a=mid:0' ? '-a=mid:audio\n+a=mid:0' : ` ${one}`)),
  ].join('\n');

  test.each([
    [
      'a commit',
      `commit 0123456789abcdef\nAuthor: A <a@example.org>\n\n    Rename the mid\n\ndiff --git a/x.sdp b/x.sdp\nindex 12..34 100644\n--- a/x.sdp\n+++ b/x.sdp\n${hunk}\n`,
    ],
    ['a sentence', `This is what I changed (a=mid too):\n\n${hunk}\n`],
    ['words below', `Look:\n${hunk}\nWhat do you think?\n- first\n`],
    ['without its heading', `Look:\n${hunk.slice(hunk.indexOf('\n') + 1)}\nThanks\n`],
    ['a note of git', `${hunk}\n\\ No newline at end of file\n`],
  ])('%s', (_, pasted) => {
    const read = readText(pasted);
    expect(ownLines(read)).toEqual(LINES);
    expect(read.readAs).toContainEqual({ step: 'diff read', removed: 1 });
    expect(aroundLines(read)).toContain('-a=mid:audio');
    const kept = allLines(read).length;
    expect(kept).toBe(pasted.replace(/\n$/, '').split('\n').length);
  });

  test('two hunks are one description', () => {
    const two =
      '@@ -1,2 +1,2 @@\n v=0\n-o=- 1 1 IN IP4 0.0.0.0\n+o=- 1 2 IN IP4 0.0.0.0\n@@ -9 +9 @@ s=-\n-a=mid:1\n+a=mid:0\n';
    expect(ownLines(readText(`see:\n${two}`))).toEqual([
      'v=0',
      'o=- 1 2 IN IP4 0.0.0.0',
      'a=mid:0',
    ]);
  });

  test('a list with hyphens is none', () => {
    const list = 'v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\n- a=mid:0\r\n';
    expect(readText(list).readAs.some(({ step }) => step === 'diff read')).toBe(false);
  });
});
