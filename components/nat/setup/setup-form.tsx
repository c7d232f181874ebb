'use client';

import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { useNatPageWords } from '@/components/nat/nat-words';
import { BetweenFields } from '@/components/nat/setup/between-fields';
import styles from '@/components/nat/setup/setup.module.css';
import { SideFields } from '@/components/nat/setup/side-fields';
import type { Setup } from '@/lib/simulator/setup/setup';

/** The network, A left and B right, and what lies between them below. */
export function SetupForm({
  setup,
  isEdited,
  onChange,
  onReset,
}: {
  readonly setup: Setup;
  readonly isEdited: boolean;
  readonly onChange: (setup: Setup) => void;
  readonly onReset: () => void;
}): ReactNode {
  const words = useNatPageWords().setup;
  return (
    <div className={styles['form']}>
      <div className={styles['sides']}>
        <SideFields name="A" side={setup.a} onChange={(a) => onChange({ ...setup, a })} />
        <SideFields name="B" side={setup.b} onChange={(b) => onChange({ ...setup, b })} />
        <BetweenFields setup={setup} onChange={onChange} />
      </div>
      {isEdited ? (
        <div>
          <Button size="small" icon={<RotateCcw size={16} aria-hidden />} onClick={onReset}>
            {words.reset}
          </Button>
        </div>
      ) : undefined}
    </div>
  );
}
