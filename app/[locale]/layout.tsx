import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { plexMono, plexSans } from '@/components/site/fonts';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { SiteWords } from '@/components/site/site-words';
import { SkipLink } from '@/components/site/skip-link';
import { themeScript } from '@/components/site/theme';
import { catalogue } from '@/content/catalogue';
import { isLocale, locales } from '@/content/locale';

export const dynamicParams = false;

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export function generateStaticParams(): { locale: string }[] {
  return locales.map((locale) => ({ locale }));
}

/** The root of every page in a language. The theme script changes `<html>` before React does. */
export default async function LocaleLayout({
  children,
  params,
}: {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const words = catalogue(locale).interface;
  return (
    <html
      lang={locale}
      className={`${plexSans.variable} ${plexMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script>{themeScript}</script>
      </head>
      <body>
        <SiteWords locale={locale}>
          <SkipLink>{words.site.skip}</SkipLink>
          <SiteHeader locale={locale} />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <SiteFooter locale={locale} />
        </SiteWords>
      </body>
    </html>
  );
}
