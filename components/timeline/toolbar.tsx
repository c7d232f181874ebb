'use client';

import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/site/words';
import styles from './timeline.module.css';
import type { TimeWindowControl } from './use-time-window';

/** The window in numbers, and the buttons that change it. */
export function Toolbar({
  control,
  span,
}: {
  readonly control: TimeWindowControl;
  readonly span: string;
}): ReactNode {
  const words = useWords().timeline;
  return (
    <div className={styles['toolbar']}>
      <span className={styles['span-of-window']}>{span}</span>
      <span className={styles['hint']}>{words.panHint}</span>
      <div className={styles['buttons']}>
        <Button
          size="small"
          icon={<ZoomOut size={16} aria-hidden="true" />}
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => control.zoom(0.5)}
        />
        <Button
          size="small"
          icon={<ZoomIn size={16} aria-hidden="true" />}
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => control.zoom(2)}
        />
        <Button size="small" title={words.setupHint} onClick={control.fitSetup}>
          {words.setup}
        </Button>
        <Button
          size="small"
          icon={<Maximize2 size={14} aria-hidden="true" />}
          title={words.fitHint}
          onClick={control.fit}
        >
          {words.fit}
        </Button>
      </div>
    </div>
  );
}
