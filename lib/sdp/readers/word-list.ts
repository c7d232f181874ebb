import type { LineReader } from '../line-reader';
import type { TokenRole } from '../token';

/** Every word that is left, in order; there may be none. */
export function wordsLeft(reader: LineReader, role: TokenRole): readonly string[] {
  const words: string[] = [];
  while (wordFollows(reader)) words.push(reader.word(role));
  return words;
}

/** Every word that is left, at least one. */
export function someWords(reader: LineReader, role: TokenRole): readonly string[] {
  return [reader.word(role), ...wordsLeft(reader, role)];
}

/** Whether a word follows, spaces before it passed over. */
export function wordFollows({ text, position }: LineReader): boolean {
  WORD.lastIndex = position;
  return WORD.test(text);
}

const WORD = / *\S/y;
