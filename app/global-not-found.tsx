import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { plexMono, plexSans } from '@/components/site/fonts';
import { NotFoundContent } from '@/components/site/not-found-content';
import { themeScript } from '@/components/site/theme';
import { catalogue } from '@/content/catalogue';
import { defaultLocale } from '@/content/locale';

export const metadata: Metadata = {
  title: catalogue(defaultLocale).interface.pages.notFound.title,
};

/** One page for every wrong address. Its language is unknown, so it speaks all of them. */
export default function GlobalNotFound(): ReactNode {
  return (
    <html
      lang={defaultLocale}
      className={`${plexSans.variable} ${plexMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script>{themeScript}</script>
      </head>
      <body>
        <NotFoundContent />
      </body>
    </html>
  );
}
