'use client';

import { MapPin, RefreshCw, Smartphone, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { activeSides } from '@/components/nat/active-sides';
import styles from '@/components/nat/changes/changes.module.css';
import { NatChange } from '@/components/nat/changes/nat-change';
import { useNatPageWords } from '@/components/nat/nat-words';
import type { SimulatedRun } from '@/components/nat/simulation-api';
import type { Change } from '@/lib/simulator/setup/changes';
import type { SideName } from '@/lib/simulator/setup/setup';
import type { Milliseconds } from '@/lib/time';

const ABSENCE = 10_000;

/** Of the same documentation range as the address before it, so that nothing else has it. */
const NEW_ADDRESSES: Record<SideName, string> = { a: '203.0.113.99', b: '198.51.100.99' };

type Props = {
  readonly shown: SimulatedRun;
  readonly cursor: Milliseconds;
  readonly onApply: (change: Change) => void;
};

/** What can be done to a run at the moment that is shown, side by side. */
export function RunTools(props: Props): ReactNode {
  const { tools } = useNatPageWords();
  return (
    <div className={styles['tools']}>
      <p className={styles['hint']}>{tools.hint}</p>
      <div className={styles['sides']}>
        {activeSides(props.shown.setup).map((side) => (
          <SideTools key={side} {...props} side={side} />
        ))}
      </div>
    </div>
  );
}

function SideTools({
  shown,
  cursor,
  onApply,
  side,
}: Props & { readonly side: SideName }): ReactNode {
  const { tools } = useNatPageWords();
  const at = Math.round(cursor * 1000) / 1000;
  const name = side.toUpperCase();
  const nat = `nat-${side}`;
  const hasNat = shown.run.scenario.routers.some(({ id }) => id === nat);
  const { nat: choice, blocks } = shown.setup[side];
  return (
    <div className={styles['tools']}>
      <div className={styles['buttons']}>
        {shown.setup.calls ? (
          <Button
            size="small"
            icon={<RefreshCw size={16} aria-hidden />}
            onClick={() => onApply({ kind: 'restart-ice', at, peer: side })}
          >
            {tools.restart(name)}
          </Button>
        ) : undefined}
        <Button
          size="small"
          icon={<Smartphone size={16} aria-hidden />}
          onClick={() => onApply({ kind: 'go-mobile', at, peer: side })}
        >
          {tools.mobile(name)}
        </Button>
        <Button
          size="small"
          icon={<Unplug size={16} aria-hidden />}
          onClick={() => onApply({ kind: 'lose-network', at, node: side, duration: ABSENCE })}
        >
          {tools.lose(name)}
        </Button>
        {hasNat ? (
          <Button
            size="small"
            icon={<MapPin size={16} aria-hidden />}
            onClick={() =>
              onApply({
                kind: 'change-external-addresses',
                at,
                nat,
                addresses: [NEW_ADDRESSES[side]],
              })
            }
          >
            {tools.newAddress(nat)}
          </Button>
        ) : undefined}
      </div>
      {hasNat ? (
        <NatChange
          key={JSON.stringify(choice)}
          nat={nat}
          choice={choice}
          blocks={blocks}
          at={at}
          onApply={onApply}
        />
      ) : undefined}
    </div>
  );
}
