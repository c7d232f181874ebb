import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { PageBody } from '@/components/site/page-body';
import { PageHeading } from '@/components/site/page-heading';
import { pageMetadata } from '@/components/site/page-metadata';
import { PhaseLegend } from '@/components/site/phase-legend';
import { LiveCall } from '@/components/workbench/live-call';
import { catalogue } from '@/content/catalogue';
import { isLocale } from '@/content/locale';

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageMetadata(locale, 'call') : {};
}

export default async function CallPage({ params }: Props): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { heading, lead } = catalogue(locale).interface.pages.call;
  return (
    <>
      <PageHeading heading={heading} lead={lead} />
      <PageBody>
        <LiveCall>
          <PhaseLegend locale={locale} />
        </LiveCall>
      </PageBody>
    </>
  );
}
