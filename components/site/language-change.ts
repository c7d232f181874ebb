/** Told on the window just before the page is loaded anew in another language. */
export const LANGUAGE_CHANGE = 'peerscope:language-change';

/** Says that the page is about to be loaded in another language, so that views keep what they show. */
export function announceLanguageChange(): void {
  window.dispatchEvent(new Event(LANGUAGE_CHANGE));
}
