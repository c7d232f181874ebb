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

/** Thrown inside of a line's reader only, and caught where the line is read (`read-line.ts`). */
export class Unreadable extends Error {
  constructor(readonly problem: LineProblem) {
    super(`expected ${problem.expected.what} at ${problem.at}`);
  }
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
  /** A whole decimal number; exact up to 2^53, use `digits` beyond. */
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

  constructor(
    readonly text: string,
    public position: number,
  ) {}

  atEnd(): boolean {
    return this.peek().trim() === '';
  }

  peek(): string {
    return this.text.slice(this.position);
  }

  peekWord(): string {
    return /^ *(\S*)/.exec(this.peek())?.[1] ?? '';
  }

  word(role: TokenRole, pattern?: RegExp): string {
    this.skipSpaces();
    return this.until(role, ' \t', pattern);
  }

  until(role: TokenRole, stops: string, pattern?: RegExp): string {
    const start = this.position;
    let end = start;
    while (end < this.text.length && !stops.includes(this.text.charAt(end))) end += 1;
    const found = this.text.slice(start, end);
    if (found === '' || (pattern && !pattern.test(found))) {
      this.fail(role, { what: 'word', role }, start, end - start);
    }
    return this.take(role, start, end);
  }

  number(role: TokenRole, lowest: number, highest: number, stops = ' \t'): number {
    return Number(this.digits(role, BigInt(lowest), BigInt(highest), stops));
  }

  digits(role: TokenRole, lowest: bigint, highest: bigint, stops = ' \t'): string {
    if (stops.includes(' ')) this.skipSpaces();
    const start = this.position;
    let end = start;
    while (end < this.text.length && !stops.includes(this.text.charAt(end))) end += 1;
    const found = this.text.slice(start, end);
    const value = /^\d{1,40}$/.test(found) ? BigInt(found) : undefined;
    if (value === undefined || value < lowest || value > highest) {
      this.fail(role, { what: 'number', lowest, highest }, start, end - start);
    }
    return this.take(role, start, end);
  }

  oneOf<T extends string>(role: TokenRole, choices: readonly T[]): T {
    const found = this.peekWord();
    this.skipSpaces();
    const choice = choices.find((known) => known === found);
    if (choice === undefined) {
      return this.fail(role, { what: 'one of', choices }, this.position, found.length);
    }
    this.take(role, this.position, this.position + found.length);
    return choice;
  }

  literal(text: string): void {
    if (!this.skip(text)) {
      const length = Math.max(this.peekWord().length, 0);
      this.fail(undefined, { what: 'literal', text }, this.position, length);
    }
  }

  skip(text: string): boolean {
    if (!this.text.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  rest(role: TokenRole, allowEmpty = false): string {
    const start = this.position;
    if (start >= this.text.length && !allowEmpty) this.fail(role, { what: 'word', role }, start, 0);
    return this.take(role, start, this.text.length);
  }

  end(): void {
    if (this.atEnd()) return;
    const at = this.position + (this.peek().length - this.peek().trimStart().length);
    this.fail(undefined, { what: 'end of line' }, at, this.text.length - at);
  }

  fail(role: TokenRole | undefined, expected: Expectation, at: number, length: number): never {
    throw new Unreadable({ role, expected, at, length, found: this.text.slice(at, at + length) });
  }

  private skipSpaces(): void {
    while (this.text.charAt(this.position) === ' ') this.position += 1;
  }

  private take(role: TokenRole, start: number, end: number): string {
    if (end > start) this.tokens.push({ role, start, end });
    this.position = end;
    return this.text.slice(start, end);
  }
}
