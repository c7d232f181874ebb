import { readDescription } from '../read-description';
import type { Description, ReadLine } from '../reading';
import { joinLines } from '../split-lines';
import { type DescriptionIndex, indexDescription } from './description-index';
import { applyFix, type Fix } from './finding';
import type { RuleId } from './rule-id';
import { RULES } from './rules';
import { foresee } from './verdict/foresee';
import type { Browser, Verdict } from './verdict/rejection';

/** Why a browser would reject a description: at first, or once an earlier reason is mended. */
export interface Reason {
  readonly rule: RuleId;
  /** In the description as it is; undefined where the fault has no line. */
  readonly line: number | undefined;
  readonly browser: Browser;
}

/** Each mending costs a reading; more reasons than these in one text are left for later. */
const MOST_REASONS = 12;

/** Of a very long text only the first reasons are told, so that the time stays that of its length. */
const LINES_READ_AGAIN = 50_000;

const NO_READINGS: ReadonlyMap<string, ReadLine> = new Map();

function readingsOf({ lines }: DescriptionIndex): ReadonlyMap<string, ReadLine> {
  const own = lines.filter(({ line }) => line.place.in !== 'around');
  return new Map(own.map((line) => [line.line.text, line]));
}

/**
 * A parser names its first reason only. While that one has a fix, the fixed text is asked again, so
 * that no fix uncovers a reason that was not named before. `foreseen`: the verdict about the text as
 * it is, where it is known.
 */
export function decidingRules(
  index: DescriptionIndex,
  browser: Browser,
  foreseen?: Verdict,
): readonly Reason[] {
  const reasons: Reason[] = [];
  let now: Step = { index, readings: NO_READINGS, numberOf: (line) => line };
  const rounds = Math.min(MOST_REASONS, Math.max(1, LINES_READ_AGAIN / index.lines.length));
  for (let round = 0; round < rounds; round += 1) {
    const known = round === 0 ? foreseen : undefined;
    const verdict = known ?? foresee(now.index.description, browser);
    const fix = nextFix(verdict, now.index);
    if (verdict.verdict === 'rejects') {
      const { rule, line } = verdict;
      reasons.push({ rule, line: line === undefined ? undefined : now.numberOf(line), browser });
    }
    if (fix === undefined || round + 1 >= rounds) break;
    const readings = now.readings === NO_READINGS ? readingsOf(index) : now.readings;
    now = mended({ ...now, readings }, fix);
  }
  return reasons;
}

/** Firefox may accept what stands before a blank or an indented line, and lose the rest. */
function nextFix(verdict: Verdict, index: DescriptionIndex): Fix | undefined {
  if (verdict.verdict === 'rejects') {
    const own = fixFor(verdict.rule, verdict.line, index);
    return own ?? (verdict.rule === 'G01' ? fixFor('G06', undefined, index) : undefined);
  }
  return fixFor('G12', undefined, index) ?? fixFor('G13', undefined, index);
}

interface Step {
  readonly index: DescriptionIndex;
  /** Lines that are read already, by their text: a mending changes few. */
  readonly readings: ReadonlyMap<string, ReadLine>;
  /** The number of a line of this text in the text at the beginning. */
  readonly numberOf: (line: number) => number | undefined;
}

function fixFor(id: RuleId, line: number | undefined, index: DescriptionIndex): Fix | undefined {
  const rule = RULES[id];
  if (rule.needs !== 'description') return undefined;
  const found = rule.check(index).filter(({ fix }) => fix !== undefined);
  const here = found.find(({ lines }) => line !== undefined && lines.includes(line));
  return (here ?? found[0])?.fix;
}

function mended({ index, numberOf, readings }: Step, fix: Fix): Step {
  const { description, kind } = index;
  const before = description.lines[0]?.line.offset ?? 0;
  const edits = fix.edits.map(({ start, end, text }) => ({
    start: start - before,
    end: end - before,
    text,
  }));
  const text = applyFix(joinLines(description.lines.map(({ line }) => line)), { edits });
  const next = readDescription(text, description.type, readings);
  const numbers = sameLines(description, next);
  return {
    readings,
    index: indexDescription(next, kind),
    numberOf: (line) => {
      const number = numbers.get(line);
      return number === undefined ? undefined : numberOf(number);
    },
  };
}

/** Lines keep their text and, but for a few that are put in, taken out or sorted, their order. */
function sameLines(from: Description, to: Description): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>();
  for (const { line } of from.lines) {
    const text = line.text.trim();
    const of = places.get(text);
    if (of === undefined) places.set(text, [line.number]);
    else of.push(line.number);
  }
  const taken = new Map<string, number>();
  const numbers = new Map<number, number>();
  for (const { line } of to.lines) {
    const text = line.text.trim();
    const at = taken.get(text) ?? 0;
    taken.set(text, at + 1);
    const number = places.get(text)?.[at];
    if (number !== undefined) numbers.set(line.number, number);
  }
  return numbers;
}
