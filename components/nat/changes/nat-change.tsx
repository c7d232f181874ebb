'use client';

import { Replace } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/nat/changes/changes.module.css';
import { useNatPageWords } from '@/components/nat/nat-words';
import { NatFields } from '@/components/nat/setup/nat-fields';
import type { Change } from '@/lib/simulator/setup/changes';
import type { Block, NatChoice } from '@/lib/simulator/setup/choices';

/** Another behaviour for a NAT from the moment that is shown; its table is lost, as by a restart. */
export function NatChange({
  nat,
  choice: present,
  blocks,
  at,
  onApply,
}: {
  readonly nat: string;
  readonly choice: NatChoice;
  readonly blocks: Block;
  /** Milliseconds. */
  readonly at: number;
  readonly onApply: (change: Change) => void;
}): ReactNode {
  const { tools } = useNatPageWords();
  const [choice, setChoice] = useState<NatChoice>(present);
  return (
    <details className={styles['natChange']}>
      <summary>{tools.changeNat(nat)}</summary>
      <div className={styles['tools']}>
        <NatFields label={nat} choice={choice} onChange={setChoice} />
        <div className={styles['buttons']}>
          <Button
            size="small"
            icon={<Replace size={16} aria-hidden />}
            onClick={() => onApply({ kind: 'change-nat', at, nat, choice, blocks })}
          >
            {tools.changeFromHere(nat)}
          </Button>
        </div>
      </div>
    </details>
  );
}
