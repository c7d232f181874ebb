import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The root of the project. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** Where Next writes the exported site. */
export const EXPORT = join(PROJECT, 'out');

/**
 * Runs a command of Next's, without its telemetry, in the terminal of the caller.
 *
 * @param {readonly string[]} args for example `['build']`
 * @returns {Promise<number>} its exit code
 */
export function runNext(args) {
  const cli = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
