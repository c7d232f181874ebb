import type { Setup } from './setup';

/*
 * A setup as a list of values, each by its path. A list of words is one value; a list of objects has a
 * number in the path.
 */

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Every value of a setup by its path, in the order of the setup's fields. */
export function flatten(setup: Setup): Map<string, string> {
  const found = new Map<string, string>();
  collect(setup as unknown as Plain, '', found);
  return found;
}

function collect(value: Plain | undefined, path: string, found: Map<string, string>): void {
  if (value === undefined) return;
  if (typeof value !== 'object') found.set(path, String(value));
  else if (isWords(value)) found.set(path, value.join(','));
  else {
    for (const [key, inner] of Object.entries(value)) {
      collect(inner, path === '' ? key : `${path}.${key}`, found);
    }
  }
}

/** A list of strings, or an empty one. */
function isWords(value: Plain): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** The lists of the schema, by the last name of their path: how their text is read. */
const WORD_LISTS = new Set(['turn', 'deniedPeers', 'addresses']);
export const OBJECT_LISTS: ReadonlySet<string> = new Set(['errands', 'changes']);

interface Branch {
  [key: string]: Branch | unknown;
}

/** What was flattened, built up again; `entries` tells the names of each list's entries, in order. */
export interface Unflattened {
  readonly value: unknown;
  readonly entries: ReadonlyMap<string, readonly string[]>;
}

/** The way back, with numbers and truth values where the text is one. Nothing is checked here. */
export function unflatten(values: ReadonlyMap<string, string>): Unflattened {
  const root: Branch = {};
  for (const [path, text] of values) place(root, path, text);
  const entries = new Map<string, readonly string[]>();
  for (const list of OBJECT_LISTS) {
    const held = root[list];
    if (typeof held !== 'object' || held === null) continue;
    entries.set(list, Object.keys(held));
    root[list] = Object.values(held);
  }
  return { value: root, entries };
}

function place(root: Branch, path: string, text: string): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let branch = root;
  for (const name of names) {
    const next = branch[name];
    const inner: Branch = typeof next === 'object' && next !== null ? (next as Branch) : {};
    branch[name] = inner;
    branch = inner;
  }
  branch[last] = valueFor(last, text);
}

function valueFor(name: string, text: string): unknown {
  if (WORD_LISTS.has(name) || OBJECT_LISTS.has(name)) return text === '' ? [] : text.split(',');
  if (text === 'true' || text === 'false') return text === 'true';
  return TEXTS.has(name) || !/^-?\d+(?:\.\d+)?$/.test(text) ? text : Number(text);
}

/** Fields that are text even where it looks like a number. */
const TEXTS = new Set(['packet', 'host', 'address', 'dtls']);
