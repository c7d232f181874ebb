import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json|wasm|xml)|image\/svg)/;

/**
 * @typedef {{ readonly status: number, readonly headers: Record<string, string>, readonly body?: Buffer }} Answer
 * @typedef {{ readonly bytes: Buffer, readonly etag: string, readonly type: string }} SiteFile
 * @typedef {(request: import('node:http').IncomingMessage) => Promise<Answer>} Handler
 */

/**
 * A server for an exported site that behaves as the usual static hosts do: a redirect to the
 * trailing slash, `404.html`, entity tags, compression, and for ever cached hashed files.
 *
 * @param {string} root the folder of the site
 * @param {string} [basePath] the path under which the host shows it, for example `/peerscope`
 * @returns {import('node:http').Server} not yet listening
 */
export function createSiteServer(root, basePath = '') {
  const answer = handler(root, basePath);
  return createServer(async (request, response) => {
    const { status, headers, body } = await answer(request).catch(serverError);
    response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

/**
 * @param {string} root
 * @param {string} basePath
 * @returns {Handler}
 */
function handler(root, basePath) {
  const compressed = new Map();
  return async (request) => {
    // Next's client asks with HEAD first whether the data of a route is there.
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, 'Only GET and HEAD are answered here', { Allow: 'GET, HEAD' });
    }
    const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
    const path = sitePath(rawPath, basePath);
    if (path === undefined) return notFound(root);
    const file = join(root, path);
    if (await isFolder(file)) {
      if (!path.endsWith('/')) return redirect(`${rawPath}/`, query);
      return found(join(file, 'index.html'), path);
    }
    return path.endsWith('/') ? notFound(root) : found(file, path);

    /** @param {string} name @param {string} sent */
    async function found(name, sent) {
      const content = await readSiteFile(name);
      if (content === undefined) return notFound(root);
      return fileAnswer(content, sent, request.headers, compressed);
    }
  };
}

/**
 * The path below the root, or undefined for one that no file of the site can have.
 *
 * @param {string} rawPath
 * @param {string} basePath
 */
function sitePath(rawPath, basePath) {
  const path = decoded(rawPath);
  if (path === undefined || /[\0\\]/.test(path)) return undefined;
  if (path.split('/').includes('..') || !path.startsWith('/')) return undefined;
  if (basePath === '' || path === basePath) return path.slice(basePath.length);
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : undefined;
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** @param {string} path */
async function isFolder(path) {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * @param {string} path
 * @returns {Promise<SiteFile | undefined>}
 */
async function readSiteFile(path) {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { bytes, etag, type: TYPES[extname(path)] ?? 'application/octet-stream' };
}

/**
 * @param {SiteFile} file
 * @param {string} path
 * @param {import('node:http').IncomingHttpHeaders} asked
 * @param {Map<string, Buffer>} compressed
 * @returns {Promise<Answer>}
 */
async function fileAnswer({ bytes, etag, type }, path, asked, compressed) {
  const forever = path.startsWith('/_next/static/');
  /** @type {Record<string, string>} */
  const headers = {
    'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (asked['if-none-match'] === etag) return { status: 304, headers };
  const encoding = COMPRESSIBLE.test(type) ? acceptedEncoding(asked['accept-encoding']) : undefined;
  const body = await encode(bytes, encoding, `${encoding} ${etag}`, compressed);
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  headers['Content-Type'] = type;
  headers['Content-Length'] = String(body.length);
  return { status: 200, headers, body };
}

/** @param {string | string[] | undefined} header */
function acceptedEncoding(header) {
  const names = String(header ?? '')
    .split(',')
    .filter((item) => !/;\s*q=0(\.0*)?\s*$/.test(item))
    .map((item) => item.split(';')[0]?.trim());
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}

/**
 * @param {Buffer} bytes
 * @param {'br' | 'gzip' | undefined} encoding
 * @param {string} key
 * @param {Map<string, Buffer>} compressed
 */
async function encode(bytes, encoding, key, compressed) {
  if (encoding === undefined) return bytes;
  const known = compressed.get(key);
  if (known !== undefined) return known;
  const body = encoding === 'br' ? await brotli(bytes) : await promisify(gzip)(bytes);
  compressed.set(key, body);
  return body;
}

/** @param {Buffer} bytes */
function brotli(bytes) {
  // Quality 5 is within a few per cent of the best one and takes milliseconds.
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

/**
 * @param {string} root
 * @returns {Promise<Answer>}
 */
async function notFound(root) {
  const page = await readSiteFile(join(root, '404.html'));
  if (page === undefined) return plain(404, 'Not found');
  return { status: 404, headers: { 'Content-Type': page.type }, body: page.bytes };
}

/**
 * @param {string} path
 * @param {string | undefined} query
 * @returns {Answer}
 */
function redirect(path, query) {
  // More than one slash in front would name another host.
  const target = path.replace(/^\/+/, '/');
  const headers = { Location: query === undefined ? target : `${target}?${query}` };
  return { status: 308, headers };
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function plain(status, text, headers = {}) {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(`${text}\n`) };
}

/** @param {unknown} error */
function serverError(error) {
  console.error(error);
  return plain(500, 'The server failed');
}
