import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from '@/components/site/plain-page.module.css';
import { Wordmark } from '@/components/site/wordmark';
import { catalogue } from '@/content/catalogue';
import { locales } from '@/content/locale';

/** Says in every language that there is no such page, and leads home. */
export function NotFoundContent(): ReactNode {
  return (
    <main className={styles['page']}>
      <p className={styles['name']}>
        <Wordmark />
      </p>
      <ul className={styles['languages']}>
        {locales.map((locale) => {
          const words = catalogue(locale).interface.pages.notFound;
          return (
            <li key={locale} lang={locale}>
              <h1 className={styles['heading']}>{words.heading}</h1>
              <p>{words.explanation}</p>
              <Link className={styles['link']} href={`/${locale}/`} hrefLang={locale}>
                {words.home}
              </Link>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
