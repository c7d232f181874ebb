'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { chooseTheme, currentTheme, type ThemeChoice, watchTheme } from '@/components/site/theme';
import { useWords } from '@/components/site/words';

const icons: Readonly<Record<ThemeChoice, ReactNode>> = {
  system: <Monitor size={16} aria-hidden />,
  light: <Sun size={16} aria-hidden />,
  dark: <Moon size={16} aria-hidden />,
};

/** As the system, light or dark; kept in this browser. */
export function ThemeSwitch(): ReactNode {
  const { theme } = useWords().interface;
  const choice = useSyncExternalStore(watchTheme, currentTheme, (): ThemeChoice => 'system');
  const options = (['system', 'light', 'dark'] as const).map((value) => ({
    value,
    label: theme[value],
    icon: icons[value],
  }));
  return (
    <SegmentedControl
      legend={theme.label}
      hideLegend
      iconsOnly
      options={options}
      value={choice}
      onChange={chooseTheme}
    />
  );
}
