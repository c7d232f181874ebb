import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenOnLoopback, portFrom } from '@/lib/site/listen.mjs';
import { createSiteServer } from '@/lib/site/site-server.mjs';

const FILES = {
  'site/index.html': '<p>home</p>',
  'site/404.html': '<p>not here</p>',
  'site/en/index.html': '<p>hello</p>',
  'site/en/index.txt': 'data',
  'site/_next/static/a.js': 'a()',
  'site/a b.txt': 'space',
  'secret.txt': 'outside',
};

let folder = '';
let close = async () => {};
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peerscope-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  ({ port, close } = await listenOnLoopback(() => createSiteServer(join(folder, 'site')), 0));
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

describe('the server of the exported site', () => {
  test('gives pages and data with their types', async () => {
    expect(await get('/en/')).toMatchObject({ status: 200, text: '<p>hello</p>' });
    expect((await get('/en/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get('/en/index.txt')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await get('/a%20b.txt?x=1')).text).toBe('space');
  });

  test('sends a folder to its slash, the query kept, never to another host', async () => {
    expect(await get('/en?a=1')).toMatchObject({ status: 308, headers: { location: '/en/?a=1' } });
    expect((await get('//en')).headers.location).toBe('/en/');
  });

  test('gives 404.html for what is not there', async () => {
    for (const path of ['/nope', '/nope/', '/en/index.txt/', '/_next/static/', '/%ff']) {
      expect(await get(path), path).toMatchObject({ status: 404, text: '<p>not here</p>' });
    }
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/en/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/%00',
  ])('gives nothing from outside: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: '<p>not here</p>' });
  });

  test('answers HEAD without a body, and other methods not at all', async () => {
    const head = await get('/en/', {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe(String('<p>hello</p>'.length));
    expect(await get('/en/', {}, 'POST')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  test('compresses as asked', async () => {
    const br = await get('/en/', { 'accept-encoding': 'gzip, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(String(brotliDecompressSync(br.bytes))).toBe('<p>hello</p>');
    const zipped = await get('/en/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(String(gunzipSync(zipped.bytes))).toBe('<p>hello</p>');
  });

  test('keeps hashed files for ever, asks again for pages', async () => {
    const page = await get('/en/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get('/en/', { 'if-none-match': String(page.headers.etag) });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect((await get('/_next/static/a.js')).headers['cache-control']).toContain('immutable');
  });

  test('under a base path, gives that path only', async () => {
    const based = await listenOnLoopback(() => createSiteServer(join(folder, 'site'), '/base'), 0);
    expect((await get('/base/en/', {}, 'GET', based.port)).text).toBe('<p>hello</p>');
    expect((await get('/base', {}, 'GET', based.port)).headers.location).toBe('/base/');
    expect((await get('/en/', {}, 'GET', based.port)).status).toBe(404);
    expect((await get('/basement/en/', {}, 'GET', based.port)).status).toBe(404);
    await based.close();
  });
});

describe('the port', () => {
  test('is 3000 unless PORT says otherwise', () => {
    expect(portFrom({})).toBe(3000);
    expect(portFrom({ PORT: '' })).toBe(3000);
    expect(portFrom({ PORT: '8080' })).toBe(8080);
  });

  test.each(['abc', '0', '65536', '-1', '80.5', ' 80'])('is not %j', (PORT) => {
    expect(() => portFrom({ PORT })).toThrow('PORT must be a number from 1 to 65535');
  });

  test('that is taken gives a message of one line', async () => {
    const message = `Port ${port} is taken by another program; choose another, for example PORT=${port + 1}`;
    await expect(listenOnLoopback(createServer, port)).rejects.toThrow(message);
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** A plain request: `fetch` would tidy the path and follow the redirect. */
function get(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  to = port,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: to, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status, headers: got } = response;
        resolve({ status, headers: got, bytes, text: String(bytes) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
