import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXPORT } from '@/lib/site/next.mjs';
import type { Measure, MeasureRow } from './measure';

/** An empty page of the framework alone is 135 kB. */
const AIMS_IN_KB: readonly { readonly route: RegExp; readonly atMost: number }[] = [
  { route: /^\/(en|ko)\/$/, atMost: 215 },
  { route: /^\/(en|ko)\/call\/$/, atMost: 215 },
];

export const measure: Measure = {
  name: 'First-load JavaScript, gzipped',
  aim: 'home and call ≤ 215 kB',
  async run() {
    const pages = readdirSync(EXPORT, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
    return pages.filter((page) => !/(^|\/)(404|_not-found)/.test(page)).map(pageRow);
  },
};

function pageRow(page: string): MeasureRow {
  const route = `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
  const scripts = firstLoadScripts(readFileSync(join(EXPORT, page), 'utf8'));
  const bytes = scripts.map(gzippedSize).reduce((sum, size) => sum + size, 0);
  const value = `${(bytes / 1000).toFixed(1)} kB in ${scripts.length} files`;
  const atMost = AIMS_IN_KB.find((aim) => aim.route.test(route))?.atMost;
  if (atMost === undefined) return { of: route, value, aim: '' };
  return { of: route, value, aim: `≤ ${atMost} kB`, met: bytes <= atMost * 1000 };
}

/** Every script that a browser of today loads with the page; `noModule` ones are for older ones. */
function firstLoadScripts(html: string): string[] {
  const tags = [...html.matchAll(/<script\b([^>]*)>/g)].map((tag) => tag[1] ?? '');
  const sources = tags
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .flatMap((attributes) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? []);
  return [...new Set(sources)];
}

function gzippedSize(source: string): number {
  const path = source.slice(source.indexOf('/_next/')).split('?')[0] ?? '';
  return gzipSync(readFileSync(join(EXPORT, path)), { level: 9 }).length;
}
