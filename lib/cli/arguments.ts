import { parseArgs } from 'node:util';
import { nameAndMessage } from '../name-and-message';
import { OUTPUTS } from './output-paths';
import {
  type MatrixCommand,
  readMatrix,
  readSimulate,
  type SimulateCommand,
} from './simulation-arguments';
import { UsageError } from './usage-error';

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
  | ({ readonly name: 'dissect' } & DissectCommand & Form)
  | (SimulateCommand & Form)
  | (MatrixCommand & Form)
  | { readonly name: 'help' };

export interface DissectCommand {
  /** Paths of captures; `-` for standard input. */
  readonly files: readonly string[];
  /** The path of a key log (SSLKEYLOGFILE). */
  readonly keylog: string | undefined;
}

/** How a command's answer is written. */
export interface Form {
  readonly json: boolean;
  readonly lang: Lang;
}

export const LANGS = ['en', 'ko'] as const;
export type Lang = (typeof LANGS)[number];

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
  if (!isCommandName(name)) throw new UsageError('command', name);
  const own: readonly string[] = OPTIONS_OF[name];
  const foreign = Object.keys(values).find((option) => !own.includes(option));
  if (foreign !== undefined)
    throw new UsageError('foreign option', dashed(foreign), own.map(dashed));
  refuseEmptyPaths(name, values, files);
  const form = { json: values.json ?? false, lang: readLang(values.lang) };
  switch (name) {
    case 'redact':
      return { name, file: onlyFile(files) };
    case 'explain':
      return readExplain(values, files, form);
    case 'dissect':
      return { name, files: files.length === 0 ? ['-'] : files, keylog: values.keylog, ...form };
    case 'simulate':
      return { ...readSimulate(values, files), ...form };
    case 'matrix':
      return { ...readMatrix(values, files), ...form };
  }
}

const OPTIONS_OF = {
  explain: ['json', 'lang', 'offer', 'answer'],
  redact: ['json', 'lang'],
  dissect: ['json', 'lang', 'keylog'],
  simulate: [
    'json',
    'lang',
    'a',
    'b',
    'turn',
    'agent',
    'seed',
    'dtls',
    'group',
    'srtp',
    'timer',
    'attack',
    'mtu',
    ...OUTPUTS,
  ],
  matrix: ['json', 'lang', 'turn', 'agent'],
} as const satisfies Record<string, readonly string[]>;

type CommandName = keyof typeof OPTIONS_OF;

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(OPTIONS_OF, name);
}

const PATH_OPTIONS = ['offer', 'answer', ...OUTPUTS] as const;

/** An unset variable of a script gives one; the system's words for it would name nothing. */
function refuseEmptyPaths(
  name: CommandName,
  values: { readonly [O in (typeof PATH_OPTIONS)[number]]?: string },
  files: readonly string[],
): void {
  const option = PATH_OPTIONS.find((one) => values[one] === '');
  if (option !== undefined) throw new UsageError('no path', dashed(option));
  const takesFiles = name === 'explain' || name === 'redact' || name === 'dissect';
  if (takesFiles && files.includes('')) throw new UsageError('no path', name);
}

function dashed(option: string): string {
  return `--${option}`;
}

function readExplain(
  { offer, answer }: { readonly offer?: string; readonly answer?: string },
  files: readonly string[],
  form: Form,
): Command {
  if (offer === undefined && answer === undefined) {
    return { name: 'explain', files: files.length === 0 ? ['-'] : files, ...form };
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
        a: { type: 'string' },
        b: { type: 'string' },
        turn: { type: 'string' },
        agent: { type: 'string' },
        seed: { type: 'string' },
        dtls: { type: 'string' },
        group: { type: 'string' },
        srtp: { type: 'string' },
        timer: { type: 'string' },
        attack: { type: 'string' },
        mtu: { type: 'string' },
        pcapng: { type: 'string' },
        keylog: { type: 'string' },
        sctp: { type: 'string' },
        ladder: { type: 'string' },
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
