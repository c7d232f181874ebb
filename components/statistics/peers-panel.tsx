'use client';

import type { ReactNode } from 'react';
import { peerName } from '@/components/site/peer-name';
import { useWords } from '@/components/site/words';
import styles from '@/components/statistics/peers-panel.module.css';
import type { PeerNode } from '@/lib/trace/trace';

/** A panel with a column for each peer, A left, under a few words of introduction. */
export function PeersPanel({
  heading,
  lead,
  actions,
  peers,
  children,
}: {
  readonly heading: string;
  readonly lead: ReactNode;
  /** What can be done with all of it, under the introduction. */
  readonly actions?: ReactNode;
  readonly peers: readonly PeerNode[];
  readonly children: (peer: PeerNode, name: string) => ReactNode;
}): ReactNode {
  const { workbench } = useWords();
  return (
    <section className={styles['panel']} aria-label={heading}>
      <p className={styles['lead']}>{lead}</p>
      {actions}
      <div className={styles['peers']}>
        {peers.map((peer) => {
          const name = peerName(peer, workbench);
          return (
            <section key={peer.id} className={styles['peer']}>
              <h3 className={styles['name']}>{name}</h3>
              {children(peer, name)}
            </section>
          );
        })}
      </div>
    </section>
  );
}
