/*
 * How libwebrtc takes a line apart (rtc_base/string_encode): spaces count, tabs are no spaces, a
 * number is digits and nothing else.
 */

/**
 * What stands before the first `delimiter` and what stands behind it, delimiters that follow at
 * once being one; undefined where there is none.
 */
export function cut(text: string, delimiter: string): readonly [string, string] | undefined {
  const at = text.indexOf(delimiter);
  if (at < 0) return undefined;
  let rest = at + 1;
  while (text.charAt(rest) === delimiter) rest += 1;
  return [text.slice(0, at), text.slice(rest)];
}

/** The words between single spaces, empty ones included. */
export function fieldsOf(text: string): readonly string[] {
  return text.split(' ');
}

/** The words between spaces, empty ones left out. */
export function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** What stands behind the colon of `…name:`; undefined where no colon follows that very name. */
export function behindColon(text: string, name: string): string | undefined {
  const parts = cut(text, ':');
  return parts?.[0].endsWith(name) ? parts[1] : undefined;
}

/** Whether an `a=` line is of this attribute: its name, then `:`, a space, or the end. */
export function isAttribute(line: string, name: string): boolean {
  if (!line.startsWith(name, 2)) return false;
  const next = line.charAt(2 + name.length);
  return next === '' || next === ':' || next === ' ';
}

const INT_LIMIT = 2 ** 31;
export const UINT32_LIMIT = 2 ** 32;

/** A signed number of 32 bits. */
export function intOf(text: string): number | undefined {
  if (!/^-?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value < INT_LIMIT && value >= -INT_LIMIT ? value : undefined;
}

/** A number from 0 up to (not including) `limit`. */
export function unsignedOf(text: string, limit: number): number | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value < limit ? value : undefined;
}

const TOKEN = /^[!#-'*+\-.0-9A-Z^-~]*$/;

/** `token-char` of RFC 4566 §9 only; the empty text passes. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}
