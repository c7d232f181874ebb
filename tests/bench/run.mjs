import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createViteServer } from 'vitest/node';
import { EXPORT, PROJECT } from '../../lib/site/next.mjs';

/** @typedef {import('./measure').Measure} Measure */

const ENDING = '.measure.ts';

if (!existsSync(EXPORT)) {
  console.error('There is no site in out/ yet: run "npm run build" first');
  process.exit(1);
}
process.exitCode = await bench(chosen(process.argv.slice(2)));

/**
 * The files of the measures, or of those that are named.
 *
 * @param {readonly string[]} names
 */
function chosen(names) {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(ENDING))
    .sort();
  if (names.length === 0) return files;
  const unknown = names.filter((name) => !files.includes(`${name}${ENDING}`));
  if (unknown.length > 0) {
    console.error(`No such measure: ${unknown.join(', ')}. Measures: ${files.join(' ')}`);
    process.exit(1);
  }
  return names.map((name) => `${name}${ENDING}`);
}

/** @param {readonly string[]} files */
async function bench(files) {
  // Node 20 reads no TypeScript: Vite, which Vitest brings, loads the measures.
  const vite = await createViteServer({
    configFile: false,
    root: PROJECT,
    resolve: { alias: { '@': PROJECT } },
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  });
  let missed = 0;
  console.log('\n| measure | of | result | aim | met |\n| --- | --- | --- | --- | --- |');
  for (const file of files) {
    const module = await vite.ssrLoadModule(join(import.meta.dirname, file));
    missed += await printRows(module['measure']);
  }
  await vite.close();
  return missed === 0 ? 0 : 1;
}

/**
 * @param {Measure} measure
 * @returns {Promise<number>} how many aims were missed
 */
async function printRows(measure) {
  let missed = 0;
  for (const { of, value, aim = measure.aim, met } of await rowsOf(measure)) {
    if (met === false) missed += 1;
    const word = met === undefined ? '' : met ? 'yes' : 'NO';
    console.log(`| ${measure.name} | ${of} | ${value} | ${aim} | ${word} |`);
  }
  return missed;
}

/**
 * A measure that fails takes one line of the table, not the others with it.
 *
 * @param {Measure} measure
 * @returns {Promise<readonly import('./measure').MeasureRow[]>}
 */
async function rowsOf(measure) {
  try {
    return await measure.run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ of: '', value: `not measured: ${reason}`, met: false }];
  }
}
