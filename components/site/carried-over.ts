import { LANGUAGE_CHANGE } from '@/components/site/language-change';

/** What goes along when the page is loaded anew in another language; each view has its own key. */
export type CarriedKey = 'peerscope.carried-recording' | 'peerscope.carried-text';

/**
 * Another language is another page: what `read` gives at the moment of the change goes along, for
 * this tab only. Returns what ends the watch.
 */
export function carryOverLanguageChange(
  key: CarriedKey,
  read: () => string | undefined,
): () => void {
  const carry = () => {
    const text = read();
    if (text === undefined) return;
    try {
      sessionStorage.setItem(key, text);
    } catch {
      // Storage is blocked or full: the other page then begins empty, as any page does.
    }
  };
  window.addEventListener(LANGUAGE_CHANGE, carry);
  return () => window.removeEventListener(LANGUAGE_CHANGE, carry);
}

/** Whether something came along. */
export function hasCarried(key: CarriedKey): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** What came along, once; undefined where nothing did. */
export function takeCarried(key: CarriedKey): string | undefined {
  if (!hasCarried(key)) return undefined;
  const text = sessionStorage.getItem(key) ?? undefined;
  sessionStorage.removeItem(key);
  return text;
}
