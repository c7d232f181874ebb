import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineReader, Unreadable } from '@/lib/sdp/line-reader';
import { plainReaders } from '@/lib/sdp/readers/plain';

function read(name: string, value: string | undefined) {
  const text = value === undefined ? `a=${name}` : `a=${name}:${value}`;
  const reader = createLineReader(text, value === undefined ? text.length : name.length + 3);
  const reading = plainReaders[name]?.read(reader, name);
  return {
    reading,
    tokens: reader.tokens.map(({ role, start, end }) => [role, text.slice(start, end)]),
    rest: reader.peek(),
  };
}

describe('a value is words, a token for each', () => {
  test.each([
    ['control', 'trackID=1', ['trackID=1']],
    ['control', ' rtsp://camera.example/1', ['rtsp://camera.example/1']],
    ['des', 'qos mandatory  local\tsendrecv ', ['qos', 'mandatory', 'local', 'sendrecv']],
    ['T38FaxFillBitRemoval', '0', ['0']],
    ['T38FaxFillBitRemoval', undefined, []],
    ['chatroom', undefined, []],
    ['msrp-cema', undefined, []],
  ])('a=%s:%s', (attribute, value, words) => {
    const { reading, tokens, rest } = read(attribute, value);
    expect(reading).toEqual({ kind: 'plain', attribute, words });
    expect(tokens).toEqual(words.map((word) => ['value', word]));
    expect(rest).toBe('');
  });
});

test.each([
  ['tool', undefined],
  ['control', ''],
  ['range', '   '],
])('a=%s without its value (%j) says that one is expected', (name, value) => {
  expect(() => read(name, value)).toThrow(Unreadable);
});

test('what stands behind a flag is left standing', () => {
  expect(read('msrp-cema', 'yes').rest).toBe('yes');
});

test('any value is read to its end or unreadable, its words in their order', () => {
  const names = fc.constantFrom(...Object.keys(plainReaders));
  fc.assert(
    fc.property(names, fc.string({ unit: 'binary' }), (name, value) => {
      try {
        const { reading, tokens } = read(name, value);
        const words = reading?.kind === 'plain' ? reading.words : [];
        expect(tokens.map(([, text]) => text)).toEqual(words);
        if (words.length > 0) expect(words).toEqual(value.split(/[ \t]+/).filter(Boolean));
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
    }),
  );
});

test('a line of half a million words is read in one go', () => {
  const { reading } = read('keywds', `${'a '.repeat(250_000)}${' '.repeat(250_000)}`);
  expect(reading?.kind === 'plain' && reading.words.length).toBe(250_000);
});
