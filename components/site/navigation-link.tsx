'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import styles from '@/components/site/navigation-link.module.css';

/** A page of the site in the header, marked where the visitor is. `href` ends with a slash. */
export function NavigationLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}): ReactNode {
  const pathname = usePathname();
  const isHere = `${pathname}/`.startsWith(href);
  return (
    <Link className={styles['link']} href={href} aria-current={isHere ? 'page' : undefined}>
      {children}
    </Link>
  );
}
