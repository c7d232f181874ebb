import { createServer } from 'node:http';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'vite';
import { PROJECT } from '@/lib/site/next.mjs';

/** The global variable under which a page's exports are found. */
export const PAGE_GLOBAL = 'measured';

export interface ServedPage {
  readonly url: string;
  close(): void;
}

/**
 * Bundles a module of `pages/` for the browser, in memory, and serves an empty page that runs it.
 *
 * @param name the file's name in `pages/`, without its ending
 */
export async function servePage(name: string): Promise<ServedPage> {
  const script = await bundle(name);
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Bundles a module of `pages/` in the same way and runs it in this process: what it exports. Under
 * the server that loads the measures, each use of an imported name is a call.
 */
export async function runBundled(name: string): Promise<unknown> {
  return runInThisContext(`${await bundle(name)}\n;${PAGE_GLOBAL}`);
}

const PAGE = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Measured page</title>
<script src="/page.js"></script>
`;

/** Minified, as visitors get it. */
async function bundle(name: string): Promise<string> {
  const entry = join(import.meta.dirname, 'pages', `${name}.ts`);
  const built = await build({
    configFile: false,
    root: PROJECT,
    // Under the server that loads the measures Vite would take the packages' development builds.
    resolve: { alias: { '@': PROJECT }, conditions: ['module', 'browser'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: PAGE_GLOBAL },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${entry} gave no bundle`);
  return output.output[0].code;
}
