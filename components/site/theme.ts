import { keep, keptKeys, readKept } from '@/components/site/kept-choice';

export const themeChoices = ['system', 'light', 'dark'] as const;

export type ThemeChoice = (typeof themeChoices)[number];

/**
 * Runs in the head before the first paint, so that a kept theme never flashes. It stands alone:
 * inline, without imports, hashed by the content security policy.
 */
export const themeScript = `try{var t=localStorage.getItem('${keptKeys.theme}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** The theme in force: what the visitor chose, or the system's. */
export function currentTheme(): ThemeChoice {
  const shown = document.documentElement.dataset.theme;
  return themeChoices.find((choice) => choice === shown) ?? 'system';
}

/** Applies a theme to this page, keeps it, and tells every switch on the page. */
export function chooseTheme(choice: ThemeChoice): void {
  applyTheme(choice);
  keep(keptKeys.theme, choice === 'system' ? undefined : choice);
  for (const listener of listeners) listener();
}

/** Calls back when the theme changes here or in another tab of the site. */
export function watchTheme(listener: () => void): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key !== keptKeys.theme) return;
    const kept = readKept(keptKeys.theme);
    applyTheme(themeChoices.find((choice) => choice === kept) ?? 'system');
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

const listeners = new Set<() => void>();

function applyTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
