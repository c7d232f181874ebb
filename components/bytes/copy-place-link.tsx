'use client';

import { Link2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from '@/components/bytes/packet-bytes.module.css';
import { usePacketLinks } from '@/components/bytes/packet-link-context';
import type { PacketPlace } from '@/components/bytes/packet-place';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { Button } from '@/components/controls/button';

/** Copies the link to what is in hand; nothing where no address leads there. */
export function CopyPlaceLink({
  place,
  words: { view },
}: {
  readonly place: PacketPlace;
  readonly words: PacketFieldWords;
}): ReactNode {
  const links = usePacketLinks();
  const [told, setTold] = useState<string>();
  if (links === undefined) return undefined;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(links.linkTo(place));
      setTold(view.linkCopied);
    } catch {
      setTold(view.linkRefused);
    }
  };
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={<Link2 size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {view.link}
      </Button>
      <span role="status" className={styles['note']}>
        {told}
      </span>
    </>
  );
}
