import { describe, expect, test } from 'vitest';
import { FOLDER_TABLE, type FolderRow } from './folder-table';
import { type Violation, violations } from './import-rules';
import type { SourceTree } from './source-tree';

// The checker is proved here: for every rule a small tree that keeps it and one that breaks it.

const SOUND = {
  'lib/time.ts': 'export type Milliseconds = number;',
  'lib/README.md': '# lib',
  'lib/trace/README.md': '# lib/trace',
  'lib/trace/event.ts':
    "import type { Milliseconds } from '../time';\nexport type At = Milliseconds;",
  'lib/trace/recorder.ts': 'export class Recorder {}',
  'machines/protocol/README.md': '# machines/protocol',
  'machines/protocol/ice.ts':
    "import { createMachine } from 'xstate';\nimport type { At } from '@/lib/trace/event';\nexport const ice = (at: At) => createMachine({ context: at });",
  'machines/README.md': '# machines',
  'machines/replay.ts': "import { ice } from './protocol/ice';\nexport const replay = [ice];",
  'content/README.md': '# content',
  'components/rail/README.md': '# components/rail',
  'components/rail/rail.tsx':
    "import { replay } from '@/machines/replay';\nimport './rail.css';\nexport const Rail = () => <b>{replay.length}</b>;",
  'components/rail/rail.css': 'b { color: red }',
  'app/README.md': '# app',
  'app/[locale]/page.tsx': "import { Rail } from '@/components/rail/rail';\nexport default Rail;",
};

describe('a sound tree', () => {
  test('has no violation', () => {
    expect(violations(tree({}), FOLDER_TABLE)).toEqual([]);
  });

  test('is sound because it was read: without it the check fails', () => {
    expect(rules(new Map())).toEqual(['no file was read']);
    expect(rules(new Map([['lib/README.md', '# lib']]))).toEqual(['no file was read']);
  });
});

describe('imports', () => {
  test.each([
    ['a value', "import { Rail } from '@/components/rail/rail';\nexport const rail = Rail;"],
    ['a type', "import type { Rail } from '@/components/rail/rail';\nexport type R = typeof Rail;"],
    ['a type by import()', "export type R = import('../../components/rail/rail').Rail;"],
    ['on demand', "export const load = () => import('@/components/rail/rail');"],
    ['by require', "export const rail = require('../../components/rail/rail');"],
    ['for its effects', "import '@/components/rail/rail';"],
    ['by a re-export', "export { Rail } from '@/components/rail/rail';\nexport const a = 1;"],
    ['as a worker', "new Worker(new URL('../../components/rail/rail.tsx', import.meta.url));"],
  ])('upwards, %s', (_how, text) => {
    const found = violations(tree({ 'lib/trace/up.ts': text }), FOLDER_TABLE);
    expect(found.map(({ rule }) => rule)).toEqual(['not allowed by the folder table']);
    expect(found[0]?.where).toMatch(/^lib\/trace\/up\.ts:1 imports .*components\/rail\/rail/);
  });

  test('sideways, into a folder that the row does not name', () => {
    const capture =
      "import { Recorder } from '../trace/recorder';\nexport const r = new Recorder();";
    expect(rules(tree({ 'lib/call/README.md': '#', 'lib/call/call.ts': capture }))).toEqual([
      'not allowed by the folder table',
    ]);
    expect(rules(tree({ 'lib/capture/README.md': '#', 'lib/capture/watch.ts': capture }))).toEqual(
      [],
    );
  });

  test('a value from where only types may come', () => {
    const value =
      "import { Recorder } from '@/lib/trace/recorder';\nexport const r = new Recorder();";
    const mixed =
      "import { type A, Recorder } from '@/lib/trace/recorder';\nexport const r = Recorder;";
    const types =
      "import { type Recorder } from '@/lib/trace/recorder';\nexport type R = Recorder;";
    const file = 'content/dtls.ts';
    expect(rules(tree({ [file]: value }))).toEqual(['only types may be imported from here']);
    expect(rules(tree({ [file]: mixed }))).toEqual(['only types may be imported from here']);
    expect(rules(tree({ [file]: types }))).toEqual([]);
  });

  test('of a package that the row does not name', () => {
    const react = "import { useState } from 'react';\nexport const s = useState;";
    const jsx = "import type { JSX } from 'react/jsx-runtime';\nexport type J = JSX.Element;";
    expect(rules(tree({ 'lib/trace/s.ts': react }))).toEqual([
      'package not allowed by the folder table',
    ]);
    expect(rules(tree({ 'machines/s.ts': jsx }))).toEqual([
      'package not allowed by the folder table',
    ]);
    expect(rules(tree({ 'components/rail/s.ts': react }))).toEqual([]);
  });

  test('of a top row', () => {
    const site = { 'lib/site/README.md': '#', 'lib/site/serve.mjs': 'export const serve = 1;' };
    const use = "import { serve } from '@/lib/site/serve.mjs';\nexport const s = serve;";
    expect(rules(tree({ ...site, 'machines/s.ts': use }))).toEqual([
      'nothing may import a top row',
    ]);
    expect(rules(tree({ ...site, 'app/s.ts': use }))).toEqual(['nothing may import a top row']);
    expect(rules(tree(site))).toEqual([]);
  });

  test('by a top row, of something of ours', () => {
    const use = "import { Recorder } from '../trace/recorder.ts';\nexport const r = Recorder;";
    expect(rules(tree({ 'lib/site/README.md': '#', 'lib/site/a.mjs': use }))).toEqual([
      'not allowed by the folder table',
    ]);
  });

  test('of a file that is not there, or that nobody can name', () => {
    expect(rules(tree({ 'lib/trace/a.ts': "import './gone';" }))).toEqual(['cannot be resolved']);
    const computed = 'export const load = (name: string) => import(name);';
    expect(rules(tree({ 'lib/trace/a.ts': computed }))).toEqual(['computed import']);
  });

  test('an import in a comment or in a string is none', () => {
    const text = "// import '../../app/x'\nexport const s = \"import '../../app/x'\";";
    expect(rules(tree({ 'lib/trace/a.ts': text }))).toEqual([]);
  });
});

describe('cycles', () => {
  test('of three files, each told once', () => {
    const ring = {
      'lib/trace/a.ts': "import { b } from './b';\nexport const a = () => b;",
      'lib/trace/b.ts': "import { c } from './c';\nexport const b = () => c;",
      'lib/trace/c.ts': "import { a } from './a';\nexport const c = () => a;",
    };
    expect(violations(tree(ring), FOLDER_TABLE)).toEqual([
      {
        rule: 'import cycle',
        where: 'lib/trace/a.ts → lib/trace/b.ts → lib/trace/c.ts → lib/trace/a.ts',
      },
    ]);
    expect(rules(tree({ ...ring, 'lib/trace/c.ts': 'export const c = 1;' }))).toEqual([]);
  });

  test('of types count', () => {
    const pair = {
      'lib/trace/a.ts': "import type { B } from './b';\nexport type A = { b: B };",
      'lib/trace/b.ts': "import type { A } from './a';\nexport type B = { a: A };",
    };
    expect(rules(tree(pair))).toEqual(['import cycle']);
  });

  test('a file that imports itself', () => {
    expect(rules(tree({ 'lib/trace/a.ts': "import './a';" }))).toEqual(['import cycle']);
  });
});

describe('files and folders', () => {
  test.each([
    ['lib/trace/all.ts', "export { Recorder } from './recorder';"],
    ['lib/trace/all.ts', "import { Recorder } from './recorder';\nexport { Recorder };"],
    ['lib/trace/all.ts', "export * from './recorder';\nexport const own = 1;"],
    ['lib/trace/index.ts', 'export const own = 1;'],
    ['components/rail/index.tsx', 'export const Own = () => <b />;'],
  ])('a barrel file: %s with %j', (path, text) => {
    expect(rules(tree({ [path]: text }))).toEqual(['barrel file']);
  });

  test.each(['utils.ts', 'string-utils.ts', 'helpers.ts', 'common.ts', 'types.ts', 'misc.test.ts'])(
    'a forbidden name: %s',
    (name) => {
      expect(rules(tree({ [`lib/trace/${name}`]: 'export const a = 1;' }))).toEqual([
        'forbidden name',
      ]);
    },
  );

  test('a forbidden folder, and a name that only looks like one', () => {
    const shared = { 'lib/trace/shared/a.ts': 'export {}', 'lib/trace/shared/README.md': '#' };
    expect(new Set(rules(tree(shared)))).toEqual(new Set(['forbidden name', 'barrel file']));
    expect(rules(tree({ 'lib/trace/media-types.ts': 'export const a = 1;' }))).toEqual([]);
  });

  test('a folder without a README, and one with too long a README', () => {
    expect(rules(tree({ 'lib/trace/events/a.ts': 'export const a = 1;' }))).toEqual(['no README']);
    expect(rules(tree({ 'app/[locale]/call/page.tsx': 'export default 1;' }))).toEqual([]);
    expect(rules(tree({ 'lib/trace/README.md': 'line\n'.repeat(30) }))).toEqual([]);
    expect(rules(tree({ 'lib/trace/README.md': 'line\n'.repeat(31) }))).toEqual([
      'README longer than 30 lines',
    ]);
  });

  test('a file in no row', () => {
    expect(rules(tree({ 'lib/elsewhere/a.ts': 'export const a = 1;' }))).toContain(
      'no row for this file',
    );
  });

  test('the longest path is the row: a file row beats its folder', () => {
    const table: FolderRow[] = [
      { path: 'lib/a.ts', mayImport: [], packages: [], reason: 'alone', file: true },
      { path: 'lib', mayImport: [], packages: ['react'], reason: 'the rest' },
    ];
    const both = {
      'lib/a.ts': "import 'react';",
      'lib/b.ts': "import 'react';",
      'lib/README.md': '#',
    };
    expect(violations(new Map(Object.entries(both)), table)).toEqual([
      { rule: 'package not allowed by the folder table', where: 'lib/a.ts:1 imports react' },
    ]);
  });
});

/** The sound tree with further files, or with others in their place. */
function tree(changes: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries({ ...SOUND, ...changes }));
}

function rules(of: SourceTree): readonly Violation['rule'][] {
  return violations(of, FOLDER_TABLE).map(({ rule }) => rule);
}
