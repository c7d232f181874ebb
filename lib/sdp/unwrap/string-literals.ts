/*
 * Strings with SDP in them, on one line of a log, of JSON or of a program.
 *
 * Sample input (each on one line):
 * 12:01:02 set {"type":"offer","sdp":"v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n"}
 * "{\"type\":\"offer\",\"sdp\":\"v=0\\r\\no=- 1 2 IN IP4 127.0.0.1\\r\\n\"}"
 * 'v=0\r\n' + 'o=- 1 2 IN IP4 127.0.0.1\r\n' +
 */

/** A part of a line: a string with SDP in it (without its quotes, escapes as written), or not. */
export interface LinePart {
  readonly kind: 'quoted' | 'unquoted' | 'outside';
  readonly text: string;
}

/**
 * The parts of a line in their order; undefined where it holds no such string. `listed`: the text
 * has a quoted `v=0`, so that quoted lines without any escape belong to it too.
 */
export function partsOf(text: string, listed: boolean): readonly LinePart[] | undefined {
  if (!/["'`\\]/.test(text)) return undefined;
  if (/^\s*(?:[A-Za-z]=|candidate:)/.test(text)) {
    return hasEscapedEnd(text) ? [{ kind: 'unquoted', text }] : undefined;
  }
  const parts = quotedParts(text, listed);
  return parts.length > 0 ? parts : unquotedParts(text);
}

/** Whether a line stands in quotes and begins the list of a description's lines. */
export function beginsList(text: string): boolean {
  return /["'`]v=0(?:["'`]|\\(?:[rn]|x0[adAD]))/.test(text);
}

export interface UnescapedString {
  readonly text: string;
  /** The first escaped line end as it was written: `\r\n`, `\\r\\n`, `\n`. */
  readonly escape: string | undefined;
}

/** What the escapes of a string stand for, however often they were escaped again. */
export function unescapeString(text: string): UnescapedString {
  return {
    text: text.replace(ESCAPE, (whole, after: string) => characterOf(after) ?? whole),
    escape: /\\{1,8}(?:r\\{1,8}n|x0[dD]\\{1,8}x0[aA]|[rn]|x0[adAD])/.exec(text)?.[0],
  };
}

/** A run of backslashes with what follows: always taken whole, so that no run is read twice. */
const ESCAPE = /\\+(u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^\\]|$)/g;

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['r', '\r'],
  ['n', '\n'],
  ['t', '\t'],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['/', '/'],
  // A program's line that goes on in the next one.
  ['', ''],
]);

function characterOf(after: string): string | undefined {
  if (after.length > 1) return String.fromCharCode(Number.parseInt(after.slice(1), 16));
  return ESCAPED.get(after);
}

/** An escaped line end before a letter, before another escape, or at the end. */
function hasEscapedEnd(text: string): boolean {
  return /\\(?:[rn]|x0[adAD])(?:[A-Za-z]=|["'`\\]|\s*$)/.test(
    text.length > 2000 ? text.slice(0, 2000) : text,
  );
}

function quotedParts(text: string, listed: boolean): readonly LinePart[] {
  const parts: LinePart[] = [];
  let taken = 0;
  const quotes = quotesOf(text);
  const closing = closingOf(quotes);
  for (let at = 0; at < quotes.length; at += 1) {
    const open = quotes[at];
    if (open === undefined || !beginsSdp(text, open.end)) continue;
    const close = closing[at];
    const end = close === undefined ? text.length : (quotes[close]?.start ?? text.length);
    const content = text.slice(open.end, end);
    if (!holdsSdp(content, listed && close !== undefined)) continue;
    parts.push({ kind: 'outside', text: text.slice(taken, open.start) });
    parts.push({ kind: 'quoted', text: content });
    taken = close === undefined ? text.length : (quotes[close]?.end ?? text.length);
    at = close ?? quotes.length;
  }
  if (parts.length > 0) parts.push({ kind: 'outside', text: text.slice(taken) });
  return parts.filter((part) => part.text !== '');
}

interface Quote {
  readonly character: string;
  /** How many backslashes stand before it. */
  readonly depth: number;
  /** Where the first of them stands. */
  readonly start: number;
  readonly end: number;
}

function quotesOf(text: string): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const { index, 0: character } of text.matchAll(/["'`]/g)) {
    let start = index;
    while (text.charAt(start - 1) === '\\') start -= 1;
    quotes.push({ character, depth: index - start, start, end: index + 1 });
  }
  return quotes;
}

/** For each, the next one of the same kind and depth: quotes within are escaped once more. */
function closingOf(quotes: readonly Quote[]): readonly (number | undefined)[] {
  const next = new Map<string, number>();
  const closing: (number | undefined)[] = [];
  for (let at = quotes.length - 1; at >= 0; at -= 1) {
    const key = `${quotes[at]?.character}${quotes[at]?.depth}`;
    closing[at] = next.get(key);
    next.set(key, at);
  }
  return closing;
}

function beginsSdp(text: string, at: number): boolean {
  BEGINNING.lastIndex = at;
  return BEGINNING.test(text);
}
/** Also a string of nothing but line ends, as in `"v=0" + "\r\n"`. */
const BEGINNING =
  /\s*(?:\\{1,8}(?:[rnt]|x0[adAD])){0,8}\s*(?:[vosiuepcbtrzkam]=|candidate:|["'`])/y;

function holdsSdp(content: string, listed: boolean): boolean {
  return (
    /^\s*(?:a=)?candidate:/.test(content) || hasEscapedEnd(content) || (listed && content !== '')
  );
}

/** `sdp: v=0\r\no=…` as some loggers write it, without quotes. */
function unquotedParts(text: string): readonly LinePart[] | undefined {
  const start = text.indexOf('v=0\\');
  if (start < 0 || !hasEscapedEnd(text.slice(start))) return undefined;
  return [
    { kind: 'outside', text: text.slice(0, start) },
    { kind: 'unquoted', text: text.slice(start) },
  ];
}
