import Link from 'next/link';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/site/language-switch';
import { NavigationLink } from '@/components/site/navigation-link';
import styles from '@/components/site/site-header.module.css';
import { ThemeSwitch } from '@/components/site/theme-switch';
import { Wordmark } from '@/components/site/wordmark';
import { catalogue } from '@/content/catalogue';
import type { Locale } from '@/content/locale';

/** Wordmark, pages, language and theme. */
export function SiteHeader({ locale }: { readonly locale: Locale }): ReactNode {
  const { site, pages } = catalogue(locale).interface;
  return (
    <header className={styles['header']}>
      <Link className={styles['home']} href={`/${locale}/`} aria-label={site.home}>
        <Wordmark />
      </Link>
      <nav className={styles['pages']} aria-label={site.navigation}>
        <NavigationLink href={`/${locale}/call/`}>{pages.call.nav}</NavigationLink>
        <NavigationLink href={`/${locale}/sdp/`}>{pages.sdp.nav}</NavigationLink>
        <NavigationLink href={`/${locale}/nat/`}>{pages.nat.nav}</NavigationLink>
      </nav>
      <div className={styles['settings']}>
        <LanguageSwitch locale={locale} />
        <ThemeSwitch />
      </div>
    </header>
  );
}
