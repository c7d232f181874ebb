import type { OpenedText } from './opened-text';
import { describe } from './read-description';
import type { Description, ReadLine } from './reading';
import type { ReadStep } from './unwrap/read-step';

/**
 * What of a description is judged. Once something was unwrapped, the text that stood around it is a
 * log's, a program's or a page's, and no browser would get it: only the description's own lines
 * count. In a plain text all lines count, because a browser would get them all.
 */
export function judgedDescription(text: OpenedText, description: Description): Description {
  const own = description.lines.filter(isOwn);
  if (own.length === 0 || own.length === description.lines.length) return description;
  return wasUnwrapped(text, description) ? describe(own, description.type) : description;
}

const UNWRAPPING: ReadonlySet<ReadStep['step']> = new Set([
  'object unwrapped',
  'quotes removed',
  'escapes turned into line ends',
  'prefix removed',
  'base64 decoded',
  'percent decoded',
  'html unescaped',
  'diff read',
  'line ends guessed',
] as const);

function wasUnwrapped({ readAs }: OpenedText, { lines }: Description): boolean {
  return readAs.some(({ step }) => UNWRAPPING.has(step)) || lines.some(isFence);
}

/** The line of three backticks or tildes that Markdown and chats set before and behind a text. */
function isFence({ line }: ReadLine): boolean {
  return line.place.in === 'around' && /^\s{0,3}(?:`{3}|~{3})/.test(line.text);
}

function isOwn({ line }: ReadLine): boolean {
  return line.place.in !== 'around';
}
