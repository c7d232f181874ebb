'use client';

import { Link2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/nat/nat-page.module.css';
import { useNatPageWords } from '@/components/nat/nat-words';

/** Copies a link to what is shown. Without a clipboard (no permission, plain HTTP) it says so. */
export function CopyLink({ link }: { readonly link: () => string }): ReactNode {
  const { address } = useNatPageWords();
  const [told, setTold] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      setTold(address.copied);
    } catch {
      setTold(address.notCopied);
    }
  };
  return (
    <div className={styles['files']}>
      <Button size="small" icon={<Link2 size={16} aria-hidden />} onClick={() => void copy()}>
        {address.share}
      </Button>
      <span role="status" className={styles['copied']}>
        {told}
      </span>
    </div>
  );
}
