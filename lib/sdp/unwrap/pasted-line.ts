import type { DescriptionType } from '../reading';
import type { TextLine } from '../split-lines';
import type { ReadStep } from './read-step';

/** What an object says beside the string that was unwrapped from it. */
export interface ObjectFacts {
  type?: DescriptionType | undefined;
  sdpMid?: string | undefined;
  sdpMLineIndex?: number | undefined;
}

/** A line on its way from the pasted text to its place. */
export interface PastedLine extends TextLine {
  /** Around a string: text of a log or a program, never SDP. */
  readonly wrapper?: true;
  /** On the first line of a string that was unwrapped. */
  readonly begins?: ObjectFacts;
  /** A line of a string that was unwrapped: an empty one at its end is the description's own. */
  readonly within?: true;
  /** It stands for a candidate with an empty text. */
  readonly emptied?: true;
  /** How many lines were joined to it. */
  readonly joined?: number;
}

/** The lines after a step, and what it did. */
export interface Unwrapped {
  readonly lines: readonly PastedLine[];
  readonly steps: readonly ReadStep[];
}

/** Looks like a line of SDP of any letter; spaces before it are let be. */
export function looksLikeSdp(text: string): boolean {
  return /^\s*(?:[A-Za-z]=|candidate:)/.test(text);
}

/** Looks like a line of a letter that RFC 8866 knows. */
export function hasKnownLetter(text: string): boolean {
  return /^\s*(?:[vosiuepcbtrzkam]=|candidate:)/.test(text);
}
