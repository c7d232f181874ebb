import type { ReactNode } from 'react';
import styles from '@/components/site/site-footer.module.css';
import { catalogue } from '@/content/catalogue';
import type { Locale } from '@/content/locale';

/** What the site does with a visitor's data: nothing. */
export function SiteFooter({ locale }: { readonly locale: Locale }): ReactNode {
  const { site } = catalogue(locale).interface;
  return (
    <footer className={styles['footer']}>
      <p>{site.footer}</p>
      <p>{site.footerFacts}</p>
    </footer>
  );
}
