import * as v from 'valibot';
import { type Setup, SetupSchema } from './setup';

/*
 * A setup as the parameters of an address: what differs from a base, one parameter a value, named by
 * its path.
 *
 *   a.nat.preset=symmetric-office & b.turn=udp,tls & seed=7 & changes.0.kind=restart-ice & …
 *
 * A list of words is one value; a list of objects has a number in the path. `-` takes away what the
 * base has.
 */

const REMOVED = '-';

/** The parameters that lead from the base to the setup, in the order of the setup's fields. */
export function setupParameters(setup: Setup, base: Setup): readonly (readonly [string, string])[] {
  const wanted = flatten(setup);
  const given = flatten(base);
  const set = [...wanted].filter(([path, text]) => given.get(path) !== text);
  // An empty list is one value; once it has entries, they say that themselves.
  const isFilled = (path: string) => OBJECT_LISTS.has(path) && wanted.has(`${path}.0.at`);
  const removed = [...given.keys()].filter((path) => !wanted.has(path) && !isFilled(path));
  return [...set, ...removed.map((path) => [path, REMOVED] as const)];
}

export type SetupResult =
  | { readonly kind: 'setup'; readonly setup: Setup }
  /** The first thing that does not fit: where, and what stands there. */
  | { readonly kind: 'problem'; readonly path: string; readonly found: string };

/** The setup that a base becomes with these parameters; parameters of other names are not ours. */
export function setupFromParameters(
  parameters: Iterable<readonly [string, string]>,
  base: Setup,
): SetupResult {
  const values = flatten(base);
  for (const [path, text] of parameters) {
    if (!OWN.test(path)) continue;
    if (text === REMOVED) values.delete(path);
    else values.set(path, text);
  }
  const parsed = v.safeParse(SetupSchema, unflatten(values));
  if (parsed.success) return { kind: 'setup', setup: parsed.output };
  const path = v.getDotPath(parsed.issues[0]) ?? '';
  return { kind: 'problem', path, found: values.get(path) ?? '' };
}

const FIELDS = Object.keys(SetupSchema.entries).join('|');
const OWN = new RegExp(`^(?:${FIELDS})(?:\\.[A-Za-z0-9]+)*$`);

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

function flatten(setup: Setup): Map<string, string> {
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
const OBJECT_LISTS = new Set(['errands', 'changes']);

interface Branch {
  [key: string]: Branch | unknown;
}

function unflatten(values: ReadonlyMap<string, string>): unknown {
  const root: Branch = {};
  for (const [path, text] of values) {
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
  for (const list of OBJECT_LISTS) {
    const entries = root[list];
    if (typeof entries === 'object' && entries !== null) root[list] = Object.values(entries);
  }
  return root;
}

function valueFor(name: string, text: string): unknown {
  if (WORD_LISTS.has(name) || OBJECT_LISTS.has(name)) return text === '' ? [] : text.split(',');
  if (text === 'true' || text === 'false') return text === 'true';
  return TEXTS.has(name) || !/^-?\d+(?:\.\d+)?$/.test(text) ? text : Number(text);
}

/** Fields that are text even where it looks like a number. */
const TEXTS = new Set(['packet', 'host', 'address']);
