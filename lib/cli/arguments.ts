import { parseArgs } from 'node:util';
import { nameAndMessage } from '../name-and-message';

/** What the command line asks for. */
export type Command =
  | {
      readonly name: 'explain';
      /** Paths as they were given; `-` for standard input. */
      readonly files: readonly string[];
      readonly json: boolean;
      readonly lang: Lang;
    }
  | {
      readonly name: 'explain pair';
      readonly offer: string;
      readonly answer: string;
      readonly json: boolean;
      readonly lang: Lang;
    }
  | { readonly name: 'redact'; readonly file: string }
  | { readonly name: 'help' };

export const LANGS = ['en', 'ko'] as const;
export type Lang = (typeof LANGS)[number];

/** What is wrong with a command line; content holds the words for each. */
export type UsageProblem =
  | 'command'
  | 'pair'
  | 'file beside a pair'
  | 'language'
  | 'redact files'
  /** In the words of Node.js. */
  | 'option';

/** A command line that asks for nothing we know; its message is what is wrong in it. */
export class UsageError extends Error {
  constructor(
    readonly problem: UsageProblem,
    readonly found: string,
  ) {
    super(`${problem}: ${found}`);
  }
}

/** The language that a command line names, even where something else in it is wrong. */
export function langIn(args: readonly string[]): Lang {
  const at = args.indexOf('--lang');
  const named = at < 0 ? undefined : args[at + 1];
  const joined = args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length);
  return LANGS.find((one) => one === (named ?? joined)) ?? 'en';
}

/**
 * Reads the arguments behind the program's name.
 *
 * @throws UsageError with what is wrong.
 */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, ...files] = positionals;
  if (values.help || name === undefined || name === 'help') return { name: 'help' };
  if (name === 'redact') return { name, file: onlyFile(files) };
  if (name !== 'explain') throw new UsageError('command', name);
  const form = { json: values.json ?? false, lang: readLang(values.lang) };
  const { offer, answer } = values;
  if (offer === undefined && answer === undefined) {
    return { name, files: files.length === 0 ? ['-'] : files, ...form };
  }
  if (offer === undefined || answer === undefined) {
    throw new UsageError('pair', offer === undefined ? '--offer' : '--answer');
  }
  const [other] = files;
  if (other !== undefined) throw new UsageError('file beside a pair', other);
  return { name: 'explain pair', offer, answer, ...form };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        offer: { type: 'string' },
        answer: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError('option', nameAndMessage(error).message);
  }
}

function onlyFile(files: readonly string[]): string {
  const [file = '-', another] = files;
  if (another !== undefined) throw new UsageError('redact files', another);
  return file;
}

function readLang(lang: string | undefined): Lang {
  const known = LANGS.find((one) => one === (lang ?? 'en'));
  if (known === undefined) throw new UsageError('language', lang ?? '');
  return known;
}
