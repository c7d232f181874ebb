import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { NatPage } from '@/components/nat/nat-page';
import { PageBody } from '@/components/site/page-body';
import { PageHeading } from '@/components/site/page-heading';
import { pageMetadata } from '@/components/site/page-metadata';
import { catalogue } from '@/content/catalogue';
import { isLocale } from '@/content/locale';

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageMetadata(locale, 'nat') : {};
}

export default async function Nat({ params }: Props): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { heading, lead } = catalogue(locale).interface.pages.nat;
  return (
    <>
      <PageHeading heading={heading} lead={lead} />
      <PageBody>
        <NatPage />
      </PageBody>
    </>
  );
}
