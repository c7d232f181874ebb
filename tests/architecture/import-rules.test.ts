import { describe, expect, test } from 'vitest';
import { type Allowed, FOLDER_TABLE } from './folder-table';
import { violations } from './import-rules';
import { productTree } from './source-tree';

describe('the folder table', () => {
  test('points downwards only: a row may import earlier rows, or its own', () => {
    const upward = FOLDER_TABLE.flatMap((row, index) =>
      row.mayImport
        .map(pathOf)
        .filter((path) => !isEarlier(path, index))
        .map((path) => `${row.path} may import ${path}, which comes later`),
    );
    expect(upward).toEqual([]);
  });

  test('says for every row why', () => {
    for (const row of FOLDER_TABLE) expect(row.reason.length, row.path).toBeGreaterThan(15);
  });

  test('names every path once', () => {
    const paths = FOLDER_TABLE.map((row) => row.path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('the project', () => {
  test('keeps to the folder table', () => {
    const found = violations(productTree(), FOLDER_TABLE);
    expect(found.map(({ rule, where }) => `${rule}: ${where}`)).toEqual([]);
  });
});

function pathOf(allowed: Allowed): string {
  return typeof allowed === 'string' ? allowed : allowed.typesOf;
}

/** `lib` as a whole lies below a row when every row of lib but the top ones does. */
function isEarlier(path: string, index: number): boolean {
  const meant = FOLDER_TABLE.flatMap((row, at) =>
    !row.top && (row.path === path || row.path.startsWith(`${path}/`)) ? [at] : [],
  );
  // A part of a row, as machines/replay is of machines, lies where the row lies.
  const whole = FOLDER_TABLE.findIndex((row) => path.startsWith(`${row.path}/`));
  const found = meant.length === 0 && whole !== -1 ? [whole] : meant;
  return found.length > 0 && found.every((at) => at < index);
}
