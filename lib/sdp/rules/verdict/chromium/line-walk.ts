import type { RuleId } from '../../rule-id';
import type { BrowserLine } from '../browser-lines';
import { type CheckedLine, checkLine, syntaxRule } from './line-syntax';

/** Walks over the lines of a description, as libwebrtc's position in the text does. */
export interface LineWalk {
  /** Takes the next line where it is of this letter and well formed. */
  take(letter: string): CheckedLine | undefined;
  takeAll(letter: string): void;
  /** Takes the next line of whatever letter; undefined where it is not well formed. */
  takeAny(): CheckedLine | undefined;
  /** The next line begins with this letter and `=`, well formed or not. */
  isNext(letter: string): boolean;
  atEnd(): boolean;
  /** Of the next line, or of the last one where none is left. */
  number(): number | undefined;
  /** Why the next line is no line at all. */
  syntaxRule(): RuleId;
  /** Why a line of this letter was not found here: form, order, or not there (`absent`). */
  missing(letter: string, absent: RuleId): RuleId;
}

export function walkLines(lines: readonly BrowserLine[]): LineWalk {
  let at = 0;
  const isNext = (letter: string) => lines[at]?.text.startsWith(`${letter}=`) ?? false;
  const takeAny = () => {
    const line = lines[at];
    const checked = line && checkLine(line);
    if (checked) at += 1;
    return checked;
  };
  const take = (letter: string) => (isNext(letter) ? takeAny() : undefined);
  return {
    take,
    takeAny,
    isNext,
    takeAll(letter) {
      while (take(letter));
    },
    atEnd: () => at >= lines.length,
    number: () => (lines[at] ?? lines.at(-1))?.number,
    syntaxRule: () => syntaxRule(lines[at]),
    missing(letter, absent) {
      const next = lines[at];
      if (next === undefined) return absent;
      if (!checkLine(next)) {
        const rule = syntaxRule(next);
        return rule === 'G13' && at === 0 && !/^\s+v=/.test(next.text) ? absent : rule;
      }
      const session = sessionFrom(lines, at);
      return session.some(({ text }) => text.startsWith(`${letter}=`)) ? 'G06' : absent;
    },
  };
}

function sessionFrom(lines: readonly BrowserLine[], at: number): readonly BrowserLine[] {
  const media = lines.findIndex(({ text }, index) => index >= at && text.startsWith('m='));
  return lines.slice(at, media < 0 ? undefined : media);
}
