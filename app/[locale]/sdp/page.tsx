import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';
import { SdpPage } from '@/components/sdp/sdp-page';
import { PageBody } from '@/components/site/page-body';
import { PageHeading } from '@/components/site/page-heading';
import { pageMetadata } from '@/components/site/page-metadata';
import { catalogue } from '@/content/catalogue';
import { isLocale } from '@/content/locale';

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageMetadata(locale, 'sdp') : {};
}

export default async function Page({ params }: Props): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { heading, lead } = catalogue(locale).interface.pages.sdp;
  return (
    <>
      <PageHeading heading={heading} lead={lead} />
      <PageBody>
        <Suspense>
          <SdpPage />
        </Suspense>
      </PageBody>
    </>
  );
}
