'use client';

import { RefreshCw, Smartphone, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/nat/changes/changes.module.css';
import { useNatPageWords } from '@/components/nat/nat-words';
import type { Change } from '@/lib/simulator/setup/changes';
import type { Milliseconds } from '@/lib/time';

const ABSENCE = 10_000;

/** What can be done to a run at the moment that is shown, peer by peer. */
export function RunTools({
  cursor,
  onApply,
}: {
  readonly cursor: Milliseconds;
  readonly onApply: (change: Change) => void;
}): ReactNode {
  const { tools } = useNatPageWords();
  const at = Math.round(cursor * 1000) / 1000;
  return (
    <div className={styles['tools']}>
      <p className={styles['hint']}>{tools.hint}</p>
      {(['a', 'b'] as const).map((peer) => (
        <div key={peer} className={styles['buttons']}>
          <Button
            size="small"
            icon={<RefreshCw size={16} aria-hidden />}
            onClick={() => onApply({ kind: 'restart-ice', at, peer })}
          >
            {tools.restart(peer.toUpperCase())}
          </Button>
          <Button
            size="small"
            icon={<Smartphone size={16} aria-hidden />}
            onClick={() => onApply({ kind: 'go-mobile', at, peer })}
          >
            {tools.mobile(peer.toUpperCase())}
          </Button>
          <Button
            size="small"
            icon={<Unplug size={16} aria-hidden />}
            onClick={() => onApply({ kind: 'lose-network', at, node: peer, duration: ABSENCE })}
          >
            {tools.lose(peer.toUpperCase())}
          </Button>
        </div>
      ))}
    </div>
  );
}
