import { describe, expect, test } from 'vitest';
import { plainMeanings as english, plainTokens as englishTokens } from '@/content/en/sdp/plain';
import { plainMeanings as korean, plainTokens as koreanTokens } from '@/content/ko/sdp/plain';
import { PLAIN_ATTRIBUTE_NAMES, PLAIN_ATTRIBUTES } from '@/lib/sdp/attributes/plain-attributes';
import { describeFormat } from '@/lib/sdp/formats/describe-format';
import type { LineContext } from '@/lib/sdp/line-context';
import { readUnknownAttribute } from '@/lib/sdp/unknown';

const CONTEXT: LineContext = {
  place: { in: 'session' },
  media: undefined,
  mid: undefined,
  rtp: false,
  codecOf: () => undefined,
  formatOf: (_, parameters) => describeFormat('', parameters),
  repairs: () => undefined,
  mediaOfMid: () => undefined,
  directionOfRid: () => undefined,
  ufrag: undefined,
};

/** Values for which some texts have words of their own, and one that no text expects. */
const VALUES = [
  'Xq7',
  'Xq7 Yw8 Zv9 Uu6',
  'qos mandatory e2e sendrecv',
  'incl IN IP4 233.252.0.1 198.51.100.1',
  'npt=3-9',
  'ptp=IEEE1588-2008:39-A7-94-FF-FE-07-CB-D0:37',
  'c-only s-only',
  '*',
  'speechrecog',
  't38UDPRedundancy',
];

const LANGUAGES = [
  ['en', english],
  ['ko', korean],
] as const;

describe.each(LANGUAGES)('%s', (_, meanings) => {
  test.each(PLAIN_ATTRIBUTE_NAMES)(
    '%s: every word of its value stands in the text',
    (attribute) => {
      const { value } = PLAIN_ATTRIBUTES[attribute];
      const say = (words: readonly string[]) =>
        meanings.plain({ kind: 'plain', attribute, words }, CONTEXT);
      if (value !== 'value') expect(say([])).toMatch(/\S[.]$/);
      if (value === 'flag') return;
      for (const words of VALUES.map((text) => text.split(' '))) {
        const text = say(words);
        for (const word of words) expect(text).toContain(word);
        expect(text).toMatch(/[.]$/);
        expect(text).not.toMatch(/undefined| {2}| \./);
      }
    },
  );

  test.each(PLAIN_ATTRIBUTE_NAMES)('%s: another word makes another text', (attribute) => {
    if (PLAIN_ATTRIBUTES[attribute].value === 'flag') return;
    for (const words of VALUES.map((text) => text.split(' '))) {
      for (const at of words.keys()) {
        const say = (changed: readonly string[]) =>
          meanings.plain({ kind: 'plain', attribute, words: changed }, CONTEXT);
        expect(say(words)).not.toBe(say(words.with(at, 'changed')));
      }
    }
  });

  test.each([
    'RTPMAP',
    'ice_ufrag',
    'fingerpint',
    ' rtpmap',
    'mid=0',
    'sendonlya=rtpmap',
    'x-google-thing',
    'X-own',
    'minptime=10',
    'nobody-knows',
  ])('unknown attribute %j: its name, its value and what was meant are said', (name) => {
    const reading = readUnknownAttribute(name, 'some value');
    const text = meanings['unknown attribute'](reading, CONTEXT);
    expect(text).toContain(name);
    expect(text).toContain('some value');
    expect(text).toContain(reading.meant ?? '');
    expect(text).toContain(reading.maker ?? '');
    expect(text).not.toContain('undefined');
  });

  test('an unknown letter is named with its text', () => {
    const text = meanings['unknown letter'](
      { kind: 'unknown letter', letter: 'x', value: 'hello' },
      CONTEXT,
    );
    expect(text).toContain('x=');
    expect(text).toContain('hello');
  });
});

test('the Korean sentences are not the English ones', () => {
  const reading = { kind: 'plain', words: ['Xq7'] } as const;
  for (const attribute of PLAIN_ATTRIBUTE_NAMES) {
    const text = korean.plain({ ...reading, attribute }, CONTEXT);
    expect(text).toMatch(/[가-힣]/);
    expect(text).not.toBe(english.plain({ ...reading, attribute }, CONTEXT));
  }
  expect(Object.keys(koreanTokens)).toEqual(Object.keys(englishTokens));
});
