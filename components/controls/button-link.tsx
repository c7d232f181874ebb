import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ButtonSize, ButtonVariant } from '@/components/controls/button';
import styles from '@/components/controls/button.module.css';

/** A link that looks like a button, for an action that is another page of the site. */
export function ButtonLink({
  href,
  variant = 'primary',
  size = 'medium',
  children,
}: {
  readonly href: string;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Link className={styles['button']} href={href} data-variant={variant} data-size={size}>
      {children}
    </Link>
  );
}
