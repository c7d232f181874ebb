import * as v from 'valibot';
import { flatten, OBJECT_LISTS, type Unflattened, unflatten } from './flat-setup';
import { type Setup, SetupSchema } from './setup';
import { unknownNodes } from './setup-nodes';

/*
 * A setup as the parameters of an address: what differs from a base, one parameter a value, named by
 * its path.
 *
 *   a.nat.preset=symmetric-office & b.turn=udp,tls & seed=7 & changes.0.kind=restart-ice & …
 *
 * `-` takes away what the base has.
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

/** A parameter that could not be read, and what became of it. */
export type SetupProblem = { readonly path: string; readonly found: string } & (
  | { readonly kind: 'unknown-setting' }
  /** `instead`: what the base has there; undefined where it has nothing. */
  | { readonly kind: 'unfit-value'; readonly instead: string | undefined }
  /** It is left out: an entry of a list that does not fit, or that names a node that is not there. */
  | { readonly kind: 'unfit-entry' }
  | { readonly kind: 'unknown-node'; readonly nodes: readonly string[] }
);

/** Whether a parameter of this name is the setup's, right or wrong. */
export function isSetupParameter(name: string): boolean {
  return OWN.test(name);
}

/**
 * The setup that a base becomes with these parameters; parameters of other names are not ours. What
 * does not fit is told, in the order in which it was found, and all else counts.
 */
export function setupFromParameters(
  parameters: Iterable<readonly [string, string]>,
  base: Setup,
): { readonly setup: Setup; readonly problems: readonly SetupProblem[] } {
  const given = new Map([...parameters].filter(([path]) => isSetupParameter(path)));
  const problems: SetupProblem[] = [];
  // Each turn takes away a parameter at least, or is the last one.
  for (;;) {
    const read = readSetup(given, base);
    if (read.kind === 'setup') {
      const unknown = unknownSettings(given, read.paths, base);
      return { setup: read.setup, problems: [...problems, ...unknown] };
    }
    const taken = culprits(given, read.path);
    problems.push(problemOf(given, read, taken, base));
    if (taken.length === 0) return { setup: base, problems };
    for (const path of taken) given.delete(path);
  }
}

const FIELDS = Object.keys(SetupSchema.entries).join('|');
const OWN = new RegExp(`^(?:${FIELDS})(?:\\.[A-Za-z0-9]+)*$`);

type Read =
  /** `paths`: the values that it has, as the address would name them. */
  | { readonly kind: 'setup'; readonly setup: Setup; readonly paths: ReadonlySet<string> }
  /** The first thing that does not fit; `nodes`: it should be one of these. */
  | { readonly kind: 'unfit'; readonly path: string; readonly nodes?: readonly string[] };

function readSetup(given: ReadonlyMap<string, string>, base: Setup): Read {
  const values = flatten(base);
  for (const [path, text] of given) {
    if (text === REMOVED) values.delete(path);
    else values.set(path, text);
  }
  const { value, entries } = unflatten(values);
  const parsed = v.safeParse(SetupSchema, value);
  if (!parsed.success) {
    const path = v.getDotPath(parsed.issues[0]) ?? '';
    return { kind: 'unfit', path: namedPath(path, entries) };
  }
  for (const { path, nodes } of unknownNodes(parsed.output)) {
    const named = namedPath(path, entries);
    // What the base itself does to a node that an edit took away is no fault of the address.
    if (culprits(given, named).length > 0) return { kind: 'unfit', path: named, nodes };
  }
  const paths = [...flatten(parsed.output).keys()].map((path) => namedPath(path, entries));
  return { kind: 'setup', setup: parsed.output, paths: new Set(paths) };
}

/** `changes.0.kind` as the address has it: its entries need not be numbered from 0. */
function namedPath(path: string, entries: Unflattened['entries']): string {
  const [list = '', place = '', ...rest] = path.split('.');
  const name = entries.get(list)?.[Number(place)];
  return name === undefined ? path : [list, name, ...rest].join('.');
}

/** The parameters that a problem at this path comes from: those of a whole entry, or the one value. */
function culprits(given: ReadonlyMap<string, string>, path: string): readonly string[] {
  const [list = '', name = ''] = path.split('.');
  const place = OBJECT_LISTS.has(list) && name !== '' ? `${list}.${name}` : path;
  const all = [...given.keys()];
  const inside = all.filter((one) => one === place || one.startsWith(`${place}.`));
  return inside.length > 0 ? inside : all.filter((one) => place.startsWith(`${one}.`));
}

function problemOf(
  given: ReadonlyMap<string, string>,
  { path, nodes }: Extract<Read, { readonly kind: 'unfit' }>,
  taken: readonly string[],
  base: Setup,
): SetupProblem {
  const told = given.has(path) ? path : (taken[0] ?? path);
  const found = given.get(told) ?? '';
  if (nodes !== undefined) return { kind: 'unknown-node', path: told, found, nodes };
  const isEntry = OBJECT_LISTS.has(told.split('.')[0] ?? '');
  if (isEntry) return { kind: 'unfit-entry', path: told, found };
  return { kind: 'unfit-value', path: told, found, instead: flatten(base).get(told) };
}

/** Named like a setting, but nothing came of it. */
function unknownSettings(
  given: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  base: Setup,
): readonly SetupProblem[] {
  const held = flatten(base);
  const isKnown = (path: string, text: string) =>
    known.has(path) ||
    // An entry of a list of words, which is one value otherwise.
    known.has(path.replace(/\.\d+$/, '')) ||
    (text === REMOVED ? held.has(path) : OBJECT_LISTS.has(path));
  return [...given]
    .filter(([path, text]) => !isKnown(path, text))
    .map(([path, found]) => ({ kind: 'unknown-setting', path, found }));
}
