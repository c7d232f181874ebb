import { posix } from 'node:path';
import { type Allowed, FORBIDDEN_NAMES, type FolderRow } from './folder-table';
import { type ScannedFile, type ScannedImport, scanFile } from './import-scanner';
import type { SourceTree } from './source-tree';

/** One thing that the design does not allow, with the place to mend. */
export interface Violation {
  readonly rule:
    | 'no file was read'
    | 'no row for this file'
    | 'not allowed by the folder table'
    | 'package not allowed by the folder table'
    | 'only types may be imported from here'
    | 'nothing may import a top row'
    | 'cannot be resolved'
    | 'computed import'
    | 'barrel file'
    | 'import cycle'
    | 'forbidden name'
    | 'no README'
    | 'README longer than 30 lines';
  readonly where: string;
}

const SOURCE = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const README_LINES = 30;

/** Everything in the tree that the table, or the house style for files and folders, forbids. */
export function violations(tree: SourceTree, table: readonly FolderRow[]): readonly Violation[] {
  const files = scan(tree);
  if (files.size === 0) return [{ rule: 'no file was read', where: 'the whole tree' }];
  const rules = [...files].flatMap(([path, file]) => fileViolations(path, file, tree, table));
  return [
    ...rules,
    ...cycles(files, tree),
    ...forbiddenNames(tree),
    ...readmeViolations(tree, [...files.keys()], table),
  ];
}

function scan(tree: SourceTree): ReadonlyMap<string, ScannedFile> {
  const sources = [...tree].filter(([path]) => SOURCE.test(path));
  return new Map(sources.map(([path, text]) => [path, scanFile(path, text)]));
}

function fileViolations(
  path: string,
  file: ScannedFile,
  tree: SourceTree,
  table: readonly FolderRow[],
): Violation[] {
  const row = rowOf(path, table);
  if (row === undefined) return [{ rule: 'no row for this file', where: path }];
  const barrel = file.barrel || /^index\.[mc]?[jt]sx?$/.test(posix.basename(path));
  return [
    ...(barrel ? [{ rule: 'barrel file' as const, where: path }] : []),
    ...file.computedImports.map((line) => at('computed import', path, line)),
    ...file.imports.flatMap((found) => importViolation(path, row, found, tree, table) ?? []),
  ];
}

/** The row with the longest path that the file lies in. */
function rowOf(path: string, table: readonly FolderRow[]): FolderRow | undefined {
  return table
    .filter((row) => liesIn(path, row.path))
    .sort((left, right) => right.path.length - left.path.length)[0];
}

/** `machines/replay` holds `machines/replay.ts` and `machines/replay/fold.ts`. */
function liesIn(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}.`);
}

function importViolation(
  path: string,
  row: FolderRow,
  found: ScannedImport,
  tree: SourceTree,
  table: readonly FolderRow[],
): Violation | undefined {
  const place = (rule: Violation['rule']) => at(rule, path, found.line, found.specifier);
  if (isPackage(found.specifier)) {
    const allowed = row.packages.some((name) => isOfPackage(found.specifier, name));
    return allowed ? undefined : place('package not allowed by the folder table');
  }
  const target = resolve(path, found.specifier, tree);
  if (target === undefined) return place('cannot be resolved');
  const targetRow = rowOf(target, table);
  if (targetRow === row) return undefined;
  if (targetRow?.top) return place('nothing may import a top row');
  const matching = row.mayImport.filter((allowed) => liesIn(target, pathOf(allowed)));
  if (matching.length === 0) return place('not allowed by the folder table');
  const valuesToo = matching.some((allowed) => typeof allowed === 'string');
  return valuesToo || found.typeOnly ? undefined : place('only types may be imported from here');
}

function pathOf(allowed: Allowed): string {
  return typeof allowed === 'string' ? allowed : allowed.typesOf;
}

function isPackage(specifier: string): boolean {
  return !/^(\.{1,2}(\/|$)|@\/)/.test(specifier);
}

function isOfPackage(specifier: string, name: string): boolean {
  if (name.endsWith('*')) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** The file that a relative or `@/` specifier names, as the bundler would find it. */
function resolve(from: string, specifier: string, tree: SourceTree): string | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : posix.join(posix.dirname(from), specifier);
  const endings = ['', '.ts', '.tsx', '.mjs', '.js', '.d.ts', '/index.ts', '/index.tsx'];
  return endings.map((ending) => `${base}${ending}`).find((path) => tree.has(path));
}

/** One violation per file from which a walk along the imports comes back to itself. */
function cycles(files: ReadonlyMap<string, ScannedFile>, tree: SourceTree): Violation[] {
  const graph = new Map([...files].map(([path, file]) => [path, targets(path, file, tree)]));
  const done = new Set<string>();
  const found: Violation[] = [];
  for (const path of graph.keys()) walk(path, []);
  return found;

  function walk(path: string, trail: readonly string[]): void {
    if (trail.includes(path)) {
      const ring = [...trail.slice(trail.indexOf(path)), path];
      found.push({ rule: 'import cycle', where: ring.join(' → ') });
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  }
}

function targets(path: string, file: ScannedFile, tree: SourceTree): string[] {
  return file.imports
    .filter(({ specifier }) => !isPackage(specifier))
    .flatMap(({ specifier }) => resolve(path, specifier, tree) ?? []);
}

function forbiddenNames(tree: SourceTree): Violation[] {
  return [...tree.keys()]
    .filter((path) => path.split('/').some(isForbidden))
    .map((path) => ({ rule: 'forbidden name', where: path }));
}

/** `utils`, `utils.ts`, `utils.test.ts` and `string-utils.ts`, but not `media-types.ts`. */
function isForbidden(segment: string): boolean {
  const stem = segment.split('.')[0] ?? '';
  if (FORBIDDEN_NAMES.includes(stem)) return true;
  return /(^|-)(utils?|helpers?|misc)(-|$)/.test(stem);
}

function readmeViolations(
  tree: SourceTree,
  sources: readonly string[],
  table: readonly FolderRow[],
): Violation[] {
  const needed = new Set(sources.flatMap((path) => readmeFolder(path, table) ?? []));
  const missing = [...needed].filter((folder) => !tree.has(`${folder}/README.md`));
  const long = [...tree].filter(
    ([path, text]) => path.endsWith('/README.md') && lines(text) > README_LINES,
  );
  return [
    ...missing.map((where) => ({ rule: 'no README' as const, where })),
    ...long.map(([where]) => ({ rule: 'README longer than 30 lines' as const, where })),
  ];
}

/** The folder whose README speaks for this file. */
function readmeFolder(path: string, table: readonly FolderRow[]): string | undefined {
  const row = rowOf(path, table);
  if (row?.oneReadme) return row.path;
  return row?.file ? undefined : posix.dirname(path);
}

function lines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function at(rule: Violation['rule'], path: string, line: number, specifier?: string): Violation {
  return {
    rule,
    where: `${path}:${line}${specifier === undefined ? '' : ` imports ${specifier}`}`,
  };
}
