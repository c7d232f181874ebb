'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { counterpart } from '@/components/site/counterpart';
import { keep, keptKeys } from '@/components/site/kept-choice';
import { announceLanguageChange } from '@/components/site/language-change';
import styles from '@/components/site/language-switch.module.css';
import { useWords } from '@/components/site/words';
import { type Locale, localeNames, locales } from '@/content/locale';

/**
 * The same page in each language. These are plain links: the whole page is loaded anew, since
 * `<html>` itself, with its language and theme, belongs to the language.
 */
export function LanguageSwitch({ locale }: { readonly locale: Locale }): ReactNode {
  const pathname = usePathname();
  const { site } = useWords().interface;
  return (
    <nav aria-label={site.language}>
      <ul className={styles['list']}>
        {locales.map((language) => (
          <li key={language}>
            <a
              className={styles['link']}
              href={counterpart(pathname, language)}
              hrefLang={language}
              lang={language}
              aria-current={language === locale ? 'true' : undefined}
              onClick={(event) => goWithPlace(event, language)}
            >
              {localeNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Query and hash are read at the click, since a page may change them without a navigation. */
function goWithPlace(event: MouseEvent<HTMLAnchorElement>, language: Locale): void {
  keep(keptKeys.locale, language);
  announceLanguageChange();
  event.currentTarget.search = window.location.search;
  event.currentTarget.hash = window.location.hash;
}
