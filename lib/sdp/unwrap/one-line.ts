import type { PastedLine, Unwrapped } from './pasted-line';
import { isWrapper } from './wrapper';

/*
 * A description whose line ends became spaces, as a form field or a chat leaves it. Sample input:
 * v=0 o=- 1 1 IN IP4 0.0.0.0 s=- t=0 0 a=group:BUNDLE 0 m=audio 9 UDP/TLS/RTP/SAVPF 111 a=mid:0
 */

/**
 * Sets the lines of such a text apart again: a guess, because a space and a letter with `=` behind it
 * may stand within a line, too. Only where the text begins as every description does; no other
 * character is changed. What stands before and behind it on that line stays as text around.
 */
export function splitOneLine(lines: readonly PastedLine[]): Unwrapped {
  let count = 0;
  const out = lines.flatMap((line) => {
    const parts = line.wrapper ? undefined : partsOf(line);
    if (parts === undefined) return [line];
    count += parts.filter(({ wrapper }) => !wrapper).length;
    return parts;
  });
  if (count === 0) return { lines, steps: [] };
  return { lines: out, steps: [{ step: 'line ends guessed', lines: count }] };
}

/** `v=0` and `o=` behind it, at the beginning or behind a quote, a bracket or a space. */
const BEGINNING = /(?:^|[\s"'`“‘({[:=>])v=0[ \t]+o=/;
const BOUNDARY = /[ \t]+(?=[vosiuepcbtrzkam]=)/;

function partsOf(line: PastedLine): readonly PastedLine[] | undefined {
  const begin = BEGINNING.exec(line.text);
  if (begin === null) return undefined;
  const start = line.text.indexOf('v=0', begin.index);
  const before = line.text.slice(0, start);
  const end = endOf(line.text, before);
  const texts = line.text.slice(start, end).trimEnd().split(BOUNDARY);
  if (!isDescription(texts)) return undefined;
  const behind = line.text.slice(end);
  const around = (text: string): readonly PastedLine[] =>
    text.trim() === '' ? [] : [{ text, end: '\n', wrapper: true }];
  const { wrapper: _, begins, ...own } = line;
  return [
    ...around(before),
    ...texts.map((text, at): PastedLine => {
      const last = at === texts.length - 1;
      const ending = last && line.end !== '' ? line.end : '\r\n';
      return { ...own, ...(at === 0 && begins ? { begins } : {}), text, end: ending };
    }),
    ...around(behind),
  ];
}

/** Where a quote that was opened before it closes the text, with an object's syntax behind it. */
function endOf(text: string, before: string): number {
  const quote = /["'`]$/.exec(before)?.[0];
  if (quote === undefined) return text.length;
  const at = text.lastIndexOf(quote);
  return at > before.length && isWrapper(text.slice(at)) ? at : text.length;
}

function isDescription(texts: readonly string[]): boolean {
  const has = (letter: string) => texts.some((text) => text.startsWith(`${letter}=`));
  return texts[1]?.startsWith('o=') === true && has('s') && (has('t') || has('m'));
}
