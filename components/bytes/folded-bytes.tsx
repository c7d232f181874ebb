'use client';

import { type ReactNode, Suspense, useState } from 'react';
import { PacketBytes } from '@/components/bytes/packet-bytes';
import styles from '@/components/bytes/packet-bytes.module.css';
import { usePacketFieldWords } from '@/components/bytes/use-packet-field-words';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly packet: string;
}

/** `PacketBytes` behind a press, for a narrow place that says more than that. */
export function FoldedBytes(props: Props): ReactNode {
  return (
    <Suspense>
      <Folded {...props} />
    </Suspense>
  );
}

function Folded({ trace, packet }: Props): ReactNode {
  const words = usePacketFieldWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['folded']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.heading}</summary>
      {isOpen ? <PacketBytes trace={trace} packet={packet} /> : undefined}
    </details>
  );
}
