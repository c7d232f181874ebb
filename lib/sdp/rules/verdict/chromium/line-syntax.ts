import type { RuleId } from '../../rule-id';
import type { BrowserLine } from '../browser-lines';

/** A line of the text that passed libwebrtc's check of its form. */
export interface CheckedLine {
  readonly letter: string;
  /** The whole line, without its end. */
  readonly text: string;
  readonly number: number;
}

/**
 * What `GetLine` asks of every line: an end, a lower-case letter, `=`, and at least one character
 * that is no space (but for `s=`). Undefined for a line that it refuses.
 */
export function checkLine({ text, ended, number }: BrowserLine): CheckedLine | undefined {
  if (!ended) return undefined;
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (line.length < 3 || !/^[a-z]=/.test(line)) return undefined;
  if (line.charAt(0) !== 's' && line.charAt(2) === ' ') return undefined;
  return { letter: line.charAt(0), text: line, number };
}

/** Why a line is refused, as a rule. */
export function syntaxRule(line: BrowserLine | undefined): RuleId {
  if (line === undefined) return 'G13';
  const text = line.text.replace(/\r$/, '');
  if (text.trim() === '') return 'G12';
  if (/^[a-z]=.*\r./.test(line.text)) return 'G10';
  if (/^[a-z]=\s*$/.test(text)) return 'G17';
  if (!line.ended && /^[a-z]=\S/.test(text)) return 'G11';
  return 'G13';
}
