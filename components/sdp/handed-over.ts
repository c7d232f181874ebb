import { readShownTexts, type ShownTexts, writeShownTexts } from '@/components/sdp/shown-texts';
import { defaultLocale, locales } from '@/content/locale';

/*
 * Leaving the page of a call would end the call, so its descriptions are explained in a tab of
 * their own. The texts wait in localStorage under a random name until that tab takes them; they
 * never stand in an address.
 */

const PREFIX = 'peerscope.handed.';

/** A tab that was never opened leaves its texts behind: after ten minutes they are removed. */
const STALE = 10 * 60 * 1000;

/**
 * Keeps the texts for a tab that is about to be opened, and gives its path, `/en/sdp/#handed=…`, in
 * the language of this page; undefined where the browser keeps nothing.
 */
export function handOver(texts: ShownTexts): string | undefined {
  try {
    const key = crypto.randomUUID();
    removeStale();
    localStorage.setItem(`${PREFIX}${key}`, `${Date.now()} ${writeShownTexts(texts)}`);
    return `${siteRoot(window.location.pathname)}sdp/#handed=${key}`;
  } catch {
    return undefined;
  }
}

/** The texts that the address (its part from `#` on) hands over, once; undefined where none. */
export function takeHandedOver(hash: string): ShownTexts | undefined {
  const key = /^#handed=([\w-]+)$/.exec(hash)?.[1];
  if (key === undefined) return undefined;
  try {
    const kept = localStorage.getItem(`${PREFIX}${key}`);
    localStorage.removeItem(`${PREFIX}${key}`);
    removeStale();
    return kept === null ? undefined : readShownTexts(kept.slice(kept.indexOf(' ') + 1));
  } catch {
    return undefined;
  }
}

/** `/en/` of `/en/call/`; the site may stand under a folder. */
function siteRoot(path: string): string {
  return new RegExp(`^.*/(${locales.join('|')})/`).exec(path)?.[0] ?? `/${defaultLocale}/`;
}

function removeStale(): void {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(PREFIX)) continue;
    const at = Number.parseInt(localStorage.getItem(name) ?? '', 10);
    if (!(Date.now() - at < STALE)) localStorage.removeItem(name);
  }
}
