'use client';

import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNatPageWords } from '@/components/nat/nat-words';
import { BetweenFields } from '@/components/nat/setup/between-fields';
import styles from '@/components/nat/setup/setup.module.css';
import { SideFields } from '@/components/nat/setup/side-fields';
import { VanishingButton } from '@/components/nat/vanishing-button';
import type { Setup } from '@/lib/simulator/setup/setup';

/** The network, A left and B right, and what lies between them below. */
export function SetupForm({
  setup,
  isOwn,
  isEdited,
  onChange,
  onReset,
}: {
  readonly setup: Setup;
  /** It belongs to no scenario. */
  readonly isOwn: boolean;
  readonly isEdited: boolean;
  readonly onChange: (setup: Setup) => void;
  readonly onReset: () => void;
}): ReactNode {
  const words = useNatPageWords().setup;
  return (
    <div className={styles['form']} data-heir="" tabIndex={-1}>
      <div className={styles['sides']}>
        <SideFields
          name="A"
          side={setup.a}
          calls={setup.calls}
          onChange={(a) => onChange({ ...setup, a })}
        />
        <SideFields
          name="B"
          side={setup.b}
          calls={setup.calls}
          onChange={(b) => onChange({ ...setup, b })}
        />
        <BetweenFields setup={setup} onChange={onChange} />
      </div>
      {isEdited ? (
        <div>
          <VanishingButton
            heir={(button) => button.closest<HTMLElement>('[data-heir]')}
            size="small"
            icon={<RotateCcw size={16} aria-hidden />}
            onClick={onReset}
          >
            {isOwn ? words.resetOwn : words.reset}
          </VanishingButton>
        </div>
      ) : undefined}
    </div>
  );
}
