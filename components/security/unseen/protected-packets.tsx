'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { PacketBytes } from '@/components/bytes/packet-bytes';
import { OriginBadge } from '@/components/controls/origin-badge';
import { SegmentedControl } from '@/components/controls/segmented-control';
import styles from '@/components/security/unseen/unseen.module.css';
import { useUnseenWords } from '@/components/security/unseen/use-unseen-words';
import { firstProtected } from '@/lib/selectors/first-protected';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly nameOf: (node: string) => string;
}

const KINDS = ['rtp', 'rtcp'] as const;
type Kind = (typeof KINDS)[number];

/** What the keys of the modelled handshake protect: its first packet of SRTP, or of SRTCP. */
export function ProtectedPackets({ trace, nameOf }: Props): ReactNode {
  const { packets: words } = useUnseenWords();
  const [kind, setKind] = useState<Kind>('rtp');
  const first = useMemo(() => firstProtected(trace, kind), [trace, kind]);
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h3>{words[kind].heading}</h3>
        <OriginBadge origin="modelled" />
      </div>
      <SegmentedControl
        legend={words.choice}
        hideLegend
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <p className={styles['note']}>{words[kind].lead}</p>
      {first === undefined ? undefined : (
        <>
          <p className={styles['note']}>
            {words.size(
              nameOf(first.node),
              nameOf(first.node === 'a' ? 'b' : 'a'),
              first.length.toLocaleString('en'),
            )}
          </p>
          <PacketBytes trace={trace} packet={first.packet} />
        </>
      )}
      <p className={styles['note']}>{words.data}</p>
    </section>
  );
}
