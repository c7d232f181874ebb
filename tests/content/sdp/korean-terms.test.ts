import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const korean = join(import.meta.dirname, '..', '..', '..', 'content', 'ko');
const folder = join(import.meta.dirname, '..', '..', '..', 'content', 'ko', 'sdp');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

it('a transport has one name in Korean', () => {
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(texts.some((text) => text.includes('전송 경로'))).toBe(true);
  expect(files.filter((_, at) => texts[at]?.includes('전송로'))).toEqual([]);
});

it('an offer and an answer have one name each in Korean', () => {
  const all = readdirSync(korean, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const mixed = all.flatMap((name) => {
    const lines = readFileSync(join(korean, name), 'utf8').split('\n');
    const wrong = lines.filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line)).filter(isMixed);
    return wrong.map((line) => `${name}: ${line.trim()}`);
  });
  expect(mixed).toEqual([]);
});

/** A particle or a Korean word right behind the English one, within a text. */
function isMixed(line: string): boolean {
  return /(?<![\w-])(?:offer|answer)(?:[가-힣]| [가-힣])/i.test(line);
}
