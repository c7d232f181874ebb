import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { plexMono, plexSans } from '@/components/site/fonts';
import { localeScript } from '@/components/site/locale-script';
import { themeScript } from '@/components/site/theme';
import { catalogue } from '@/content/catalogue';
import { defaultLocale } from '@/content/locale';

const { title, description } = catalogue(defaultLocale).interface.pages.home;

export const metadata: Metadata = { title, description };

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The root of `/`, which goes to a language before anything is painted. */
export default function RootLayout({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <html
      lang={defaultLocale}
      className={`${plexSans.variable} ${plexMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script>{themeScript}</script>
        <script>{localeScript}</script>
      </head>
      <body>{children}</body>
    </html>
  );
}
