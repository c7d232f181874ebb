import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withContentSecurityPolicy } from './content-security-policy.mjs';

/**
 * What an export still lacks: a policy in every page, no source files, no Jekyll.
 *
 * @param {string} folder the exported site
 * @returns {Promise<number>} how many pages were given a policy
 * @throws {Error} when the folder holds no page
 */
export async function finishExport(folder) {
  const files = await filesBelow(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  if (pages.length === 0) throw new Error(`${folder} holds no page`);
  await Promise.all(pages.map(secure));
  await Promise.all(files.filter(isWorkerSource).map((file) => rm(file)));
  // GitHub Pages would otherwise leave out the folders whose names begin with an underscore.
  await writeFile(join(folder, '.nojekyll'), '');
  return pages.length;
}

/** @param {string} page */
async function secure(page) {
  await writeFile(page, withContentSecurityPolicy(await readFile(page, 'utf8')));
}

/**
 * Turbopack 16.4 copies the TypeScript source of every worker beside the compiled one.
 *
 * @param {string} file
 */
function isWorkerSource(file) {
  return /[\\/]_next[\\/]static[\\/]media[\\/][^\\/]+\.m?ts$/.test(file);
}

/** @param {string} folder */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
