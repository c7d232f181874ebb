'use client';

import { Content, List, Root, Trigger } from '@radix-ui/react-tabs';
import type { ReactNode } from 'react';
import styles from '@/components/controls/panels.module.css';

export type Panel<Id extends string> = {
  readonly id: Id;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly content: ReactNode;
};

/** One panel at a time, chosen by tabs; arrow keys move between the tabs. */
export function Panels<Id extends string>({
  label,
  panels,
  selected,
  onSelect,
}: {
  /** Names the row of tabs for a screen reader. */
  readonly label: string;
  readonly panels: readonly Panel<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}): ReactNode {
  const select = (id: string): void => {
    const panel = panels.find((candidate) => candidate.id === id);
    if (panel !== undefined) onSelect(panel.id);
  };
  return (
    <Root value={selected} onValueChange={select}>
      <List className={styles['tabs']} aria-label={label}>
        {panels.map(({ id, label: name, icon }) => (
          <Trigger key={id} className={styles['tab']} value={id}>
            {icon}
            {name}
          </Trigger>
        ))}
      </List>
      {panels.map(({ id, content }) => (
        <Content key={id} className={styles['panel']} value={id}>
          {content}
        </Content>
      ))}
    </Root>
  );
}
