'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/controls/dialog.module.css';
import { useWords } from '@/components/site/words';

/** The platform's modal dialog: Escape closes it, and focus returns to where it was. */
export function Dialog({
  open,
  onClose,
  heading,
  isWide = false,
  children,
  actions,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly heading: string;
  /** For pictures and tables rather than a few lines: its head stays while the rest scrolls. */
  readonly isWide?: boolean | undefined;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { controls } = useWords().interface;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-wide={isWide ? '' : undefined}
      aria-labelledby={id}
      onClose={onClose}
    >
      <header className={styles['header']}>
        <h2 id={id} className={styles['heading']}>
          {heading}
        </h2>
        <Button
          variant="quiet"
          size="small"
          icon={<X size={18} aria-hidden />}
          aria-label={controls.close}
          onClick={onClose}
        />
      </header>
      <div className={styles['body']}>{children}</div>
      {actions ? <footer className={styles['actions']}>{actions}</footer> : undefined}
    </dialog>
  );
}
