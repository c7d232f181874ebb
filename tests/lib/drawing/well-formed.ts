import { expect } from 'vitest';

const TOKEN =
  /<\?xml [^<>]*\?>|<(\/?)([a-zA-Z][\w:-]*)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<>&]+|&(?:amp|lt|gt|quot|#39);/gy;

/** Fails for a text that is no well-formed XML of the few kinds of markup that we write. */
export function expectWellFormed(xml: string): void {
  const open: string[] = [];
  let read = 0;
  for (const match of xml.matchAll(TOKEN)) {
    read += match[0].length;
    const [, isEnd, name, , isEmpty] = match;
    if (name === undefined) continue;
    if (isEnd) expect(open.pop()).toBe(name);
    else if (!isEmpty) open.push(name);
  }
  expect(xml.slice(read, read + 60)).toBe('');
  expect(open).toEqual([]);
  // XML 1.0 §2.2.
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
}
