'use client';

import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '@/components/bytes/packet-bytes.module.css';
import { usePacketLinks } from '@/components/bytes/packet-link-context';
import type { PacketPlace } from '@/components/bytes/packet-place';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { Button } from '@/components/controls/button';
import { useCopy } from '@/components/controls/use-copy';

/** Copies the link to what is in hand; nothing where no address leads there. */
export function CopyPlaceLink({
  place,
  words: { view },
}: {
  readonly place: PacketPlace;
  readonly words: PacketFieldWords;
}): ReactNode {
  const links = usePacketLinks();
  const { outcome, copy } = useCopy();
  if (links === undefined) return undefined;
  const told = { none: '', copied: view.linkCopied, refused: view.linkRefused }[outcome];
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={<Link2 size={16} aria-hidden />}
        onClick={() => copy(links.linkTo(place))}
      >
        {view.link}
      </Button>
      <span role="status" className={styles['note']}>
        {told}
      </span>
    </>
  );
}
