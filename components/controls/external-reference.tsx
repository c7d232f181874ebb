'use client';

import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '@/components/controls/external-reference.module.css';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { useWords } from '@/components/site/words';

/** A section of an RFC or of a W3C specification. */
export type Reference = {
  /** As it is cited: `RFC 8445 §6.1.2.6`. */
  readonly label: string;
  readonly href: string;
};

/** A link to a specification, in a new tab: leaving this page would end the call in it. */
export function ExternalReference({ label, href }: Reference): ReactNode {
  const { controls } = useWords().interface;
  return (
    <a className={styles['link']} href={href} target="_blank" rel="noreferrer">
      {label}
      <ExternalLink className={styles['icon']} size={12} aria-hidden />
      <VisuallyHidden>({controls.newTab})</VisuallyHidden>
    </a>
  );
}
