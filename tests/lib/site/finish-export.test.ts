import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishExport } from '@/lib/site/finish-export.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerscope-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every page gets its policy, worker sources go, all else stays', async () => {
  const media = join(folder, '_next', 'static', 'media');
  mkdirSync(media, { recursive: true });
  mkdirSync(join(folder, 'en'));
  writeFileSync(join(folder, '404.html'), '<html><head></head></html>');
  writeFileSync(join(folder, 'en', 'index.html'), '<html><head></head></html>');
  writeFileSync(join(media, 'fold.worker.0a.ts'), 'secret');
  writeFileSync(join(media, 'plex.0b.woff2'), 'font');

  expect(await finishExport(folder)).toBe(2);

  expect(readFileSync(join(folder, 'en', 'index.html'), 'utf8')).toContain("default-src 'none'");
  expect(existsSync(join(media, 'fold.worker.0a.ts'))).toBe(false);
  expect(existsSync(join(media, 'plex.0b.woff2'))).toBe(true);
  expect(existsSync(join(folder, '.nojekyll'))).toBe(true);
});

test('a folder without a page is no export', async () => {
  await expect(finishExport(folder)).rejects.toThrow('holds no page');
});
