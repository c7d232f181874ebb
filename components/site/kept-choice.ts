/** What the site remembers about a visitor, in this browser's localStorage only. */
export const keptKeys = {
  locale: 'peerscope.locale',
  theme: 'peerscope.theme',
  /** Whether single-key shortcuts are on: "off", or nothing kept. */
  letters: 'peerscope.letters',
} as const;

export type KeptKey = (typeof keptKeys)[keyof typeof keptKeys];

/** The kept choice, or `undefined` where there is none or storage is blocked. */
export function readKept(key: KeptKey): string | undefined {
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it with `undefined`. A browser that blocks storage keeps nothing. */
export function keep(key: KeptKey, value: string | undefined): void {
  try {
    if (value === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // The choice then lasts for this page only, which is all that such a browser allows.
  }
}
