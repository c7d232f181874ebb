import type { Locale } from '@/content/locale';

/**
 * The same page in another language, as an address relative to this one (`../../ko/call/`), so
 * that it holds under any base path. `pathname` is Next's, without base path: `/en/call/`.
 */
export function counterpart(pathname: string, locale: Locale): string {
  const [, ...page] = pathname.split('/').filter((segment) => segment !== '');
  const up = '../'.repeat(page.length + 1);
  return `${up}${[locale, ...page].join('/')}/`;
}
