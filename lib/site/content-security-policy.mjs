import { createHash } from 'node:crypto';

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const SCRIPT = new RegExp(`<script\\b(${ATTRIBUTES})>([\\s\\S]*?)</script\\s*>`, 'gi');
const STYLE = new RegExp(`<style\\b${ATTRIBUTES}>([\\s\\S]*?)</style\\s*>`, 'gi');
const HEAD = new RegExp(`<head\\b${ATTRIBUTES}>(?:<meta charset=${ATTRIBUTES}>)?`, 'i');
const POLICY = /<meta http-equiv="Content-Security-Policy"/i;

/**
 * Gives an exported page the strictest policy under which it still works: scripts and styles of
 * the site itself, and exactly those inline ones that the page was built with, by their hashes.
 *
 * The element stands before everything that it governs; only the charset goes before it, since
 * that must lie within the first 1,024 bytes (HTML, section 4.2.5.4).
 *
 * @param {string} html one whole exported page, without a policy
 * @returns {string} the same page with its policy
 * @throws {Error} when the page has no head, or has a policy already
 */
export function withContentSecurityPolicy(html) {
  if (POLICY.test(html)) throw new Error('the page already has a content security policy');
  const head = HEAD.exec(html);
  if (head === null) throw new Error('the page has no <head>');
  const end = head.index + head[0].length;
  const policy = contentSecurityPolicy(inlineScripts(html), inlineStyles(html));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  return html.slice(0, end) + meta + html.slice(end);
}

/**
 * The policy as one line (Content Security Policy Level 3).
 *
 * @param {readonly string[]} scripts the texts of the inline scripts
 * @param {readonly string[]} styles the texts of the inline style elements
 */
export function contentSecurityPolicy(scripts, styles) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes(scripts)].join(' ')}`,
    `style-src ${["'self'", ...hashes(styles)].join(' ')}`,
    // React writes `style` properties of server-rendered elements as attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob: mediastream:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** @param {string} html */
function inlineScripts(html) {
  return [...html.matchAll(SCRIPT)]
    .filter(([, attributes]) => !/\ssrc\s*=/i.test(attributes ?? ''))
    .map(([, , text]) => text ?? '');
}

/** @param {string} html */
function inlineStyles(html) {
  return [...html.matchAll(STYLE)].map(([, text]) => text ?? '');
}

/** @param {readonly string[]} texts */
function hashes(texts) {
  return [...new Set(texts.map(hash))];
}

/**
 * A browser hashes the text after the HTML parser has made every line end a line feed.
 *
 * @param {string} text
 */
function hash(text) {
  const parsed = text.replace(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(parsed).digest('base64')}'`;
}
