import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { HomeContent } from '@/components/site/home-content';
import { pageMetadata } from '@/components/site/page-metadata';
import { isLocale } from '@/content/locale';

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageMetadata(locale, 'home') : {};
}

export default async function HomePage({ params }: Props): Promise<ReactNode> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <HomeContent locale={locale} />;
}
