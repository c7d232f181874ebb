import { describe, expect, test } from 'vitest';
import {
  CURRENT_VERSION,
  FORMAT,
  type FormatVersions,
  upgrade,
  VERSIONS,
} from '@/lib/trace/versions';

/** Versions as a format may have them; the real one's are too few to show a step. */
const THREE: FormatVersions = [
  { version: 1, changed: 'The first: names.' },
  {
    version: 2,
    changed: 'Names are one text.',
    upgrade: ({ names, ...rest }) => ({ ...rest, name: `${String(names)} (joined)` }),
  },
  {
    version: 3,
    changed: 'The name stands in a header.',
    upgrade: ({ name, ...rest }) => ({ ...rest, header: { name } }),
  },
];

const WITH_A_GAP: FormatVersions = [
  THREE[0],
  { version: 3, changed: 'One was left out.', upgrade: (file) => file },
];

const file = (version: unknown, parts: Readonly<Record<string, unknown>> = {}) => ({
  format: FORMAT,
  version,
  ...parts,
});

describe('the changelog of the real format', () => {
  test('has an entry for every version from 1 to the current one', () => {
    const numbers = VERSIONS.map(({ version }) => version);
    expect(numbers).toEqual(Array.from({ length: CURRENT_VERSION }, (_, index) => index + 1));
    for (const { changed, version } of VERSIONS) {
      expect(changed.length, `version ${version}`).toBeGreaterThan(15);
    }
  });

  test('leaves a file of the current version as it is', () => {
    const value = file(CURRENT_VERSION, { header: {} });
    expect(upgrade(value)).toEqual({ kind: 'file', value });
  });
});

describe('upgrading', () => {
  test('takes every step from the version of the file to the last one', () => {
    expect(upgrade(file(1, { names: ['a', 'b'], kept: true }), THREE)).toEqual({
      kind: 'file',
      value: file(3, { header: { name: 'a,b (joined)' }, kept: true }),
    });
  });

  test('begins where the file stands', () => {
    expect(upgrade(file(2, { name: 'x' }), THREE)).toEqual({
      kind: 'file',
      value: file(3, { header: { name: 'x' } }),
    });
    expect(upgrade(file(3, { header: {} }), THREE)).toEqual({
      kind: 'file',
      value: file(3, { header: {} }),
    });
  });

  test('leaves what it was given alone', () => {
    const old = Object.freeze(file(1, { names: Object.freeze(['a']) }));
    upgrade(old, THREE);
    expect(old).toEqual(file(1, { names: ['a'] }));
  });

  test.each([4, 3.5, Number.MAX_SAFE_INTEGER])('knows nothing of version %s', (version) => {
    expect(upgrade(file(version), THREE)).toEqual({
      kind: 'problem',
      problem: { kind: 'newer-version', version, known: 3 },
    });
  });

  test.each([0, -1, 1.5, 2.5, '1', undefined])(
    'takes version %s for no file of ours',
    (version) => {
      expect(upgrade(file(version), THREE)).toEqual(OTHER_FORMAT);
    },
  );

  test('does not jump over a version that has no step', () => {
    expect(upgrade(file(1, { names: [] }), WITH_A_GAP)).toEqual(OTHER_FORMAT);
    expect(upgrade(file(2), WITH_A_GAP)).toEqual(OTHER_FORMAT);
    expect(upgrade(file(3), WITH_A_GAP)).toEqual({ kind: 'file', value: file(3) });
  });
});

const OTHER_FORMAT = { kind: 'problem', problem: { kind: 'other-format' } };
