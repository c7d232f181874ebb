import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWritable } from '@/lib/cli/check-writable';

/** To root every file is writable. */
const isRoot = process.getuid?.() === 0;

describe('whether a file can be written', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'writable-'));
    writeFileSync(join(folder, 'old'), 'kept');
    writeFileSync(join(folder, 'locked'), '');
    chmodSync(join(folder, 'locked'), 0o400);
    mkdirSync(join(folder, 'inner'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['old', 'new', 'inner/new'])('%s can, and nothing is written yet', async (name) => {
    const before = readdirSync(folder, { recursive: true });
    await checkWritable(join(folder, name));
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it.each([
    ['inner', 'EISDIR'],
    ['none/new', 'ENOENT'],
    ['old/new', 'ENOTDIR'],
  ])('%s cannot: %s', async (name, code) => {
    await expect(checkWritable(join(folder, name))).rejects.toThrow(code);
  });

  it.skipIf(isRoot)('one that is locked cannot', async () => {
    await expect(checkWritable(join(folder, 'locked'))).rejects.toThrow('EACCES');
  });
});
