import { parseArgs } from 'node:util';

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

/** What is wrong with a command line, in words for whoever typed it. */
export class UsageError extends Error {}

/**
 * Reads the arguments behind the program's name.
 *
 * @throws UsageError with one line that says what was expected.
 */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, ...files] = positionals;
  if (values.help || name === undefined || name === 'help') return { name: 'help' };
  if (name === 'redact') return { name, file: onlyFile(files) };
  if (name !== 'explain') throw new UsageError(`no such command: ${name} (explain, redact, help)`);
  const form = { json: values.json ?? false, lang: readLang(values.lang) };
  const { offer, answer } = values;
  if (offer === undefined && answer === undefined) {
    return { name, files: files.length === 0 ? ['-'] : files, ...form };
  }
  if (offer === undefined || answer === undefined) {
    throw new UsageError('--offer and --answer go together');
  }
  if (files.length > 0)
    throw new UsageError(`with --offer and --answer, no other file: ${files[0]}`);
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
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function onlyFile(files: readonly string[]): string {
  const [file = '-', another] = files;
  if (another !== undefined) throw new UsageError(`redact takes one file: ${another}`);
  return file;
}

function readLang(lang: string | undefined): Lang {
  const known = LANGS.find((one) => one === (lang ?? 'en'));
  if (known === undefined) throw new UsageError(`no such language: ${lang} (${LANGS.join(', ')})`);
  return known;
}
