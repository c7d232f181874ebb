import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Example, ExampleTexts } from '@/lib/sdp/examples/example';
import { EXAMPLES, exampleOf } from '@/lib/sdp/examples/examples';
import { readText } from '@/lib/sdp/read-text';
import type { ReadStep } from '@/lib/sdp/unwrap/read-step';

const TEXTS = join(import.meta.dirname, '../../../../lib/sdp/examples/texts');

/** What reading has to do first; all others stand as a browser takes them. */
const UNWRAPPED: Readonly<Record<string, readonly ReadStep['step'][]>> = {
  'escaped-line-ends': ['escapes turned into line ends'],
};

test('ids are unique, and each leads to its example', () => {
  expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
  for (const example of EXAMPLES) expect(exampleOf(example.id)).toBe(example);
  expect(exampleOf('constructor')).toBeUndefined();
});

test('every module of texts is an example', () => {
  const modules = readdirSync(TEXTS)
    .filter((name) => name.endsWith('.ts') && name !== 'recorded-with.ts')
    .map((name) => name.slice(0, -3));
  expect(modules.sort()).toEqual(EXAMPLES.map(({ id }) => id).sort());
});

describe.each(EXAMPLES.map((example): [string, Example] => [example.id, example]))(
  '%s',
  (id, example) => {
    test('is of the kind that the table says', async () => {
      expect((await example.load()).kind).toBe(example.kind);
    });

    test('has no line that cannot be read', async () => {
      for (const text of textsOf(await example.load())) {
        const { descriptions } = readText(text);
        expect(descriptions).toHaveLength(1);
        const lines = descriptions.flatMap((description) => description.lines);
        const around = lines.filter(({ line }) => line.place.in === 'around');
        expect(around).toEqual([]);
        expect(lines.filter(({ reading }) => reading.kind === 'unreadable')).toEqual([]);
        const unknown = lines.filter(({ reading }) => reading.kind.startsWith('unknown'));
        expect(unknown).toEqual([]);
      }
    });

    test('is read without unwrapping, except where that is its point', async () => {
      for (const text of textsOf(await example.load())) {
        expect(readText(text).readAs.map(({ step }) => step)).toEqual(UNWRAPPED[id] ?? []);
      }
    });

    test('has CRLF line ends, the last line too, except where that is its point', async () => {
      for (const text of textsOf(await example.load())) {
        if (id === 'escaped-line-ends') expect(text).not.toMatch(/[\r\n]/);
        else expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(text.endsWith('\r\n')).toBe(id !== 'escaped-line-ends' && id !== 'no-final-newline');
      }
    });
  },
);

test('blank lines stand in the introductory example only', async () => {
  const withBlank: string[] = [];
  for (const example of EXAMPLES) {
    const lines = textsOf(await example.load()).flatMap((text) =>
      readText(text).descriptions.flatMap((description) => description.lines),
    );
    if (lines.some(({ reading }) => reading.kind === 'blank')) withBlank.push(example.id);
  }
  expect(withBlank).toEqual(['introductory-answer']);
});

const RECORDED = EXAMPLES.filter(({ provenance }) => provenance.from === 'browser');

test.each(RECORDED.map((example): [string, Example] => [example.id, example]))(
  '%s names no address of the recording machine',
  async (_, example) => {
    for (const text of textsOf(await example.load())) {
      const candidates = [...text.matchAll(/^a=candidate:(?:\S+ ){4}(\S+)/gm)];
      expect(candidates).not.toEqual([]);
      for (const [, address] of candidates) expect(address).toMatch(/^[\da-f-]{36}\.local$/);
      for (const [, address] of text.matchAll(/^(?:c=|a=rtcp:\d+ )IN IP[46] (\S+)/gm)) {
        expect(address).toMatch(/^0\.0\.0\.0$|^[\da-f-]{36}\.local$/);
      }
    }
  },
);

function textsOf(texts: ExampleTexts): readonly string[] {
  if (texts.kind === 'pair') return [texts.offer, texts.answer];
  if (texts.kind === 'change') return [texts.before, texts.after];
  return [texts.text];
}
