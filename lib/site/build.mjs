import { pathToFileURL } from 'node:url';
import { finishExport } from './finish-export.mjs';
import { EXPORT, runNext } from './next.mjs';

/**
 * Builds the site into `out/`, ready for any static host.
 *
 * @returns {Promise<number>} the exit code of the build
 */
export async function build() {
  const code = await runNext(['build']);
  if (code !== 0) return code;
  const pages = await finishExport(EXPORT);
  console.log(`${pages} pages in out/, each with its content security policy`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await build();
}
