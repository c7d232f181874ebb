import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listenOnLoopback, portFrom, StartError } from './listen.mjs';
import { EXPORT } from './next.mjs';
import { createSiteServer } from './site-server.mjs';

/**
 * Serves the exported site on this machine.
 *
 * @param {number} port 0 for any free one
 * @param {string} [basePath] where the site was built for
 * @returns {Promise<{ readonly url: string, close(): Promise<void> }>} its address, without a
 *   slash at the end, once it answers
 * @throws {StartError} when there is nothing to serve, or the port is taken
 */
export async function serveSite(port, basePath = '') {
  if (!existsSync(join(EXPORT, '404.html'))) {
    throw new StartError('There is no site in out/ yet: run "npm run build" first');
  }
  const site = await listenOnLoopback(() => createSiteServer(EXPORT, basePath), port);
  const host = port === 0 ? '127.0.0.1' : 'localhost';
  return { url: `http://${host}:${site.port}${basePath}`, close: site.close };
}

/**
 * Says where the site is, or in one line why it is not.
 *
 * @param {Readonly<Record<string, string | undefined>>} env PORT and BASE_PATH are read
 */
export async function serveAndSay(env) {
  try {
    const { url } = await serveSite(portFrom(env), env['BASE_PATH']);
    console.log(`\nPeerscope is running: ${url}/\nControl+C stops it.`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await serveAndSay(process.env);
}
