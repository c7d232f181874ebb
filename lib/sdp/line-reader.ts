import type { Token, TokenRole } from './token';

/** What a reader looked for where it found something else; the words for each are in content. */
export type Expectation =
  | { readonly what: 'number'; readonly lowest: bigint; readonly highest: bigint }
  | { readonly what: 'one of'; readonly choices: readonly string[] }
  | { readonly what: 'word'; readonly role: TokenRole }
  | { readonly what: 'end of line' }
  | { readonly what: 'literal'; readonly text: string }
  | { readonly what: 'line' };

/** Why a line cannot be read. `at` and `length` name the characters at fault in the line's text. */
export interface LineProblem {
  readonly role: TokenRole | undefined;
  readonly expected: Expectation;
  readonly at: number;
  readonly length: number;
  readonly found: string;
}

/**
 * Thrown inside of a line's reader only, and caught where the line is read (`read-line.ts`). No
 * `Error`: to write down the call stack takes longer than to read twenty lines.
 */
export class Unreadable {
  constructor(readonly problem: LineProblem) {}
}

/**
 * Walks over one line's text and remembers which characters are which value.
 * Every `take…` throws {@link Unreadable} where the text is not what was expected.
 */
export interface LineReader {
  /** The whole line, and where the reader stands in it. */
  readonly text: string;
  readonly position: number;
  readonly tokens: readonly Token[];
  atEnd(): boolean;
  /** What is left, without taking it. */
  peek(): string;
  /** The characters before the next space (or the end), without taking them. */
  peekWord(): string;
  /** The next word: up to a space or the end. Skips the spaces before it. */
  word(role: TokenRole, pattern?: RegExp): string;
  /** Up to one of these characters, which is left standing; whole rest where none stands there. */
  until(role: TokenRole, stops: string, pattern?: RegExp): string;
  /** A whole decimal number, its bounds below 2^53; use `digits` beyond. */
  number(role: TokenRole, lowest: number, highest: number, stops?: string): number;
  /** A whole decimal number of any size, as its digits. */
  digits(role: TokenRole, lowest: bigint, highest: bigint, stops?: string): string;
  /** One of these words, compared exactly. */
  oneOf<T extends string>(role: TokenRole, choices: readonly T[]): T;
  /** Takes exactly this text. It is no value and becomes no token. */
  literal(text: string): void;
  /** Takes this text where it stands there; says whether it did. */
  skip(text: string): boolean;
  /** All that is left, which may be empty only where `allowEmpty`. */
  rest(role: TokenRole, allowEmpty?: boolean): string;
  /** Throws unless everything was taken (trailing spaces are let be). */
  end(): void;
  fail(role: TokenRole | undefined, expected: Expectation, at: number, length: number): never;
}

/** A reader of `text` that begins at `position` (UTF-16 code units). */
export function createLineReader(text: string, position: number): LineReader {
  return new TokenWalk(text, position);
}

class TokenWalk implements LineReader {
  readonly tokens: Token[] = [];
  /** Only spaces stand from here on. Found once: readers ask word by word whether they are there. */
  private readonly lastEnd: number;

  constructor(
    readonly text: string,
    public position: number,
  ) {
    this.lastEnd = text.trimEnd().length;
  }

  atEnd(): boolean {
    return this.position >= this.lastEnd;
  }

  peek(): string {
    return this.text.slice(this.position);
  }

  peekWord(): string {
    WORD.lastIndex = this.position;
    return WORD.exec(this.text)?.[1] ?? '';
  }

  word(role: TokenRole, pattern?: RegExp): string {
    this.skipSpaces();
    return this.until(role, SPACES, pattern);
  }

  until(role: TokenRole, stops: string, pattern?: RegExp): string {
    const found = this.ahead(stops);
    if (found === '' || (pattern && !pattern.test(found))) {
      this.fail(role, { what: 'word', role }, this.position, found.length);
    }
    return this.take(role, found);
  }

  number(role: TokenRole, lowest: number, highest: number, stops = SPACES): number {
    if (stops.includes(' ')) this.skipSpaces();
    const found = this.ahead(stops);
    const value = DIGITS.test(found) ? Number(found) : Number.NaN;
    if (value >= lowest && value <= highest) return Number(this.take(role, found));
    return this.failNumber(role, BigInt(lowest), BigInt(highest), found);
  }

  digits(role: TokenRole, lowest: bigint, highest: bigint, stops = SPACES): string {
    if (stops.includes(' ')) this.skipSpaces();
    const found = this.ahead(stops);
    const value = DIGITS.test(found) ? BigInt(found) : undefined;
    if (value !== undefined && value >= lowest && value <= highest) return this.take(role, found);
    return this.failNumber(role, lowest, highest, found);
  }

  oneOf<T extends string>(role: TokenRole, choices: readonly T[]): T {
    const found = this.peekWord();
    this.skipSpaces();
    const choice = choices.find((known) => known === found);
    if (choice === undefined) {
      return this.fail(role, { what: 'one of', choices }, this.position, found.length);
    }
    this.take(role, found);
    return choice;
  }

  literal(text: string): void {
    if (!this.skip(text)) {
      this.fail(undefined, { what: 'literal', text }, this.position, this.peekWord().length);
    }
  }

  skip(text: string): boolean {
    if (!this.text.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  rest(role: TokenRole, allowEmpty = false): string {
    const found = this.peek();
    if (found === '' && !allowEmpty) this.fail(role, { what: 'word', role }, this.position, 0);
    return this.take(role, found);
  }

  end(): void {
    if (this.atEnd()) return;
    const left = this.peek();
    const at = this.position + (left.length - left.trimStart().length);
    this.fail(undefined, { what: 'end of line' }, at, this.text.length - at);
  }

  fail(role: TokenRole | undefined, expected: Expectation, at: number, length: number): never {
    throw new Unreadable({ role, expected, at, length, found: this.text.slice(at, at + length) });
  }

  private failNumber(role: TokenRole, lowest: bigint, highest: bigint, found: string): never {
    this.fail(role, { what: 'number', lowest, highest }, this.position, found.length);
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.position) === SPACE) this.position += 1;
  }

  /** What stands before the first of these characters, or before the end. */
  private ahead(stops: string): string {
    const { text, position } = this;
    let end = position;
    while (end < text.length && !isOneOf(text.charCodeAt(end), stops)) end += 1;
    return text.slice(position, end);
  }

  private take(role: TokenRole, found: string): string {
    const start = this.position;
    const end = start + found.length;
    if (end > start) this.tokens.push({ role, start, end });
    this.position = end;
    return found;
  }
}

const SPACES = ' \t';
const SPACE = 32;
const DIGITS = /^\d{1,40}$/;
const WORD = / *(\S*)/y;

/** By codes: this runs for each character of a text. */
function isOneOf(code: number, characters: string): boolean {
  for (let at = 0; at < characters.length; at += 1) {
    if (characters.charCodeAt(at) === code) return true;
  }
  return false;
}
