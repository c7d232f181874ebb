import type { ReactNode } from 'react';
import styles from '@/components/site/plain-page.module.css';
import { Wordmark } from '@/components/site/wordmark';
import { catalogue } from '@/content/catalogue';
import { localeNames, locales } from '@/content/locale';

/** Every language as a plain, relative link, with what the site is in that language. */
export function LanguageChoice(): ReactNode {
  return (
    <main className={styles['page']}>
      <h1 className={styles['name']}>
        <Wordmark />
      </h1>
      <ul className={styles['languages']}>
        {locales.map((locale) => (
          <li key={locale} lang={locale}>
            <a className={styles['link']} href={`${locale}/`} hrefLang={locale}>
              {localeNames[locale]}
            </a>
            <p>{catalogue(locale).interface.pages.home.description}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
