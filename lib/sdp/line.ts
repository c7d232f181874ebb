/*
 * What every later step stands on: the lines of a text, each with its number, its place and the
 * exact characters that it had. Nothing here is ever dropped, moved or corrected.
 */

/** As it stood behind a line; empty behind a last line without one. */
export type LineEnd = '\r\n' | '\n' | '\r' | '';

/** The section that a line stands in; `around`: before or behind the description, or no part of it. */
export type Place =
  | { readonly in: 'session' }
  | { readonly in: 'media'; readonly index: number }
  | { readonly in: 'around' };

export interface SdpLine {
  /** From 1, in the text as it was read (after unwrapping), over all its descriptions. */
  readonly number: number;
  /** UTF-16 code units before the line in that text. */
  readonly offset: number;
  /** Without its end. */
  readonly text: string;
  readonly end: LineEnd;
  readonly place: Place;
}
