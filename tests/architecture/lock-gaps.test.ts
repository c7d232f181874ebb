import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// A registry may lack the package of one platform at the moment when the lock file is written; the
// lock file then lacks it too, and `npm ci` fails on a machine where `npm install` went well.

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}
type Lock = Readonly<Record<string, LockedPackage>>;

const LOCK: Lock = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
).packages;

test('every dependency of a locked package is locked itself', () => {
  expect(Object.keys(LOCK).length).toBeGreaterThan(100);
  expect(gaps(LOCK)).toEqual([]);
});

test('no package is bound to the registry of one machine', () => {
  const bound = Object.values(LOCK).flatMap((locked) => locked.resolved ?? []);
  expect(bound.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([]);
});

test('every version that we ask for is exact', () => {
  const asked = { ...LOCK['']?.dependencies, ...LOCK['']?.devDependencies };
  const loose = Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test('a gap is found, nested packages are not mistaken for one', () => {
  const lock: Lock = {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { 'a-linux': '1' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
    'node_modules/c': {},
  };
  expect(gaps(lock)).toEqual(['node_modules/a needs a-linux']);
  expect(gaps({ ...lock, 'node_modules/a-linux': {} })).toEqual([]);
});

function gaps(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([place, locked]) => {
    const own = place === '' ? locked.devDependencies : {};
    const needed = { ...locked.dependencies, ...locked.optionalDependencies, ...own };
    return Object.keys(needed)
      .filter((name) => !isLocked(name, place, lock))
      .map((name) => `${place || 'the project'} needs ${name}`);
  });
}

/** Node looks in the package's own folder first, then in each one above. */
function isLocked(name: string, place: string, lock: Lock): boolean {
  const above = place.split('/node_modules/');
  const places = above.map((_, depth) => above.slice(0, above.length - depth));
  const prefixes = places.map((parts) => parts.join('/node_modules/'));
  return [...prefixes.filter((prefix) => prefix !== '').map((prefix) => `${prefix}/`), ''].some(
    (prefix) => Object.hasOwn(lock, `${prefix}node_modules/${name}`),
  );
}
