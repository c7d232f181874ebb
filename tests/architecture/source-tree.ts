import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files by their path in the project, with forward slashes, and their texts. */
export type SourceTree = ReadonlyMap<string, string>;

const ROOT = join(import.meta.dirname, '..', '..');
const SKIPPED = new Set(['.git', '.next', 'node_modules', 'out', ...ignoredFolders()]);

/** The folders of the product, in which the import rules hold. */
export const PRODUCT_FOLDERS = ['app', 'components', 'content', 'lib', 'machines'];

/** The files of the product's folders. */
export function productTree(): SourceTree {
  const inProduct = [...projectTree()].filter(([path]) =>
    PRODUCT_FOLDERS.some((folder) => path.startsWith(`${folder}/`)),
  );
  return new Map(inProduct);
}

/** Every file of the project that git would keep, as text. */
export function projectTree(): SourceTree {
  return new Map(
    filesBelow(ROOT).map((file) => [
      relative(ROOT, file).split(sep).join('/'),
      readFileSync(file, 'utf8'),
    ]),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name) || isGenerated(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function ignoredFolders(): string[] {
  return readFileSync(join(ROOT, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('/'))
    .map((line) => line.replaceAll('/', ''));
}

function isGenerated(name: string): boolean {
  return name === 'next-env.d.ts' || name.endsWith('.tsbuildinfo');
}
