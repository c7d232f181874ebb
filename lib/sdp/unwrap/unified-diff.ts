import { hasKnownLetter, type PastedLine, type Unwrapped } from './pasted-line';

/**
 * A unified diff of a description is read as its newer side: the signs before its lines are taken
 * off, and lines that were removed stay as text around.
 */
export function readNewerSide(lines: readonly PastedLine[]): Unwrapped {
  if (!isDiff(lines)) return { lines, steps: [] };
  let removed = 0;
  const newer = lines.map((line): PastedLine => {
    const { text } = line;
    if (text === '') return line;
    if (text.startsWith('-') && !isHeading(text)) removed += 1;
    if (isHeading(text) || text.startsWith('-')) return { ...line, wrapper: true };
    return { ...line, text: text.slice(1) };
  });
  return { lines: newer, steps: [{ step: 'diff read', removed }] };
}

/** Every line has its sign, and lines of SDP have both signs, or one below a hunk's heading. */
function isDiff(lines: readonly PastedLine[]): boolean {
  const added = lines.some(({ text }) => text.startsWith('+') && hasKnownLetter(text.slice(1)));
  const removed = lines.some(({ text }) => text.startsWith('-') && hasKnownLetter(text.slice(1)));
  const hunk = lines.some(({ text }) => text.startsWith('@@ '));
  if (!(added && removed) && !(hunk && (added || removed))) return false;
  return lines.every(({ text }) => text === '' || /^[+\- ]/.test(text) || isHeading(text));
}

function isHeading(text: string): boolean {
  return /^(?:@@ |--- |\+\+\+ |diff |index |\\ )/.test(text);
}
