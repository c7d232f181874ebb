import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '..', 'content', 'ko', 'sdp');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));

it('a transport has one name in Korean', () => {
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(texts.some((text) => text.includes('전송 경로'))).toBe(true);
  expect(files.filter((_, at) => texts[at]?.includes('전송로'))).toEqual([]);
});
