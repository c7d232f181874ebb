import type { ReactNode } from 'react';
import { LanguageChoice } from '@/components/site/language-choice';

/** Seen only where the redirect of the layout cannot run: both languages as plain links. */
export default function LanguagePage(): ReactNode {
  return <LanguageChoice />;
}
