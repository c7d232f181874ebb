import { splitLines, type TextLine } from '../split-lines';
import type { ObjectFacts, PastedLine, Unwrapped } from './pasted-line';
import type { ReadStep } from './read-step';
import { beginsList, type LinePart, partsOf, unescapeString } from './string-literals';
import { factsIn, isEmptyCandidate, isWrapper, namesString } from './wrapper';

/**
 * Puts the lines of strings (in JSON, in objects as consoles print them, in program text) in the
 * place of the lines that hold the strings. What else stood on those lines remains as lines of its
 * own, unless it is nothing but the syntax of an object, whose fields are kept as facts.
 */
export function unwrapStrings(lines: readonly PastedLine[]): Unwrapped {
  const listed = lines.some(({ text }) => beginsList(text));
  const partsByLine = lines.map(({ text }) => partsOf(text, listed));
  const nothing = partsByLine.every((parts) => parts === undefined);
  if (nothing && !lines.some(({ text }) => isEmptyCandidate(text))) return { lines, steps: [] };
  const out = new Unwrapping();
  for (const [at, line] of lines.entries()) {
    const parts = partsByLine[at];
    if (parts === undefined) out.takeLine(line);
    else out.takeParts(parts, line);
  }
  return { lines: out.lines, steps: out.steps() };
}

/** A line while its string may still get a line end or a fact from what follows. */
type OpenLine = { -readonly [K in keyof PastedLine]: PastedLine[K] };

class Unwrapping {
  readonly lines: OpenLine[] = [];
  private quoted = 0;
  private objects = 0;
  private json = true;
  private ends = 0;
  private escaped: string | undefined;
  /** Facts that belong to the string to come, and those of the last one while its object is open. */
  private pending: ObjectFacts = {};
  private open: ObjectFacts | undefined;
  /** What stands before the string to come names it as a field. */
  private named = false;

  takeLine(line: PastedLine): void {
    const fence = line.text.trimStart().startsWith('```');
    const wrapper = line.text.trim() !== '' && !fence && isWrapper(line.text);
    if (isEmptyCandidate(line.text)) this.takeEmptyCandidate(line);
    else if (wrapper) this.readWrapper(line.text);
    else this.lines.push({ ...line });
  }

  takeParts(parts: readonly LinePart[], line: PastedLine): void {
    const last = parts.length - 1;
    for (const [at, { kind, text }] of parts.entries()) {
      if (kind !== 'outside') {
        if (kind === 'quoted') this.quoted += 1;
        const whole = this.takeString(text);
        // One line of a list: its own end is that of the line that holds it.
        if (!whole && parts.length <= 3) this.endLine(line.end);
        continue;
      }
      this.readWrapper(text);
      if (isWrapper(text)) continue;
      this.lines.push({ text, end: at === last ? line.end : '', wrapper: true });
    }
  }

  /** The text of its line is not what was pasted: the step that names it says so. */
  private takeEmptyCandidate({ text, end }: PastedLine): void {
    const begins = { ...this.pending, ...factsIn(text) };
    this.pending = {};
    this.lines.push({ text: 'a=end-of-candidates', end, begins, emptied: true });
    this.open = text.includes('}') ? undefined : begins;
    this.objects += 1;
    this.json &&= namesString(text) === 'json';
  }

  steps(): readonly ReadStep[] {
    const steps: ReadStep[] = [];
    const { objects, quoted, json, ends } = this;
    if (objects > 0) steps.push({ step: 'object unwrapped', json, strings: objects });
    else if (quoted > 0) steps.push({ step: 'quotes removed', strings: quoted });
    if (this.escaped !== undefined) {
      steps.push({ step: 'escapes turned into line ends', escape: this.escaped, count: ends });
    }
    return steps;
  }

  /** Says whether the string had any line end of its own. */
  private takeString(content: string): boolean {
    const { text, escape: found } = unescapeString(content);
    this.escaped ??= found;
    const lines = splitLines(text);
    this.ends += lines.filter(({ end }) => end !== '').length;
    const [only] = lines;
    if (lines.length === 1 && only?.text === '') this.endLine(only.end);
    else this.beginString(lines);
    return found !== undefined || /^\s*(?:a=)?candidate:/.test(text);
  }

  private beginString(lines: readonly TextLine[]): void {
    const begins = this.pending;
    const listed = !this.named && isListed(lines[0]?.text ?? '', begins);
    this.pending = {};
    this.named = false;
    this.open = begins;
    for (const [at, line] of lines.entries()) {
      this.lines.push(at > 0 ? { ...line, within: true } : listed ? line : { ...line, begins });
    }
  }

  private endLine(end: PastedLine['end']): void {
    const last = this.lines.at(-1);
    if (last !== undefined && last.end === '') last.end = end;
  }

  /** A closing brace ends the object of the last string; what follows belongs to the next one. */
  private readWrapper(text: string): void {
    const brace = text.indexOf('}');
    const head = brace < 0 ? text : text.slice(0, brace);
    if (this.open !== undefined) Object.assign(this.open, { ...factsIn(head), ...this.open });
    else Object.assign(this.pending, factsIn(head));
    const naming = namesString(text);
    this.named = naming !== undefined;
    if (naming !== undefined) this.objects += 1;
    if (naming === 'object') this.json = false;
    if (brace < 0) return;
    this.open = undefined;
    Object.assign(this.pending, factsIn(text.slice(brace)));
  }
}

/** A candidate that is one more line of a program's list, rather than an object's only line. */
function isListed(text: string, facts: ObjectFacts): boolean {
  return /^\s*a=(?:candidate:|end-of-candidates\s*$)/.test(text) && Object.keys(facts).length === 0;
}
