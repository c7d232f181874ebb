import { expect, test } from 'vitest';
import { projectTree, type SourceTree } from './source-tree';

// What belongs to one machine stays on it. The words are put together here, so that this file does
// not hold what it looks for.

const FORBIDDEN: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'a path of one machine',
    pattern: new RegExp(
      String.raw`(?<![\w.*\])-])/(${['work', 'root', 'home/[a-z]+', 'Users/[A-Za-z]+'].join('|')})/`,
    ),
  },
  { what: 'a temporary path', pattern: new RegExp(`/${'tmp'}/[a-z]`) },
  {
    what: "a registry's host",
    pattern: new RegExp(
      ['registry', 'npm', 'packages', 'mirror']
        .map((name) => String.raw`https?://[\w.-]*\b${name}\b[\w-]*(\.[\w-]+)+`)
        .join('|'),
    ),
  },
];

/** Public addresses which may be written down. */
const ALLOWED_HOSTS = [/https:\/\/(www\.)?npmjs\.com/g, /https:\/\/registry\.npmjs\.org/g];

test('no file names a place of one machine, or a registry', () => {
  const tree = projectTree();
  expect(tree.size).toBeGreaterThan(20);
  expect(findings(tree)).toEqual([]);
});

test.each([
  ['a path of one machine', `const root = '/${'work'}/main/lib';`],
  ['a path of one machine', `see /${'root'}/.npmrc`],
  ['a path of one machine', `file:///${'home'}/someone/x`],
  ['a temporary path', `read /${'tmp'}/bash.1/stdout`],
  ["a registry's host", `"resolved": "https://${'npm'}.example.test/a.tgz"`],
  ["a registry's host", `http://${'registry'}.corp.example/`],
])('%s is found in %s', (what, text) => {
  expect(findings(new Map([['a.txt', `first line\n${text}\n`]]))).toEqual([`a.txt:2: ${what}`]);
});

test.each([
  'https://www.w3.org/TR/webrtc/#network/work/',
  "import { x } from '../work/x';",
  'https://registry.npmjs.org/next',
  'the root/leaf of a tree',
])('%s is nothing of the kind', (text) => {
  expect(findings(new Map([['a.txt', text]]))).toEqual([]);
});

function findings(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => {
      const read = ALLOWED_HOSTS.reduce((rest, host) => rest.replace(host, ''), line);
      return FORBIDDEN.filter(({ pattern }) => pattern.test(read)).map(
        ({ what }) => `${path}:${index + 1}: ${what}`,
      );
    }),
  );
}
